package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shared of skills in a mentorship is the mentee's alone again with its end, in the same transaction. */
@Component
class EndedRatings {

    private final RatingRows rows;
    private final RatingDesk desk;

    EndedRatings(RatingRows rows, RatingDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @EventListener
    void on(MentorshipEnded ended) {
        rows.lockShared(ended.mentorship()).forEach(sheet -> desk.share(sheet, null));
    }
}
