package app.waymark.feedback.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A post's row; posts are written once, by one insert, and stay as they are. */
@Entity
@Table(name = "feedback_post")
public class FeedbackPost {

    @Id
    private UUID id;

    private UUID thread;
    private UUID author;
    private Instant writtenAt;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackPost() {}
}
