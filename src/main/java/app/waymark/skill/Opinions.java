package app.waymark.skill;

import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.skill.internal.OpinionDesk;
import app.waymark.skill.internal.OpinionRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others see in the person acting: some people are asked by mail, and what they answer is shown to the mentor question by
 * question, or to nobody. Without names, answers are shown once the round is over, where three or more answered a question.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Opinions {

    private static final int MOST_SHOWN = 20;

    private final OpinionRows rows;
    private final OpinionDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    Opinions(
            OpinionRows rows,
            OpinionDesk desk,
            MentorshipAccess mentorships,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
        this.events = events;
    }

    /** One's own rounds, the latest first. */
    @Transactional(readOnly = true)
    public List<OpinionRound> mine() {
        var rounds = rows.of(me().id(), MOST_SHOWN);
        var ids = rounds.stream().map(OpinionRows.Round::id).toList();
        var people = rows.people(rounds.stream()
                .filter(OpinionRows.Round::open)
                .map(OpinionRows.Round::id)
                .toList());
        Map<UUID, List<OpinionRound.Told>> told = rows.told(ids);
        return rounds.stream()
                .map(one -> new OpinionRound(
                        one.id(),
                        one.named(),
                        one.open(),
                        one.askedAt(),
                        one.until(),
                        people.stream()
                                .filter(person -> person.round().equals(one.id()))
                                .map(person -> shown(person, one.named()))
                                .toList(),
                        told.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static OpinionRound.Person shown(OpinionRows.Asked person, boolean named) {
        return new OpinionRound.Person(
                person.name() == null ? "" : person.name(),
                person.address() == null ? "" : person.address(),
                named ? person.shownState() : null);
    }

    /** Asks these people; each is mailed a link of their own. */
    @PerMinute(30)
    public OpinionStarted ask(OpinionRequest request) {
        return desk.ask(me(), request);
    }

    /** Ends a round: nobody can answer any more, and everybody's address is forgotten. */
    public void close(UUID round) {
        var one = rows.locked(round)
                .filter(found -> found.mentee().equals(me().id()))
                .orElseThrow(Opinions::notYours);
        if (one.open()) {
            desk.close(one);
        }
    }

    /** Shows what came of a question to the mentor of an active mentorship, and to nobody else any more. */
    public StandingResult show(UUID question, MentorshipId with) {
        mine(question);
        var mentorship = mentorships.lockActive(with).filter(one -> one.mentee().equals(me().id()));
        if (mentorship.isEmpty()) {
            return new StandingResult.NotActive();
        }
        tell(rows.show(question, with, mentorship.get().mentor()));
        events.publishEvent(Changed.person(mentorship.get().mentor()));
        return new StandingResult.Saved(question, 0);
    }

    /** Hides it again at once. */
    public void keepToOneself(UUID question) {
        mine(question);
        tell(rows.hide(question));
    }

    private void tell(@Nullable AccountId before) {
        events.publishEvent(Changed.person(me().id()));
        if (before != null) {
            events.publishEvent(Changed.person(before));
        }
    }

    private void mine(UUID question) {
        if (rows.roundOf(question)
                .flatMap(rows::round)
                .filter(one -> one.mentee().equals(me().id()))
                .isEmpty()) {
            throw notYours();
        }
    }

    private static AccessDeniedException notYours() {
        return new AccessDeniedException("Nobody has to do with what somebody else asks");
    }

    private Actor me() {
        return actor.require();
    }
}
