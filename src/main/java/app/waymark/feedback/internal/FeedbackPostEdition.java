package app.waymark.feedback.internal;

import app.waymark.shared.markdown.TextFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a post said before its author changed it; only read through this. */
@Entity
@Table(name = "feedback_post_edition")
@IdClass(FeedbackPostEdition.Key.class)
public class FeedbackPostEdition {

    /** Which edition of which post. */
    public record Key(UUID post, int edition) implements Serializable {}

    @Id
    private UUID post;

    @Id
    private int edition;

    private Instant writtenAt;
    private String text;

    @Enumerated(EnumType.STRING)
    private TextFormat format;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackPostEdition() {}
}
