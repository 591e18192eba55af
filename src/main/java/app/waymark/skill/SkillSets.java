package app.waymark.skill;

import app.waymark.audit.Audit;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.skill.internal.SetIndexes;
import app.waymark.skill.internal.SetRows;
import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published sets that this installation has, kept once for all programmes. Coordinators pick from all of them for their
 * frameworks; the people of a programme look through those that it adopted.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class SkillSets {

    /** The most finds that are shown. */
    public static final int MOST = 30;

    private final SetRows rows;
    private final SetIndexes indexes;
    private final ProgrammeAccess programmes;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    SkillSets(
            SetRows rows,
            SetIndexes indexes,
            ProgrammeAccess programmes,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.indexes = indexes;
        this.programmes = programmes;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The sets there are, and which this programme adopted, for its coordinators. */
    @Transactional(readOnly = true)
    public List<SkillSetSummary> of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return rows.of(programme);
    }

    /** The sets there are, for whoever runs the installation and takes them in. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<SkillSetSummary> installed() {
        return rows.all();
    }

    /** Has a programme offer a set to its people, or no longer, as its coordinator. */
    public void adopt(ProgrammeId programme, PublishedSource source, boolean adopted) {
        programmes.requireCoordinator(programme);
        if (rows.adopt(programme, source, adopted, clock.instant())) {
            var which = Map.of("set", source.title());
            if (adopted) {
                audit.record("skillset.adopted", "programme", programme.value(), which);
            } else {
                audit.record("skillset.left", "programme", programme.value(), which);
            }
        }
    }

    /** The sets that the programmes adopted in which the person acting takes part. */
    @Transactional(readOnly = true)
    public List<SkillSetSummary> adopted() {
        return rows.adopted(
                programmes.takingPart().stream().map(ProgrammeSummary::id).toList());
    }

    /**
     * Finds skills, or occupations, of all sets there are, for the coordinators of a programme; meant to be asked at every key.
     *
     * @param occupations whether occupations are wanted, not skills
     */
    @Transactional(readOnly = true)
    public List<SkillFind> find(ProgrammeId programme, String typed, boolean occupations) {
        programmes.requireCoordinator(programme);
        return indexes.find(
                typed,
                kinds(occupations),
                EnumSet.allOf(PublishedSource.class),
                actor.require().locale(),
                MOST);
    }

    /**
     * The same of the sets that the programmes of the person acting adopted.
     *
     * @param occupations whether occupations are wanted, not skills
     */
    @Transactional(readOnly = true)
    public List<SkillFind> find(String typed, boolean occupations) {
        var sources = EnumSet.noneOf(PublishedSource.class);
        adopted().forEach(one -> sources.add(one.source()));
        return indexes.find(typed, kinds(occupations), sources, actor.require().locale(), MOST);
    }

    /**
     * What is picked of a set for a framework, for the coordinators of a programme: one skill, or an occupation as a role with
     * the skills it cannot be done without; empty where there is no such entry.
     */
    @Transactional(readOnly = true)
    public Optional<PickedSkills> pick(ProgrammeId programme, UUID entry) {
        programmes.requireCoordinator(programme);
        return rows.pick(entry);
    }

    private static Set<EntryKind> kinds(boolean occupations) {
        return occupations ? EnumSet.of(EntryKind.OCCUPATION) : EnumSet.of(EntryKind.SKILL, EntryKind.KNOWLEDGE);
    }
}
