package app.waymark.program;

import app.waymark.account.RecentProof;
import app.waymark.audit.Audit;
import app.waymark.program.internal.Coordinator;
import app.waymark.program.internal.CoordinatorRepository;
import app.waymark.program.internal.InvitationBook;
import app.waymark.program.internal.Programme;
import app.waymark.program.internal.ProgrammeRepository;
import app.waymark.program.internal.ProgrammeRows;
import app.waymark.program.internal.Round;
import app.waymark.program.internal.RoundRepository;
import app.waymark.program.internal.SignupDesk;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes and their rounds: administrators make programmes and name coordinators, coordinators run rounds. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Programmes {

    /** The longest name of a programme or round. */
    public static final int LONGEST_NAME = 120;

    private final ProgrammeRepository programmes;
    private final ProgrammeRows rows;
    private final RoundRepository rounds;
    private final CoordinatorRepository coordinators;
    private final InvitationBook book;
    private final SignupDesk signups;
    private final ProgrammeAccess access;
    private final RecentProof proof;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            ProgrammeRows rows,
            RoundRepository rounds,
            CoordinatorRepository coordinators,
            InvitationBook book,
            SignupDesk signups,
            ProgrammeAccess access,
            RecentProof proof,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.programmes = programmes;
        this.rows = rows;
        this.rounds = rounds;
        this.coordinators = coordinators;
        this.book = book;
        this.signups = signups;
        this.access = access;
        this.proof = proof;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A programme by id and name.
     *
     * @param ended whether it was ended as a whole; see {@link ProgrammeEnding}
     */
    public record ProgrammeSummary(ProgrammeId id, String name, boolean ended) {}

    static ProgrammeSummary summary(Programme one) {
        return new ProgrammeSummary(new ProgrammeId(one.getId()), one.name(), one.endedAt() != null);
    }

    /** Makes a programme; empty where one has this name already. For administrators. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public Optional<ProgrammeId> create(String name) {
        var stripped = TypedText.strip(name);
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || programmes.existsByName(stripped)) {
            return Optional.empty();
        }
        var programme = programmes.save(new Programme(
                Uuid7.next(clock),
                stripped,
                Translations.supported(actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH)),
                clock.instant()));
        audit.record("programme.created", "programme", programme.getId());
        return Optional.of(new ProgrammeId(programme.getId()));
    }

    /**
     * Every programme, by name as the reader's language sorts, from after this row on; {@link Slice#MOST} at most. For
     * administrators.
     */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    @Transactional(readOnly = true)
    public Slice<ProgrammeSummary> all(@Nullable Cursor after, int size) {
        return rows.read(null, language(), after, Math.clamp(size, 1, Slice.MOST));
    }

    private Locale language() {
        return actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
    }

    /** Makes somebody a coordinator of a programme; a second time changes nothing. For administrators. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void appoint(ProgrammeId programme, AccountId account) {
        requireProof();
        if (!coordinators.exists(programme.value(), account.value())) {
            coordinators.save(new Coordinator(programme.value(), account.value(), clock.instant()));
            audit.record("coordinator.appointed", "programme", programme.value());
            events.publishEvent(new CoordinatorChanged(programme, account, true));
            events.publishEvent(Changed.person(account));
        }
    }

    /** Takes the coordinator's part away again. For administrators. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void dismiss(ProgrammeId programme, AccountId account) {
        requireProof();
        if (coordinators.remove(programme.value(), account.value()) > 0) {
            audit.record("coordinator.dismissed", "programme", programme.value());
            events.publishEvent(new CoordinatorChanged(programme, account, false));
            events.publishEvent(Changed.person(account));
        }
    }

    /** Pages ask for it before; what comes without is not from one of them. */
    private void requireProof() {
        if (!proof.given()) {
            throw new AccessDeniedException("The person was not proven lately");
        }
    }

    /** Who coordinates a programme. For administrators. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    @Transactional(readOnly = true)
    public List<AccountId> coordinators(ProgrammeId programme) {
        return access.coordinators(programme);
    }

    /**
     * Opens a round of a programme, for its coordinators; empty where the name is taken or the dates do not follow,
     * or the programme was ended.
     */
    public Optional<RoundId> openRound(ProgrammeId programme, String name, LocalDate startsOn, LocalDate endsOn) {
        access.requireCoordinator(programme);
        var stripped = TypedText.strip(name);
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || !endsOn.isAfter(startsOn)
                || programmes
                        .lock(programme.value())
                        .filter(found -> found.endedAt() == null)
                        .isEmpty()
                || rounds.existsByProgrammeAndName(programme.value(), stripped)) {
            return Optional.empty();
        }
        var round = rounds.save(new Round(Uuid7.next(clock), programme.value(), stripped, startsOn, endsOn));
        audit.record("round.opened", "round", round.getId());
        tellCoordinators(programme);
        return Optional.of(new RoundId(round.getId()));
    }

    /** The rounds I coordinate, the latest first, from after this one on; {@link Slice#MOST} at most. */
    @Transactional(readOnly = true)
    public Slice<RoundSummary> coordinated(@Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        var me = actor.require().id().value();
        var found = after == null
                ? rounds.coordinatedBy(me, Limit.of(most + 1))
                : rounds.coordinatedBy(me, LocalDate.parse(after.name()), after.id(), Limit.of(most + 1));
        return Slice.of(found, most, last -> Cursor.named(last.startsOn().toString(), last.id()))
                .map(RoundRepository.Row::toSummary);
    }

    /** The programmes I coordinate, by name, from after this one on; {@link Slice#MOST} at most. */
    @Transactional(readOnly = true)
    public Slice<ProgrammeSummary> coordinatedProgrammes(@Nullable Cursor after, int size) {
        return rows.read(actor.require().id().value(), language(), after, Math.clamp(size, 1, Slice.MOST));
    }

    /** A programme, for its coordinators; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<ProgrammeSummary> coordinatedProgramme(ProgrammeId programme) {
        return programmes
                .coordinated(programme.value(), actor.require().id().value())
                .map(Programmes::summary);
    }

    /**
     * What I am, in whichever round and whether or not it has ended.
     *
     * @param coordinator whether I coordinate a programme
     * @param mentor whether I take part as a mentor
     * @param mentee whether I take part as a mentee
     * @param wishing the latest round I take part in that still takes wishes
     */
    public record Standing(boolean coordinator, boolean mentor, boolean mentee, Optional<RoundId> wishing) {}

    /** What I am in the programmes, in one statement. */
    @Transactional(readOnly = true)
    public Standing standing() {
        var row = rounds.standing(actor.require().id().value());
        return new Standing(
                row.getCoordinator() == 1,
                row.getMentor() == 1,
                row.getMentee() == 1,
                Optional.ofNullable(row.getWishing()).map(RoundId::new));
    }

    /** A programme with the language it writes in, for its coordinators. */
    @Transactional(readOnly = true)
    public Locale language(ProgrammeId programme) {
        access.requireCoordinator(programme);
        return programmes.findById(programme.value()).map(Programme::language).orElse(Locale.ENGLISH);
    }

    /** The language in which a programme writes to people of whom it knows no other, for its coordinators. */
    public void write(ProgrammeId programme, Locale language) {
        access.requireCoordinator(programme);
        programmes.findById(programme.value()).orElseThrow().write(Translations.supported(language));
        events.publishEvent(Changed.every("programme"));
    }

    /** Says that matching has begun, for the round's coordinators. */
    public void startMatching(RoundId round) {
        change(round, Round::startMatching);
    }

    /** Says that mentorships have been published, for the round's coordinators. */
    public void run(RoundId round) {
        change(round, Round::run);
    }

    /**
     * Ends a round, for its coordinators: its mentorships go on to their own end, nothing new begins, and invitations that
     * were not answered cannot be any more.
     */
    public void end(RoundId round) {
        change(round, Round::end);
        book.over(round.value());
        signups.over(round.value());
        audit.record("round.ended", "round", round.value());
    }

    private void change(RoundId round, java.util.function.Consumer<Round> verb) {
        var before = access.requireCoordinated(round);
        var found = rounds.findById(round.value()).orElseThrow();
        verb.accept(found);
        events.publishEvent(Changed.round(round.value()));
        if (found.state() != before.state()) {
            events.publishEvent(Changed.programme(before.programme().value()));
            tellCoordinators(before.programme());
        }
    }

    /** Their lists of rounds are read anew. */
    private void tellCoordinators(ProgrammeId programme) {
        access.coordinators(programme).forEach(one -> events.publishEvent(Changed.person(one)));
    }
}
