package app.waymark.feedback.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What somebody has begun to write, by author and place: a thread to answer in, or a thing to open a thread about. */
@Entity
@Table(name = "feedback_draft")
@IdClass(FeedbackDraft.Key.class)
public class FeedbackDraft {

    /** Whose draft, for which place. */
    public record Key(UUID author, UUID place) implements Serializable {}

    @Id
    private UUID author;

    @Id
    private UUID place;

    private String text;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackDraft() {}

    public String text() {
        return text;
    }
}
