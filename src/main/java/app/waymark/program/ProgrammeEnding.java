package app.waymark.program;

import app.waymark.audit.Audit;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.program.internal.CoordinatorRepository;
import app.waymark.program.internal.InvitationBook;
import app.waymark.program.internal.InvitationEntity;
import app.waymark.program.internal.InvitationRepository;
import app.waymark.program.internal.ProgrammeRepository;
import app.waymark.program.internal.Round;
import app.waymark.program.internal.RoundRepository;
import app.waymark.program.internal.SignupDesk;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Said;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a whole programme, for its coordinators and for administrators: its rounds, its open mentorships and all that waits
 * in them end at once, and everybody concerned is told once. It can be taken up again, for new rounds; what ended by then
 * stays ended, for the people in it were told so.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class ProgrammeEnding {

    /** The longest reason. */
    public static final int MOST_REASON = 1_000;

    private final ProgrammeRepository programmes;
    private final RoundRepository rounds;
    private final CoordinatorRepository coordinators;
    private final InvitationRepository invitations;
    private final InvitationBook book;
    private final SignupDesk signups;
    private final ProgrammeAccess access;
    private final List<EndsWithProgramme> hanging;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ProgrammeEnding(
            ProgrammeRepository programmes,
            RoundRepository rounds,
            CoordinatorRepository coordinators,
            InvitationRepository invitations,
            InvitationBook book,
            SignupDesk signups,
            ProgrammeAccess access,
            List<EndsWithProgramme> hanging,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.coordinators = coordinators;
        this.invitations = invitations;
        this.book = book;
        this.signups = signups;
        this.access = access;
        this.hanging = List.copyOf(hanging);
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What ending a programme would mean just now.
     *
     * @param programme the programme
     * @param rounds how many rounds would end
     * @param running how many running mentorships would end
     * @param proposed how many proposed mentorships would be taken back
     * @param invited how many people were asked and could not answer any more
     * @param told how many people would be told, these included
     */
    public record Preview(ProgrammeSummary programme, int rounds, int running, int proposed, int invited, int told) {}

    /** What ending it would mean just now. */
    @Transactional(readOnly = true)
    public Preview preview(ProgrammeId programme) {
        require(programme);
        var found = programmes.findById(programme.value()).orElseThrow(ProgrammeEnding::denied);
        var going = rounds.goingOn(programme.value());
        var told = new Told(programme);
        int invited = 0;
        for (var round : going) {
            invited += told.people(round);
        }
        int running = 0;
        int proposed = 0;
        for (var one : hanging) {
            var open = one.open(programme);
            running += open.running();
            proposed += open.proposed();
            told.heard.addAll(open.people());
        }
        told.coordinators();
        return new Preview(Programmes.summary(found), going.size(), running, proposed, invited, told.number());
    }

    /**
     * Ends the programme: nothing begins in it from the moment on in which this returns.
     *
     * @param reason for everybody concerned, {@value #MOST_REASON} characters at most; may be empty
     */
    public EndProgrammeResult end(ProgrammeId id, String reason) {
        require(id);
        var because = TypedText.strip(reason);
        if (because.length() > MOST_REASON) {
            return new EndProgrammeResult.TooLong(because.length(), MOST_REASON);
        }
        var programme = programmes.lock(id.value()).orElseThrow(ProgrammeEnding::denied);
        if (programme.endedAt() != null) {
            return new EndProgrammeResult.EndedAlready();
        }
        programme.end(clock.instant());
        var said = new ProgramSaid.ProgrammeEnded(programme.name(), because);
        var told = new Told(id);
        // First the rounds, so that whoever makes something of one of them comes before this or finds it over.
        for (var round : rounds.lockGoingOn(id.value())) {
            round.end();
            // Before anybody is told: who is not written to of an invitation any more is not written to of its end.
            book.over(round.getId());
            signups.over(round.getId());
            told.tell(round, said);
            events.publishEvent(Changed.round(round.getId()));
        }
        rounds.flush();
        var by = actor.require().id();
        for (var one : hanging) {
            for (var person : one.end(id, by, because).people()) {
                told.tell(person, said, id.value(), Links.PARTS);
            }
        }
        told.coordinators(said);
        events.publishEvent(Changed.programme(id.value()));
        audit.record("programme.ended", "programme", id.value(), Map.of("people", Integer.toString(told.number())));
        return new EndProgrammeResult.Ended(told.number());
    }

    /** Takes a programme up again that was ended: new rounds can be opened. The other coordinators are told. */
    public void reopen(ProgrammeId id) {
        require(id);
        var programme = programmes.lock(id.value()).orElseThrow(ProgrammeEnding::denied);
        if (programme.endedAt() != null) {
            programme.reopen();
            new Told(id).coordinators(new ProgramSaid.ProgrammeReopened(programme.name()));
            audit.record("programme.reopened", "programme", id.value());
        }
    }

    private void require(ProgrammeId programme) {
        if (!access.coordinates(programme)
                && actor.find().filter(me -> me.administrator()).isEmpty()) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Neither a coordinator of this programme nor an administrator");
    }

    /** Who has been told, so that nobody is twice: also who is in two rounds, or has two parts. */
    private final class Told {

        private final UUID programme;
        private final Set<AccountId> heard = new HashSet<>();

        Told(ProgrammeId programme) {
            this.programme = programme.value();
        }

        /** Counts whom the end of this round concerns, and says how many of them were asked and have not answered. */
        int people(Round round) {
            in(round, InvitationState.JOINED).forEach(one -> heard.add(new AccountId(one.account())));
            int asked = 0;
            for (var one : in(round, InvitationState.WAITING)) {
                if (one.askedAt() != null) {
                    heard.add(new AccountId(one.account()));
                    asked++;
                }
            }
            return asked;
        }

        void tell(Round round, Said said) {
            for (var one : in(round, InvitationState.JOINED)) {
                tell(new AccountId(one.account()), said, programme, Links.part(round.getId()));
            }
            for (var one : in(round, InvitationState.WAITING)) {
                if (one.askedAt() != null) {
                    tell(new AccountId(one.account()), said, one.getId(), Links.invitation(one.getId()));
                }
            }
        }

        void coordinators() {
            coordinators.accounts(programme).forEach(one -> heard.add(new AccountId(one)));
        }

        void coordinators(Said said) {
            for (var one : coordinators.accounts(programme)) {
                tell(new AccountId(one), said, programme, Links.ROUNDS);
            }
        }

        void tell(AccountId person, Said said, UUID about, String path) {
            if (heard.add(person)) {
                var me = actor.require().id();
                if (!person.equals(me)) {
                    events.publishEvent(new News(Uuid7.next(clock), said, about, person, me, path));
                }
                events.publishEvent(Changed.person(person));
            }
        }

        /** How many people but the one who acts. */
        int number() {
            var me = actor.require().id();
            return heard.size() - (heard.contains(me) ? 1 : 0);
        }

        private List<InvitationEntity> in(Round round, InvitationState state) {
            return invitations.in(round.getId(), state, Limit.of(Participants.MOST));
        }
    }
}
