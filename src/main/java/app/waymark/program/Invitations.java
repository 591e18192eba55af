package app.waymark.program;

import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.program.internal.InvitationBook;
import app.waymark.program.internal.InvitationEntity;
import app.waymark.program.internal.InvitationRepository;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.RoundRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to take part in a round, and takes their answer: nobody takes part who did not say so. A coordinator learns
 * of an address that it is invited and, once the person answered, how; never whether it has an account. Somebody is mailed
 * three times about one round at most; a no is final but for the person.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Invitations {

    /** The kind of turn that the invited person holds until they have answered. */
    public static final String ANSWER = ProgramSaid.INVITATION;

    /** How often somebody is mailed about one round. */
    public static final int MOST_ASKED = InvitationEntity.MOST_ASKED;

    /** The longest reason for leaving. */
    public static final int MOST_REASON = 1_000;

    /** All but what was withdrawn. */
    private static final Set<InvitationState> SHOWN = EnumSet.complementOf(EnumSet.of(InvitationState.WITHDRAWN));

    private final InvitationBook book;
    private final InvitationRepository invitations;
    private final RoundRepository rounds;
    private final ProgrammeAccess access;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    Invitations(
            InvitationBook book,
            InvitationRepository invitations,
            RoundRepository rounds,
            ProgrammeAccess access,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.book = book;
        this.invitations = invitations;
        this.rounds = rounds;
        this.access = access;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
    }

    /**
     * How the invitations of a round stand.
     *
     * @param waiting how many are not answered
     * @param toAsk how many of them would be mailed now
     * @param declined how many said no, or left
     */
    public record Counts(long waiting, long toAsk, long declined) {}

    /**
     * Mails everybody of the round who has not answered, for its coordinators: who was mailed less than three days ago, or
     * three times already, is left alone.
     *
     * @return how many are mailed
     */
    public int ask(RoundId round) {
        var summary = access.requireCoordinated(round);
        if (!book.goesOn(round.value())) {
            return 0;
        }
        int asked = book.ask(summary, actor.require());
        audit.record("round.invited", "round", round.value(), Map.of("people", Integer.toString(asked)));
        events.publishEvent(Changed.round(round.value()));
        return asked;
    }

    /** Takes an invitation back that is not answered yet, for the round's coordinators; nobody is told. */
    public void withdraw(RoundId round, AccountId account) {
        access.requireCoordinated(round);
        var invitation = invitations
                .find(round.value(), account.value())
                .orElseThrow(() -> new AccessDeniedException("Nobody of this round"));
        if (invitation.state() == InvitationState.WAITING) {
            invitation.withdraw();
            book.settled(invitation);
            audit.record("invitation.withdrawn", "round", round.value());
            events.publishEvent(Changed.round(round.value()));
        }
    }

    /** Changes as what somebody is invited who has not answered yet, for the round's coordinators; null is not said. */
    public void change(RoundId round, AccountId account, boolean mentor, boolean mentee, @Nullable Integer capacity) {
        access.requireCoordinated(round);
        invitations
                .find(round.value(), account.value())
                .filter(one -> one.state() == InvitationState.WAITING)
                .orElseThrow(() -> new AccessDeniedException("Nobody who is invited to this round"))
                .takePart(mentor, mentee, capacity);
        events.publishEvent(Changed.round(round.value()));
    }

    /**
     * My invitations and parts, the latest first, from after this one on, {@link Slice#MOST} at most; those that were
     * withdrawn are left out.
     */
    @Transactional(readOnly = true)
    public Slice<Invitation> mine(@Nullable Cursor after, int size) {
        var me = actor.require().id().value();
        int most = Math.clamp(size, 1, Slice.MOST);
        var found = after == null
                ? invitations.ofAccount(me, SHOWN, Limit.of(most + 1))
                : invitations.ofAccount(me, SHOWN, after.at(), after.id(), Limit.of(most + 1));
        var page = Slice.of(found, most, last -> new Cursor(last.broughtAt(), last.getId()));
        return new Slice<>(summaries(page.items()), page.next());
    }

    /** One invitation of mine; empty where there is none with this id, or it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Invitation> mine(InvitationId id) {
        var me = actor.require().id();
        return invitations
                .findById(id.value())
                .filter(one -> one.account().equals(me.value()))
                .map(one -> summaries(List.of(one)).getFirst());
    }

    /** My invitation to, or part in, this round. */
    @Transactional(readOnly = true)
    public Optional<Invitation> mine(RoundId round) {
        return invitations.find(round.value(), actor.require().id().value()).map(one -> summaries(List.of(one))
                .getFirst());
    }

    /**
     * Says yes: also after a no, or after having left, while the round goes on.
     *
     * @param capacity how many mentees I take, where I am asked as a mentor; otherwise without meaning
     */
    public JoinResult join(InvitationId id, @Nullable Integer capacity) {
        var invitation = require(id);
        var before = summary(invitation);
        if (!before.open() || !book.goesOn(invitation.round())) {
            return new JoinResult.Closed(before);
        }
        if (invitation.mentor() && (capacity == null || capacity < 0 || capacity > ParticipantEntity.MOST_MENTEES)) {
            return new JoinResult.NoCapacity(ParticipantEntity.MOST_MENTEES);
        }
        book.join(List.of(invitation), one -> capacity == null ? 0 : capacity);
        audit.record("invitation.accepted", "round", invitation.round());
        changed(invitation);
        events.publishEvent(Changed.programme(before.round().programme().value()));
        return new JoinResult.Done(summary(invitation));
    }

    /** Says no. What the programme's import said of me goes, unless I take part in another round of it. */
    public JoinResult decline(InvitationId id) {
        var invitation = require(id);
        if (invitation.state() != InvitationState.WAITING) {
            return new JoinResult.Closed(summary(invitation));
        }
        book.decline(invitation);
        return new JoinResult.Done(summary(invitation));
    }

    /**
     * Leaves a round: proposed mentorships and wishes end, running ones where I say so, the coordinators are told, and what
     * I said to the programme goes, unless I take part in another round of it.
     *
     * @param endMentorships whether my running mentorships of this round end too
     * @param reason to the others, {@value #MOST_REASON} characters at most; may be empty
     */
    public JoinResult leave(RoundId round, boolean endMentorships, String reason) {
        if (TypedText.strip(reason).length() > MOST_REASON) {
            throw new IllegalArgumentException("A reason has " + MOST_REASON + " characters at most");
        }
        var me = actor.require().id();
        var invitation = invitations
                .find(round.value(), me.value())
                .filter(one -> one.state() == InvitationState.JOINED)
                .orElseThrow(() -> new AccessDeniedException("No part in this round"));
        book.leave(invitation, endMentorships, TypedText.strip(reason));
        audit.record("round.left", "round", round.value());
        return new JoinResult.Done(summary(invitation));
    }

    /**
     * Says yes for everybody who is invited. For what Waymark itself sets up, the demo's people above all; everybody else
     * answers in person.
     *
     * @param capacity how many mentees a mentor takes of whom it is not said
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public void joinAll(RoundId round, int capacity) {
        book.join(
                invitations.in(round.value(), InvitationState.WAITING, Limit.of(Participants.MOST)),
                one -> Objects.requireNonNullElse(one.capacity(), capacity));
    }

    private InvitationEntity require(InvitationId id) {
        var me = actor.require().id();
        return invitations
                .findById(id.value())
                .filter(one -> one.account().equals(me.value()))
                .orElseThrow(() -> new AccessDeniedException("Somebody else's invitation"));
    }

    private Invitation summary(InvitationEntity one) {
        return summaries(List.of(one)).getFirst();
    }

    private List<Invitation> summaries(List<InvitationEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var names = new HashSet<AccountId>();
        for (var one : found) {
            if (one.askedBy() != null) {
                names.add(new AccountId(one.askedBy()));
            }
        }
        var people = accounts.find(names);
        var known = rounds.summaries(
                found.stream().map(InvitationEntity::round).distinct().toList());
        return found.stream()
                .flatMap(one -> Optional.ofNullable(known.get(new RoundId(one.round()))).stream()
                        .map(round -> invitation(one, round, name(people, one.askedBy()))))
                .toList();
    }

    private static Invitation invitation(InvitationEntity one, RoundSummary round, String by) {
        return new Invitation(
                new InvitationId(one.getId()),
                round,
                one.state(),
                one.mentor(),
                one.mentee(),
                one.capacity(),
                by,
                one.askedAt());
    }

    private static String name(Map<AccountId, app.waymark.account.AccountSummary> people, @Nullable UUID account) {
        var found = account == null ? null : people.get(new AccountId(account));
        return found == null ? "" : found.name();
    }

    private void changed(InvitationEntity invitation) {
        events.publishEvent(Changed.round(invitation.round()));
        events.publishEvent(Changed.person(new AccountId(invitation.account())));
    }
}
