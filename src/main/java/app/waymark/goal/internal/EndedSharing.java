package app.waymark.goal.internal;

import app.waymark.mentorship.MentorshipEnded;
import app.waymark.shared.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shared in a mentorship is hidden with its end, in the same transaction. */
@Component
class EndedSharing {

    private final GoalRepository goals;
    private final VisionRows visions;
    private final GoalAsks asks;
    private final ApplicationEventPublisher events;

    EndedSharing(GoalRepository goals, VisionRows visions, GoalAsks asks, ApplicationEventPublisher events) {
        this.goals = goals;
        this.visions = visions;
        this.asks = asks;
        this.events = events;
    }

    @EventListener
    void on(MentorshipEnded ended) {
        goals.lockInMentorship(ended.mentorship().value()).forEach(asks::unshare);
        visions.sharedIn(ended.mentorship()).ifPresent(one -> {
            visions.share(one.mentee(), null);
            events.publishEvent(Changed.person(one.mentee()));
            events.publishEvent(Changed.person(ended.mentor()));
        });
    }
}
