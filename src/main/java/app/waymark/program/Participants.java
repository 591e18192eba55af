package app.waymark.program;

import app.waymark.audit.Audit;
import app.waymark.program.internal.InvitationBook;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.ParticipantRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a round: read and changed by its coordinators, and each person's own part by that person. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Participants {

    /** The most people of one round, the invited ones included; a file that would bring in more is refused. */
    public static final int MOST = 50_000;

    private final ParticipantRepository participants;
    private final InvitationBook book;
    private final ProgrammeAccess access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    Participants(
            ParticipantRepository participants,
            InvitationBook book,
            ProgrammeAccess access,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.participants = participants;
        this.book = book;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
    }

    /** How many people a round has, by part; places is the sum of the mentors' capacities. */
    public record Counts(long people, long mentors, long mentees, long places) {}

    /** Everybody in a round, in the order they joined, for its coordinators: what a matching is made of. */
    @Transactional(readOnly = true)
    public List<ParticipantSummary> all(RoundId round) {
        access.requireCoordinator(round);
        return participants.all(round.value(), Limit.of(MOST)).stream()
                .map(ParticipantEntity::toSummary)
                .toList();
    }

    /** How many people a round has and how its invitations stand, for its coordinators; three statements. */
    @Transactional(readOnly = true)
    public RoundCounts count(RoundId round) {
        var summary = access.requireCoordinated(round);
        var people = participants
                .count(round.value())
                .filter(found -> found.people() > 0)
                .map(found -> new Counts(found.people(), found.mentors(), found.mentees(), found.places()))
                .orElse(new Counts(0, 0, 0, 0));
        return new RoundCounts(summary, people, book.count(round.value()));
    }

    /** My own part in one round; empty where I have none. */
    @Transactional(readOnly = true)
    public Optional<ParticipantSummary> mine(RoundId round) {
        return participants.find(round.value(), actor.require().id().value()).map(ParticipantEntity::toSummary);
    }

    /**
     * Says how many mentees I take in this round from now on, for its mentors. Fewer than I have at present ends nothing:
     * it only means that nobody is added.
     */
    public ParticipantSummary changeMyCapacity(RoundId round, int capacity) {
        var mine = participants
                .find(round.value(), actor.require().id().value())
                .filter(one -> one.toSummary().mentor())
                .orElseThrow(() -> new AccessDeniedException("Not a mentor of this round"));
        var before = mine.toSummary();
        mine.takePart(before.mentor(), before.mentee(), capacity);
        events.publishEvent(Changed.round(round.value()));
        return mine.toSummary();
    }

    /** Changes somebody's part in a round, for its coordinators; the person is told where it is another part. */
    public ParticipantSummary change(RoundId round, AccountId account, boolean mentor, boolean mentee, int capacity) {
        access.requireCoordinated(round);
        var participant = participants
                .find(round.value(), account.value())
                .orElseThrow(() -> new AccessDeniedException("Nobody of this round"));
        var before = participant.toSummary();
        participant.takePart(mentor, mentee, capacity);
        if (before.mentor() != mentor || before.mentee() != mentee) {
            book.changed(before, participant.toSummary());
        }
        audit.record("participant.changed", "participant", participant.getId());
        events.publishEvent(Changed.round(round.value()));
        return participant.toSummary();
    }
}
