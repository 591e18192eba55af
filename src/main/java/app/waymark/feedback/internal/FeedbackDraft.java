package app.waymark.feedback.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write, by author and place: a thread to answer in (the part is empty), or a part of a thing
 * to open a thread about (empty for the whole of it).
 */
@Entity
@Table(name = "feedback_draft")
@IdClass(FeedbackDraft.Key.class)
public class FeedbackDraft {

    /** Whose draft, for which place. */
    public record Key(UUID author, UUID place, String part) implements Serializable {}

    @Id
    private UUID author;

    @Id
    private UUID place;

    @Id
    private String part;

    private @Nullable String quote;
    private @Nullable String amends;
    private String text;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackDraft() {}
}
