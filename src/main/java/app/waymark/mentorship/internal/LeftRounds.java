package app.waymark.mentorship.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.PartLeft;
import app.waymark.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends what somebody had in a round that they left, in their name: proposed mentorships in any case, running ones where
 * they said so. (A closed account's mentorships end by themselves.)
 */
@Component
class LeftRounds {

    private final MentorshipRepository repository;
    private final Mentorships mentorships;
    private final CurrentActor actor;

    LeftRounds(MentorshipRepository repository, Mentorships mentorships, CurrentActor actor) {
        this.repository = repository;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    @EventListener
    void on(PartLeft left) {
        if (actor.find().filter(me -> me.id().equals(left.account())).isEmpty()) {
            return;
        }
        // The part is gone, so nothing new comes; but what came while this waited for the part is not in its snapshot.
        repository.lockOpenOf(left.account().value());
        for (var one : repository.openOf(left.round().value(), left.account().value())) {
            if (one.state() == MentorshipState.PROPOSED || left.endMentorships()) {
                mentorships.end(new MentorshipId(one.id()), left.reason());
            }
        }
    }
}
