package app.waymark.feedback.internal;

import app.waymark.feedback.Remark;
import app.waymark.feedback.passage.Rewriting;
import app.waymark.shared.AccountId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A remark that was not sent; its author's alone. */
@Entity
@Table(name = "feedback_remark")
public class FeedbackRemark implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID author;
    private String subjectType;
    private UUID subject;
    private UUID mentorship;
    private @Nullable String part;

    @Embedded
    private @Nullable Anchor anchor;

    private String text;

    private @Nullable String amends;
    private Instant writtenAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackRemark() {}

    /**
     * A remark of somebody.
     *
     * @param stands what stands in the part, empty where nobody knows
     */
    public FeedbackRemark(
            UUID id,
            AccountId author,
            String subjectType,
            UUID subject,
            UUID mentorship,
            @Nullable String part,
            @Nullable String quote,
            String stands,
            Instant now) {
        this.id = id;
        this.author = author.value();
        this.subjectType = subjectType;
        this.subject = subject;
        this.mentorship = mentorship;
        this.part = part;
        this.anchor = quote == null ? null : new Anchor(quote, stands);
        this.text = "";
        this.writtenAt = now;
    }

    public boolean by(AccountId account) {
        return author.equals(account.value());
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subject() {
        return subject;
    }

    public @Nullable String part() {
        return part;
    }

    public UUID mentorship() {
        return mentorship;
    }

    /** Says something else from now on. */
    public void rewrite(String other, @Nullable String words) {
        text = other;
        amends = words;
    }

    /** Takes the passage along when the text it stands in is written anew. */
    public void carry(Rewriting rewriting, String before, String after) {
        if (anchor != null) {
            anchor.carry(rewriting, before, after);
        }
    }

    /** Says which of equal words it is about, as long as nobody can say; gives whether they stand there. */
    public boolean place(String standing, int at) {
        return anchor != null && anchor.place(standing, at);
    }

    @Nullable
    Anchor anchor() {
        return anchor;
    }

    /** @param withheld whether the words that it quotes are kept from its author by now */
    public Remark toRemark(boolean withheld) {
        return new Remark(
                id,
                part,
                anchor == null || withheld ? null : anchor.quote(),
                anchor == null || withheld ? null : anchor.passage(),
                text,
                amends,
                writtenAt,
                withheld);
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
