package app.waymark.feedback.internal;

import app.waymark.shared.markdown.TextFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post's row; it is written, changed and emptied by single statements, and only read through this. */
@Entity
@Table(name = "feedback_post")
public class FeedbackPost {

    @Id
    private UUID id;

    private UUID thread;
    private UUID author;
    private Instant writtenAt;
    private String text;

    @Enumerated(EnumType.STRING)
    private TextFormat format;

    private int files;
    private int edition;
    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackPost() {}
}
