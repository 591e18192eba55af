package app.waymark.learning;

import app.waymark.learning.internal.ResourceRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The most skills for which resources are looked up at once. */
    public static final int MOST_GAPS = 50;

    private static final int MOST_FITTING = 500;
    private static final int MOST_COUNTS = 1_000;

    private final ResourceRows rows;
    private final ProgrammeAccess programmes;
    private final CurrentActor actor;

    LearningShelf(ResourceRows rows, ProgrammeAccess programmes, CurrentActor actor) {
        this.rows = rows;
        this.programmes = programmes;
        this.actor = actor;
    }

    /**
     * A page of a shelf.
     *
     * @param resources what is on it
     * @param skills how many resources there are on each skill, whatever was looked for, the most first
     * @param programmes whose shelf it is
     */
    public record Shelf(
            Slice<PlannedResource> resources, List<SkillCount> skills, List<ProgrammeId> programmes) {

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
                        last -> Cursor.named(last.resource().title(), last.resource().id())),
                counts.stream()
                        .map(one -> new SkillCount(one.framework(), one.skill(), one.number()))
                        .toList(),
                mine);
    }

    /**
     * What closes a piece of each of these gaps, at most so many for each: the programmes' and one's own.
     *
     * @param gaps from the level that one has to the one that is wanted; of more than {@link #MOST_GAPS} the first
     */
    public Map<SkillLevels, List<LearningResource>> fitting(Collection<SkillLevels> gaps, int most) {
        var asked = gaps.stream().distinct().limit(MOST_GAPS).toList();
        var found = rows.on(asked, mine(), actor.require().id(), MOST_FITTING);
        var fitting = new LinkedHashMap<SkillLevels, List<LearningResource>>();
        asked.forEach(gap -> fitting.put(
                gap,
                found.stream()
                        .filter(one -> one.skills().stream().anyMatch(gap::meets))
                        .limit(most)
                        .toList()));
        return fitting;
    }

    private List<ProgrammeId> mine() {
        return programmes.involved().stream()
                .filter(Involved::takesPart)
                .map(Involved::id)
                .toList();
    }
}
