package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipEnded;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shown in a mentorship of where its mentee stands is hidden with its end, in the same transaction. */
@Component
class EndedStandings {

    private final StandingDesk desk;
    private final Clock clock;

    EndedStandings(StandingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @EventListener
    void on(MentorshipEnded ended) {
        desk.ended(ended.mentorship(), ended.mentor(), ended.mentee(), clock.instant());
    }
}
