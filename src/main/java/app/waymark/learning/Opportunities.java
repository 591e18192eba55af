package app.waymark.learning;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.audit.Audit;
import app.waymark.learning.LearningSaid.OpportunityTaken;
import app.waymark.learning.internal.LearningDesk;
import app.waymark.learning.internal.OpportunityRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Links;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillGaps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to do inside the organisation: a project, a role, an event. Coordinators and mentors of a programme post it,
 * its people see it until its day is over, and make a step of it. Nobody applies for anything here.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Opportunities {

    /** The most that are open in a programme at the same time. */
    public static final int MOST = 200;

    /** The longest word on why one is taken away. */
    public static final int MOST_WHY = 1_000;

    private final OpportunityRows rows;
    private final ProgrammeAccess programmes;
    private final SkillGaps gaps;
    private final Accounts accounts;
    private final LearningDesk desk;
    private final Audit audit;

    Opportunities(
            OpportunityRows rows,
            ProgrammeAccess programmes,
            SkillGaps gaps,
            Accounts accounts,
            LearningDesk desk,
            Audit audit) {
        this.rows = rows;
        this.programmes = programmes;
        this.gaps = gaps;
        this.accounts = accounts;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * What is open.
     *
     * @param open what closes a piece of the biggest gap of the reader first, then what ends first
     * @param gaps what the reader misses in the role they look at, the biggest first
     * @param involved the programmes of the reader, and what they are there
     * @param names who posted them
     */
    public record Board(List<Opportunity> open, List<SkillGap> gaps, List<Involved> involved, Names names) {

        public Board {
            open = List.copyOf(open);
            gaps = List.copyOf(gaps);
            involved = List.copyOf(involved);
        }

        /** The biggest gap of the reader of which it closes a piece. */
        public Optional<SkillGap> closes(Opportunity one) {
            return GapClosing.of(one.said().skills(), gaps);
        }

        /** The programmes in which the reader may post something. */
        public List<Involved> posting() {
            return involved.stream()
                    .filter(one -> one.mentors() || one.coordinates())
                    .toList();
        }

        /** Whether the reader coordinates this programme. */
        public boolean coordinates(ProgrammeId programme) {
            return involved.stream().anyMatch(one -> one.id().equals(programme) && one.coordinates());
        }
    }

    /** What is open in the programmes that the person acting takes part in or coordinates. */
    @Transactional(readOnly = true)
    public Board board(String unknown) {
        var involved = programmes.involved();
        var open = rows.open(involved.stream().map(Involved::id).toList(), desk.today(), 2 * MOST);
        var people = open.stream()
                .map(Opportunity::postedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var missing = gaps.open();
        // A list that is sorted anew keeps what ends first first among equals.
        var inOrder = open.stream()
                .sorted(Comparator.comparingInt(one -> GapClosing.of(one.said().skills(), missing)
                        .map(missing::indexOf)
                        .orElse(Integer.MAX_VALUE)))
                .toList();
        return new Board(inOrder, missing, involved, Names.of(accounts, people, unknown));
    }

    /** Posts something, as a mentor or coordinator of the programme. */
    @PerMinute(20)
    public LearningResult post(ProgrammeId programme, OpportunityDraft draft) {
        if (programmes.involved().stream()
                .noneMatch(one -> one.id().equals(programme) && (one.mentors() || one.coordinates()))) {
            throw denied();
        }
        var fault = draft.fault(desk.today());
        if (fault.isPresent()) {
            return new LearningResult.Wrong(fault.get());
        }
        if (rows.lockedCount(programme, desk.today()) >= MOST) {
            return new LearningResult.TooMany(MOST);
        }
        var id = desk.nextId();
        rows.add(id, programme, desk.me(), draft, desk.now());
        audit.record("opportunity.posted", "programme", programme.value(), Map.of("opportunity", id.toString()));
        desk.changed(programme);
        return new LearningResult.Saved(id);
    }

    /**
     * Takes one away: by whoever posted it, or by a coordinator of the programme, whose word on it whoever posted it is told.
     *
     * @param why empty where it is one's own
     */
    public LearningResult take(UUID opportunity, String why) {
        var found = rows.lockedOpen(opportunity, desk.today());
        if (found.isEmpty()) {
            return new LearningResult.Gone();
        }
        var one = found.get();
        var by = one.postedBy();
        boolean own = desk.me().equals(by);
        if (!own && !programmes.coordinates(one.programme())) {
            return new LearningResult.Gone();
        }
        var said = TypedText.strip(why);
        if (!own && said.isEmpty()) {
            return new LearningResult.Wrong(LearningFault.NO_TITLE);
        }
        if (said.length() > MOST_WHY) {
            return new LearningResult.Wrong(LearningFault.TOO_LONG);
        }
        rows.take(opportunity, desk.now());
        audit.record(
                "opportunity.taken",
                "programme",
                one.programme().value(),
                Map.of("opportunity", opportunity.toString()));
        if (by != null) {
            desk.tell(new OpportunityTaken(one.said().title(), said), opportunity, by, Links.learning("opportunities"));
        }
        desk.changed(one.programme());
        return new LearningResult.Saved(opportunity);
    }

    /** Makes a step of one in a goal of the person acting. */
    @PerMinute(60)
    public StepMade makeStep(UUID opportunity, UUID goal) {
        var mine = desk.takingPart();
        return rows.lockedOpen(opportunity, desk.today())
                .filter(one -> mine.contains(one.programme()))
                .map(one -> desk.step(goal, one.said().title(), one.said().endsOn(), one.source()))
                .orElseGet(StepMade.Closed::new);
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Mentors and coordinators of a programme post there");
    }
}
