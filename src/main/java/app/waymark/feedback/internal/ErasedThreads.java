package app.waymark.feedback.internal;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes threads away with everything in them. */
@Component
public class ErasedThreads {

    private final JdbcTemplate jdbc;

    ErasedThreads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every thread about these things of this type. */
    public void about(String type, Collection<UUID> subjects) {
        for (var subject : subjects) {
            jdbc.update(
                    "delete from feedback_post where thread in"
                            + " (select id from feedback_thread where subject_type = ? and subject = ?)",
                    type,
                    subject);
            jdbc.update(
                    "delete from feedback_attachment where post is null and remark in"
                            + " (select id from feedback_remark where subject_type = ? and subject = ?)",
                    type,
                    subject);
            jdbc.update("delete from feedback_remark where subject_type = ? and subject = ?", type, subject);
            jdbc.update("delete from feedback_thread where subject_type = ? and subject = ?", type, subject);
        }
    }
}
