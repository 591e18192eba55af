package app.waymark.learning;

import app.waymark.learning.internal.LearningDesk;
import app.waymark.learning.internal.ResourceRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.SkillGaps;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the programmes of the person acting offer to learn from. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class LearningShelf {

    private static final int MOST_COUNTS = 1_000;

    /** Of more gaps at once nobody learns. */
    private static final int MOST_GAPS = 10;

    private final ResourceRows rows;
    private final ProgrammeAccess programmes;
    private final SkillGaps gaps;
    private final LearningDesk desk;
    private final CurrentActor actor;

    LearningShelf(
            ResourceRows rows, ProgrammeAccess programmes, SkillGaps gaps, LearningDesk desk, CurrentActor actor) {
        this.rows = rows;
        this.programmes = programmes;
        this.gaps = gaps;
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * A page of a shelf.
     *
     * @param resources what is on it
     * @param skills how many resources there are on each skill, whatever was looked for, the most first
     * @param programmes whose shelf it is
     */
    public record Shelf(Slice<PlannedResource> resources, List<SkillCount> skills, List<ProgrammeId> programmes) {

        public Shelf {
            skills = List.copyOf(skills);
            programmes = List.copyOf(programmes);
        }
    }

    /** How many resources there are on a skill. */
    public record SkillCount(UUID framework, UUID skill, int number) {}

    /** What is offered to the person acting, by title, with what they do with it; from behind one on. */
    public Shelf read(ShelfQuery query, @Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        var mine = mine();
        var found = rows.offered(mine, actor.require().id(), query, false, after, most + 1);
        var counts = after == null ? rows.counts(mine, MOST_COUNTS) : List.<ResourceRows.OnSkill>of();
        return new Shelf(
                Slice.of(
                        found,
                        most,
                        last -> Cursor.named(
                                last.resource().title(), last.resource().id())),
                counts.stream()
                        .map(one -> new SkillCount(one.framework(), one.skill(), one.number()))
                        .toList(),
                mine);
    }

    /**
     * What the programmes offer that closes a piece of a gap of the person acting in the role they look at, of what they do
     * not plan yet: on the biggest gap first, and on each what leads on from where they are.
     *
     * @param most at most so many
     */
    public List<GapClosing> closing(int most) {
        var open = gaps.open().stream().limit(MOST_GAPS).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return rows
                .on(
                        open.stream().map(one -> one.skill().key()).toList(),
                        mine(),
                        actor.require().id(),
                        desk.today())
                .stream()
                .flatMap(one ->
                        GapClosing.of(one.resource().skills(), open).map(gap -> new GapClosing(one, gap)).stream())
                .sorted(Comparator.<GapClosing>comparingInt(one -> open.indexOf(one.gap()))
                        .thenComparingInt(GapClosing::away)
                        .thenComparing(one -> one.resource().resource().title()))
                .limit(most)
                .toList();
    }

    /**
     * What closes a piece of a gap of the person acting: the programmes' and their own, but for what is over and what they have
     * done.
     *
     * @param gap from the level that they have to the one that is wanted
     * @param most at most so many, what leads on from where they are first
     */
    public List<LearningResource> fitting(SkillLevels gap, int most) {
        return rows.fitting(gap, mine(), actor.require().id(), desk.today(), most);
    }

    private List<ProgrammeId> mine() {
        return programmes.involved().stream()
                .filter(Involved::takesPart)
                .map(Involved::id)
                .toList();
    }
}
