package app.waymark.learning;

import app.waymark.audit.Audit;
import app.waymark.learning.LearningSaid.Adopted;
import app.waymark.learning.internal.LearningDesk;
import app.waymark.learning.internal.LearningFile;
import app.waymark.learning.internal.ResourceRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Links;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.SkillFrameworks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme offers its people to learn from, kept by its coordinators. What is withdrawn is offered to nobody any more;
 * who plans it or did it keeps it. What somebody does with any of it the coordinators do not see.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ProgrammeLearning {

    /** The most that a programme has, with what it withdrew. */
    public static final int MOST = 5_000;

    /** The largest file. */
    public static final int LARGEST_FILE = 5_000_000;

    private static final int MOST_HANDED = 100;

    private final ResourceRows rows;
    private final ProgrammeAccess programmes;
    private final SkillFrameworks frameworks;
    private final LearningDesk desk;
    private final Audit audit;

    ProgrammeLearning(
            ResourceRows rows, ProgrammeAccess programmes, SkillFrameworks frameworks, LearningDesk desk, Audit audit) {
        this.rows = rows;
        this.programmes = programmes;
        this.frameworks = frameworks;
        this.desk = desk;
        this.audit = audit;
    }

    /** What a programme offers, or withdrew, by title, from behind one on, for its coordinators. */
    @Transactional(readOnly = true)
    public Slice<LearningResource> of(
            ProgrammeId programme, ShelfQuery query, boolean withdrawn, @Nullable Cursor after, int size) {
        programmes.requireCoordinator(programme);
        int most = Math.clamp(size, 1, Slice.MOST);
        return Slice.of(
                rows.offered(List.of(programme), desk.me(), query, withdrawn, after, most + 1).stream()
                        .map(PlannedResource::resource)
                        .toList(),
                most,
                last -> Cursor.named(last.title(), last.id()));
    }

    /**
     * What a coordinator begins with.
     *
     * @param handed what its people handed over, what has waited the longest first
     * @param resources the first of what it offers or withdrew
     */
    public record Page(List<LearningResource> handed, Slice<LearningResource> resources) {

        public Page {
            handed = List.copyOf(handed);
        }
    }

    /** What its people handed to its coordinators, and the first page of what {@link #of} reads. */
    @Transactional(readOnly = true)
    public Page read(ProgrammeId programme, ShelfQuery query, boolean withdrawn, int size) {
        var first = of(programme, query, withdrawn, null, size);
        return new Page(rows.handed(programme, desk.me(), MOST_HANDED), first);
    }

    /** Adds one, as a coordinator. */
    @PerMinute(60)
    public LearningResult add(ProgrammeId programme, ResourceDraft draft) {
        programmes.requireCoordinator(programme);
        var fault = draft.fault();
        if (fault.isPresent()) {
            return new LearningResult.Wrong(fault.get());
        }
        if (rows.lockedCount(programme) >= MOST) {
            return new LearningResult.TooMany(MOST);
        }
        var id = desk.nextId();
        rows.add(id, programme, desk.me(), draft, desk.now());
        audit.record("learning.added", "programme", programme.value(), Map.of("resource", id.toString()));
        desk.changed(programme);
        return new LearningResult.Saved(id);
    }

    /**
     * Changes one, as a coordinator.
     *
     * @param upon the edition that was being changed
     */
    public LearningResult change(ProgrammeId programme, UUID resource, int upon, ResourceDraft draft) {
        var found = coordinated(programme, resource);
        if (found.isEmpty()) {
            return new LearningResult.Gone();
        }
        var fault = draft.fault();
        if (fault.isPresent()) {
            return new LearningResult.Wrong(fault.get());
        }
        if (found.get().edition() != upon) {
            return new LearningResult.Newer();
        }
        if (!found.get().said().equals(draft)) {
            rows.change(resource, draft, desk.now());
            desk.changed(programme);
        }
        return new LearningResult.Saved(resource);
    }

    /** Offers one to nobody any more, or to everybody again. */
    public LearningResult withdraw(ProgrammeId programme, UUID resource, boolean withdrawn) {
        if (coordinated(programme, resource).isEmpty()) {
            return new LearningResult.Gone();
        }
        rows.withdraw(resource, withdrawn ? desk.now() : null);
        var which = Map.of("resource", resource.toString());
        if (withdrawn) {
            audit.record("learning.withdrawn", "programme", programme.value(), which);
        } else {
            audit.record("learning.offered", "programme", programme.value(), which);
        }
        desk.changed(programme);
        return new LearningResult.Saved(resource);
    }

    /** Makes what somebody handed over the programme's, or leaves it to whoever did. */
    public LearningResult settle(ProgrammeId programme, UUID resource, boolean adopt) {
        programmes.requireCoordinator(programme);
        if (adopt && rows.lockedCount(programme) >= MOST) {
            return new LearningResult.TooMany(MOST);
        }
        var found = rows.locked(resource).filter(one -> one.programme() == null && programme.equals(one.handedTo()));
        if (found.isEmpty()) {
            return new LearningResult.Gone();
        }
        var owner = found.get().addedBy();
        if (adopt) {
            rows.adopt(resource, programme, desk.now());
            audit.record("learning.added", "programme", programme.value(), Map.of("resource", resource.toString()));
            if (owner != null) {
                desk.tell(new Adopted(found.get().title()), resource, owner, Links.LEARNING);
            }
        } else {
            rows.hand(resource, null, null);
        }
        desk.changed(programme);
        return new LearningResult.Saved(resource);
    }

    /** What it offers as a CSV file, for its coordinators. */
    @Transactional(readOnly = true)
    public byte[] export(ProgrammeId programme, Locale locale) {
        programmes.requireCoordinator(programme);
        return LearningFile.write(everything(programme), frameworks.of(programme), locale);
    }

    /** What a file would make of what it offers, for its coordinators; nothing is changed by asking. */
    @PerMinute(30)
    @Transactional(readOnly = true)
    public LearningImport read(ProgrammeId programme, byte[] file) {
        programmes.requireCoordinator(programme);
        return LearningFile.read(file, everything(programme), frameworks.of(programme));
    }

    /**
     * Takes in what a file said: adds what is new, changes what says something else, and leaves all that the file does not
     * name. All of it or nothing: {@code Newer} where somebody changed one of them since the file was read.
     */
    @PerMinute(30)
    public LearningResult take(ProgrammeId programme, LearningImport.Good read) {
        programmes.requireCoordinator(programme);
        var present = rows.lockedCount(programme);
        if (present + read.entries().stream().filter(one -> one.id() == null).count() > MOST) {
            return new LearningResult.TooMany(MOST);
        }
        for (var entry : read.entries()) {
            var fault = entry.draft().fault();
            if (fault.isPresent()) {
                return new LearningResult.Wrong(fault.get());
            }
        }
        var before = everything(programme).stream().collect(Collectors.toMap(LearningResource::id, one -> one));
        for (var entry : read.entries()) {
            var known = entry.id() == null ? null : before.get(entry.id());
            if (entry.id() != null && (known == null || known.edition() != entry.edition())) {
                return new LearningResult.Newer();
            }
        }
        for (var entry : read.entries()) {
            var known = entry.id() == null ? null : before.get(entry.id());
            if (known == null) {
                rows.add(desk.nextId(), programme, desk.me(), entry.draft(), desk.now());
            } else if (!known.said().equals(entry.draft())) {
                rows.change(known.id(), entry.draft(), desk.now());
            }
        }
        audit.record("learning.imported", "programme", programme.value());
        desk.changed(programme);
        return new LearningResult.Saved(programme.value());
    }

    private List<LearningResource> everything(ProgrammeId programme) {
        return Slice.whole(
                most -> rows.offered(List.of(programme), desk.me(), ShelfQuery.ALL, false, null, most).stream()
                        .map(PlannedResource::resource)
                        .toList());
    }

    private Optional<LearningResource> coordinated(ProgrammeId programme, UUID resource) {
        programmes.requireCoordinator(programme);
        return rows.locked(resource).filter(one -> programme.equals(one.programme()));
    }
}
