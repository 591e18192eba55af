package app.waymark.feedback.internal;

import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A thread's row: what it is about, and where the conversation stands. */
@Entity
@Table(name = "feedback_thread")
public class FeedbackThread implements Persistable<UUID> {

    @Id
    private UUID id;

    private String subjectType;
    private UUID subject;
    private UUID mentorship;
    private @Nullable String part;
    private @Nullable String quote;
    private UUID openedBy;
    private Instant openedAt;
    private String opening;
    private int posts;
    private UUID lastBy;
    private Instant lastAt;
    private @Nullable Instant resolvedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackThread() {}

    public FeedbackThread(
            UUID id,
            String subjectType,
            UUID subject,
            UUID mentorship,
            @Nullable String part,
            @Nullable String quote,
            UUID openedBy,
            String opening,
            Instant now) {
        this.id = id;
        this.subjectType = subjectType;
        this.subject = subject;
        this.mentorship = mentorship;
        this.part = part;
        this.quote = quote;
        this.openedBy = openedBy;
        this.openedAt = now;
        this.opening = opening;
        this.lastBy = openedBy;
        this.lastAt = now;
    }

    public UUID id() {
        return id;
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subject() {
        return subject;
    }

    public UUID mentorship() {
        return mentorship;
    }

    public UUID lastBy() {
        return lastBy;
    }

    public String opening() {
        return opening;
    }

    public boolean openedBy(AccountId account) {
        return openedBy.equals(account.value());
    }

    public boolean resolved() {
        return resolvedAt != null;
    }

    /** Counts a post; a post opens a resolved thread again. */
    public void posted(UUID by, Instant now) {
        posts++;
        lastBy = by;
        lastAt = now;
        resolvedAt = null;
    }

    /** The opener calls it settled; a second call changes nothing. */
    public void resolve(Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
        }
    }

    public ThreadSummary toSummary(boolean open, @Nullable String draft) {
        return new ThreadSummary(
                new ThreadId(id),
                part,
                quote,
                new AccountId(openedBy),
                openedAt,
                opening,
                posts,
                new AccountId(lastBy),
                lastAt,
                resolved(),
                open,
                draft);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
