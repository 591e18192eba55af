package app.waymark.skill;

import app.waymark.audit.Audit;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.skill.internal.FrameworkRows;
import app.waymark.skill.internal.GeneralSkills;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frameworks of programmes. Coordinators work on one until they publish it; what the programme's people read is the version
 * that was published last, and each version says what it has otherwise than the one before.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class SkillFrameworks {

    /** The most frameworks of a programme, those that were put away included. */
    public static final int MOST = 50;

    /** The most versions of a framework that are listed. */
    public static final int MOST_VERSIONS = 100;

    /** The longest word on what a version is for. */
    public static final int LONGEST_WHY = 1_000;

    /** The largest file. */
    public static final int LARGEST_FILE = 5_000_000;

    private final FrameworkRows rows;
    private final GeneralSkills general;
    private final ProgrammeAccess programmes;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    SkillFrameworks(
            FrameworkRows rows,
            GeneralSkills general,
            ProgrammeAccess programmes,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.general = general;
        this.programmes = programmes;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** All frameworks of a programme, those that were put away last, for its coordinators. */
    @Transactional(readOnly = true)
    public List<SkillFramework> of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return rows.of(programme, MOST);
    }

    /** One of them, for the coordinators; empty where the programme has none with this id. */
    @Transactional(readOnly = true)
    public Optional<SkillFramework> find(ProgrammeId programme, UUID id) {
        programmes.requireCoordinator(programme);
        return rows.find(id).filter(one -> one.programme().equals(programme));
    }

    /** What the person acting can read: the published frameworks of the programmes they take part in. */
    @Transactional(readOnly = true)
    public List<PublishedFramework> readable() {
        return rows.published(
                programmes.takingPart().stream().map(ProgrammeSummary::id).toList(), MOST);
    }

    /** The framework of general skills that comes with Waymark, to begin with. */
    @Transactional(readOnly = true)
    public FrameworkContent general() {
        return general.content();
    }

    /** Adds one to a programme, as its coordinator: empty, or a copy of another. */
    @PerMinute(60)
    public FrameworkResult add(ProgrammeId programme, FrameworkContent content) {
        programmes.requireCoordinator(programme);
        var fault = content.fault();
        if (fault.isPresent()) {
            return new FrameworkResult.Wrong(fault.get());
        }
        if (rows.lockedCount(programme) >= MOST) {
            return new FrameworkResult.TooMany(MOST);
        }
        var id = Uuid7.next(clock);
        rows.add(id, programme, content, me(), clock.instant());
        audit.record("framework.added", "programme", programme.value(), which(id));
        tell(programme);
        return new FrameworkResult.Saved(id, 1);
    }

    /**
     * Changes what coordinators work on, as one of them; the people of the programme read what was published before.
     *
     * @param upon the edition that was being changed
     */
    public FrameworkResult change(UUID id, int upon, FrameworkContent content) {
        var found = coordinated(rows.locked(id));
        var fault = content.fault();
        if (fault.isPresent()) {
            return new FrameworkResult.Wrong(fault.get());
        }
        if (found.content().equals(content)) {
            return new FrameworkResult.Saved(id, found.edition());
        }
        if (found.edition() != upon) {
            return new FrameworkResult.Newer(found.changedBy(), found.edition());
        }
        rows.change(id, content, me(), clock.instant());
        tell(found.programme());
        return new FrameworkResult.Saved(id, found.edition() + 1);
    }

    /** What publishing would change for the people of the programme, for its coordinators; all of it before the first version. */
    @Transactional(readOnly = true)
    public List<FrameworkChange> changes(UUID id) {
        var found = coordinated(rows.find(id));
        return FrameworkChange.between(version(found), found.content());
    }

    /**
     * Publishes what an edition says as the next version, as a coordinator.
     *
     * @param upon the edition that whoever publishes has read
     * @param why what it is for; may be empty
     */
    public FrameworkResult publish(UUID id, int upon, String why) {
        var found = coordinated(rows.locked(id));
        if (found.edition() != upon) {
            return new FrameworkResult.Newer(found.changedBy(), found.edition());
        }
        var said = TypedText.strip(why);
        if (said.length() > LONGEST_WHY) {
            return new FrameworkResult.Wrong(new FrameworkFault(FrameworkFault.What.TEXT, said.length(), LONGEST_WHY));
        }
        if (found.unpublished()) {
            rows.publish(found, me(), said, clock.instant());
            audit.record("framework.published", "programme", found.programme().value(), which(id));
            tell(found.programme());
        }
        return new FrameworkResult.Saved(id, found.edition());
    }

    /** The versions that were published, the last first, for the coordinators. */
    @Transactional(readOnly = true)
    public List<FrameworkVersion> versions(ProgrammeId programme, UUID id) {
        programmes.requireCoordinator(programme);
        return rows.versions(programme, id, MOST_VERSIONS);
    }

    /** What a version had otherwise than the one before, for the coordinators. */
    @Transactional(readOnly = true)
    public List<FrameworkChange> changes(UUID id, int number) {
        var found = coordinated(rows.find(id));
        var after = rows.version(id, number).orElseThrow(SkillFrameworks::denied);
        var before = rows.version(id, number - 1)
                .orElseGet(() -> FrameworkContent.empty(found.content().name()));
        return FrameworkChange.between(before, after);
    }

    /** Puts one away, so that the people of the programme see it no more, or shows it again. */
    public void putAway(UUID id, boolean away) {
        var found = coordinated(rows.locked(id));
        rows.putAway(id, away ? clock.instant() : null);
        if (away) {
            audit.record("framework.put-away", "programme", found.programme().value(), which(id));
        } else {
            audit.record("framework.offered", "programme", found.programme().value(), which(id));
        }
        tell(found.programme());
    }

    /** What coordinators work on as a CSV file, for one of them. */
    @Transactional(readOnly = true)
    public byte[] export(UUID id) {
        return FrameworkRows.write(coordinated(rows.find(id)).content());
    }

    /** What a file would make of it, for its coordinators; nothing is changed by asking. */
    @PerMinute(30)
    @Transactional(readOnly = true)
    public FrameworkImport read(UUID id, byte[] file) {
        return FrameworkRows.read(file, coordinated(rows.find(id)).content());
    }

    private FrameworkContent version(SkillFramework framework) {
        return rows.version(framework.id(), framework.version())
                .orElseGet(() -> FrameworkContent.empty(framework.content().name()));
    }

    private SkillFramework coordinated(Optional<SkillFramework> found) {
        var one = found.orElseThrow(SkillFrameworks::denied);
        programmes.requireCoordinator(one.programme());
        return one;
    }

    private AccountId me() {
        return actor.require().id();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("No such framework");
    }

    private static Map<String, String> which(UUID id) {
        return Map.of("framework", id.toString());
    }

    /** The other coordinators' pages are read anew. */
    private void tell(ProgrammeId programme) {
        rows.tell(programmes.coordinators(programme));
    }
}
