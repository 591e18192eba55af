package app.waymark.program.internal;

import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.InvitationsDue;
import app.waymark.program.InvitationsDue.Invited;
import app.waymark.program.PartLeft;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.Participants;
import app.waymark.program.ProgramSaid;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What hangs on an invitation: the part, the turn, the mail and the answers. The caller has decided on access. */
@Component
public class InvitationBook {

    private final InvitationRepository invitations;
    private final ParticipantRepository participants;
    private final RoundRepository rounds;
    private final CoordinatorRepository coordinators;
    private final AnswerStore answers;
    private final FoundParticipants found;
    private final Accounts accounts;
    private final TurnLedger turns;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Links links;
    private final Clock clock;

    InvitationBook(
            InvitationRepository invitations,
            ParticipantRepository participants,
            RoundRepository rounds,
            CoordinatorRepository coordinators,
            AnswerStore answers,
            FoundParticipants found,
            Accounts accounts,
            TurnLedger turns,
            Audit audit,
            ApplicationEventPublisher events,
            Links links,
            Clock clock) {
        this.invitations = invitations;
        this.participants = participants;
        this.rounds = rounds;
        this.coordinators = coordinators;
        this.answers = answers;
        this.found = found;
        this.accounts = accounts;
        this.turns = turns;
        this.audit = audit;
        this.events = events;
        this.links = links;
        this.clock = clock;
    }

    /** How the invitations of a round stand. */
    public Invitations.Counts count(UUID round) {
        return invitations.count(round, Invitations.MOST_ASKED, clock.instant().minus(InvitationEntity.PAUSE));
    }

    /** Whether the round goes on; it does not end before this transaction has. */
    public boolean goesOn(UUID round) {
        return rounds.lock(round)
                .filter(state -> RoundState.valueOf(state) != RoundState.ENDED)
                .isPresent();
    }

    /** Mails whoever may be mailed now, and makes it their turn; returns how many. */
    public int ask(RoundSummary round, Actor by) {
        var now = clock.instant();
        var asked = invitations.in(round.id().value(), InvitationState.WAITING, Limit.of(Participants.MOST)).stream()
                .filter(one -> one.mayBeAsked(now))
                .toList();
        if (asked.isEmpty()) {
            return 0;
        }
        var first = asked.stream()
                .filter(one -> one.ask(by.id().value(), now))
                .map(one -> turn(one, round, by))
                .toList();
        turns.handAll(first);
        var people = asked.stream().map(one -> new AccountId(one.account())).toList();
        // Whoever cannot sign in yet gets a link that lets them choose a password on the way.
        var ways = SystemActor.call(() -> accounts.ways(people));
        var due = new ArrayList<Invited>();
        for (var one : asked) {
            var account = new AccountId(one.account());
            var way = ways.get(account);
            due.add(new Invited(
                    Uuid7.next(clock),
                    one.getId(),
                    account,
                    one.name(),
                    one.language(),
                    one.mentor(),
                    one.mentee(),
                    way == null ? links.absolute(Links.invitation(one.getId())) : way.link(),
                    way == null ? null : way.expiresAt()));
        }
        events.publishEvent(
                new InvitationsDue(round.programme(), round.programmeName(), round.name(), by.name(), by.id(), due));
        people.forEach(one -> events.publishEvent(Changed.person(one)));
        return asked.size();
    }

    /** Makes it the turn once more of people who were asked, then taken back, and are brought in again. */
    public void waitAgain(RoundSummary round, List<InvitationEntity> asked, Actor by) {
        if (round.state() != RoundState.ENDED) {
            turns.handAll(asked.stream().map(one -> turn(one, round, by)).toList());
            asked.forEach(one -> events.publishEvent(Changed.person(new AccountId(one.account()))));
        }
    }

    private static Ask turn(InvitationEntity one, RoundSummary round, Actor by) {
        return new Ask(
                new ProgramSaid.Invited(round.programmeName(), round.name(), by.name()),
                one.getId(),
                new AccountId(one.account()),
                // A coordinator asks hundreds at once: it is not their list of whom they wait for.
                null,
                Links.invitation(one.getId()),
                null,
                null,
                Patience.STANDARD);
    }

    /** These people take part from now on, mentors with so many places. */
    public void join(List<InvitationEntity> joining, ToIntFunction<InvitationEntity> capacity) {
        var now = clock.instant();
        var joined = participants.saveAll(joining.stream()
                .map(one -> new ParticipantEntity(
                        Uuid7.next(clock),
                        one.round(),
                        one.account(),
                        one.mentor(),
                        one.mentee(),
                        capacity.applyAsInt(one),
                        now))
                .toList());
        found.changed(joined);
        for (var one : joining) {
            one.join(now);
            if (one.askedAt() != null) {
                turns.close(Invitations.ANSWER, one.getId());
            }
        }
    }

    /** Somebody says no, to an invitation that waits. */
    public void decline(InvitationEntity invitation) {
        invitation.decline(clock.instant());
        settled(invitation);
        audit.record("invitation.declined", "round", invitation.round());
        events.publishEvent(Changed.round(invitation.round()));
        events.publishEvent(Changed.person(new AccountId(invitation.account())));
    }

    /** Somebody's part ends, for whatever reason of theirs. */
    public void leave(InvitationEntity invitation, boolean endMentorships, String reason) {
        var account = new AccountId(invitation.account());
        var round = new RoundId(invitation.round());
        participants.find(invitation.round(), invitation.account()).ifPresent(one -> {
            participants.delete(one);
            found.changed(List.of(one));
        });
        invitation.leave(clock.instant());
        settled(invitation);
        events.publishEvent(new NoLongerSo(Set.of(invitation.round()), Set.of(ProgramSaid.PART), account));
        events.publishEvent(new PartLeft(round, account, endMentorships, reason));
        rounds.summary(invitation.round()).ifPresent(summary -> {
            tell(coordinators.accounts(summary.programme().value()), account, summary, reason);
            events.publishEvent(Changed.programme(summary.programme().value()));
        });
        events.publishEvent(Changed.round(invitation.round()));
        events.publishEvent(Changed.person(account));
    }

    /** It is no longer this person's turn; what the programme knows of them goes where no other round needs it. */
    public void settled(InvitationEntity invitation) {
        turns.close(Invitations.ANSWER, invitation.getId());
        invitations.flush();
        rounds.row(invitation.round())
                .map(RoundRepository.Row::programme)
                .filter(programme -> !invitations.concerns(programme, invitation.account()))
                .ifPresent(programme -> answers.forget(programme, invitation.account()));
    }

    /** Somebody takes part as something else from now on, and not by their own doing: they are told, and can leave. */
    public void changed(ParticipantSummary before, ParticipantSummary part) {
        rounds.summary(part.round().value()).ifPresent(summary -> {
            events.publishEvent(new News(
                    Uuid7.next(clock),
                    new ProgramSaid.PartChanged(
                            summary.programmeName(),
                            summary.name(),
                            part.mentor(),
                            part.mentee(),
                            new ProgramSaid.PartChanged.Part(before.mentor(), before.mentee())),
                    part.round().value(),
                    part.account(),
                    null,
                    Links.part(part.round().value())));
            events.publishEvent(Changed.person(part.account()));
        });
    }

    /** The round is over: nobody is waited for any more. */
    public void over(UUID round) {
        for (var one : invitations.in(round, InvitationState.WAITING, Limit.of(Participants.MOST))) {
            if (one.askedAt() != null) {
                turns.close(Invitations.ANSWER, one.getId());
            }
        }
    }

    /** The account is closed: its parts and invitations end, and what it said to programmes goes. */
    public void closed(AccountId account) {
        for (var one : invitations.open(account.value())) {
            if (one.state() == InvitationState.JOINED) {
                leave(one, true, "");
            } else if (one.state() == InvitationState.WAITING) {
                one.decline(clock.instant());
                settled(one);
                events.publishEvent(Changed.round(one.round()));
            }
        }
    }

    private void tell(Collection<UUID> told, AccountId who, RoundSummary round, String reason) {
        for (var coordinator : told) {
            if (!coordinator.equals(who.value())) {
                events.publishEvent(new News(
                        Uuid7.next(clock),
                        new ProgramSaid.Left(round.programmeName(), round.name(), reason),
                        round.id().value(),
                        new AccountId(coordinator),
                        who,
                        Links.people(round.id().value())));
            }
        }
    }
}
