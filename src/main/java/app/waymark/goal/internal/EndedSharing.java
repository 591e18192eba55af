package app.waymark.goal.internal;

import app.waymark.feedback.ReviewThreads;
import app.waymark.mentorship.MentorshipEnded;
import app.waymark.shared.Changed;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shared in a mentorship is hidden with its end, in the same transaction. */
@Component
class EndedSharing {

    private final GoalRepository goals;
    private final VisionRows visions;
    private final SuggestionRows suggestions;
    private final GoalAsks asks;
    private final ReviewThreads reviews;
    private final ReviewQuestionRows answers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndedSharing(
            GoalRepository goals,
            VisionRows visions,
            SuggestionRows suggestions,
            GoalAsks asks,
            ReviewThreads reviews,
            ReviewQuestionRows answers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.goals = goals;
        this.visions = visions;
        this.suggestions = suggestions;
        this.asks = asks;
        this.reviews = reviews;
        this.answers = answers;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(MentorshipEnded ended) {
        suggestions.ended(ended.mentorship(), clock.instant());
        reviews.ended(ended.mentorship().value());
        answers.ended(ended.mentorship().value());
        goals.lockInMentorship(ended.mentorship().value()).forEach(asks::unshare);
        visions.sharedIn(ended.mentorship()).ifPresent(one -> {
            visions.share(one.mentee(), null);
            events.publishEvent(Changed.person(one.mentee()));
            events.publishEvent(Changed.person(ended.mentor()));
        });
    }
}
