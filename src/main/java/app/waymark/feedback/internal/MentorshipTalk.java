package app.waymark.feedback.internal;

import app.waymark.feedback.Threads;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.OpenTalk;
import app.waymark.shared.Portion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a mentorship's page how many of the threads about it are not settled. */
@Component
class MentorshipTalk implements OpenTalk {

    @Override
    public Portion<Integer> open(MentorshipId mentorship) {
        return Portion.rows(
                        List.of("talks"),
                        "select count(*) as talks from feedback_thread where subject = ? and subject_type = ?"
                                + " and resolved_at is null",
                        row -> row.getInt("talks"),
                        mentorship.value(),
                        Threads.MENTORSHIP)
                .map(counted -> counted.stream().findFirst().orElse(0));
    }
}
