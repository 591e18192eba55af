package app.waymark.feedback.internal;

import app.waymark.feedback.Amendment;
import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.passage.Rewriting;
import app.waymark.shared.AccountId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    /** With which review it was sent. */
    private @Nullable UUID review;

    /** Whether its answer is waited for together with that of the whole review. */
    private boolean inReview;

    @Embedded
    private @Nullable Anchor anchor;

    private @Nullable String amends;

    @Enumerated(EnumType.STRING)
    private Amendment.@Nullable State amendment;

    private @Nullable Instant decidedAt;
    private UUID openedBy;
    private Instant openedAt;
    private String opening;
    private int posts;
    private UUID lastBy;
    private Instant lastAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant proposedAt;

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
            String text,
            UUID openedBy,
            String opening,
            Instant now) {
        this.id = id;
        this.subjectType = subjectType;
        this.subject = subject;
        this.mentorship = mentorship;
        this.part = part;
        this.anchor = quote == null ? null : new Anchor(quote, text);
        this.openedBy = openedBy;
        this.openedAt = now;
        this.opening = opening;
        this.lastBy = openedBy;
        this.lastAt = now;
    }

    /** A thread that a remark becomes when the review that it belongs to is sent. */
    public FeedbackThread(UUID id, UUID review, FeedbackRemark remark, String opening, AccountId by, Instant now) {
        this(
                id,
                remark.subjectType(),
                remark.subject(),
                remark.mentorship(),
                remark.part(),
                null,
                "",
                by.value(),
                opening,
                now);
        var stands = remark.anchor();
        this.anchor = stands == null ? null : stands.copy();
        this.review = review;
        this.inReview = true;
    }

    /** Suggests these words in the place of its passage. */
    public void suggest(String words) {
        amends = words;
        amendment = Amendment.State.OPEN;
    }

    /** Belongs to a review, with which its answer is waited for. */
    public void sentWith(UUID whole) {
        review = whole;
        inReview = true;
    }

    /** Whether its answer is waited for with that of the review it was sent with, and by no turn of its own. */
    public boolean waitsInReview() {
        return inReview && resolvedAt == null && proposedAt == null;
    }

    /** Whether what it is about was changed since it was said. */
    public boolean changedSince() {
        var stands = anchor == null ? null : anchor.passage();
        return stands != null && stands.standing() != Standing.PLACED;
    }

    /** Whether it is proposed as settled. */
    public boolean proposed() {
        return proposedAt != null;
    }

    /** It is proposed as settled: the person who opened it says whether it is. */
    public void propose(Instant now) {
        if (resolvedAt == null) {
            proposedAt = now;
            inReview = false;
        }
    }

    /** What it suggests; null where it suggests nothing. */
    public @Nullable Amendment amendment() {
        return amends == null || amendment == null ? null : new Amendment(amends, amendment);
    }

    /** Says what became of the words that it suggests, once. */
    public void decide(Amendment.State became, Instant now) {
        if (amendment != Amendment.State.OPEN) {
            throw new IllegalStateException("Decided already: " + id);
        }
        amendment = became;
        decidedAt = now;
    }

    /** Takes the passage along when the text it stands in is written anew. */
    public void carry(Rewriting rewriting, String before, String after) {
        if (anchor != null) {
            anchor.carry(rewriting, before, after);
        }
    }

    /** Says which of equal words it is about, as long as nobody can say; gives whether they stand there. */
    public boolean place(String text, int at) {
        return anchor != null && anchor.place(text, at);
    }

    public @Nullable String quote() {
        return anchor == null ? null : anchor.quote();
    }

    public @Nullable QuotedPassage passage() {
        return anchor == null ? null : anchor.passage();
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

    public @Nullable String part() {
        return part;
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

    public AccountId opener() {
        return new AccountId(openedBy);
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
        proposedAt = null;
        inReview = false;
    }

    /** What it begins with reads so now. */
    public void opens(String words) {
        opening = words;
    }

    /**
     * A post is gone, and this is the last one that is left.
     *
     * @return whether it was the last one before
     */
    public boolean last(UUID by, Instant at) {
        var same = lastAt.equals(at) && lastBy.equals(by);
        lastBy = by;
        lastAt = at;
        return same;
    }

    /** The opener calls it settled; a second call changes nothing. */
    public void resolve(Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
            inReview = false;
        }
    }

    /** Counts the post that it begins with, as a review brings it. */
    public void begun() {
        posts++;
    }

    /** @param kept whether the words that it quotes are kept from the reader */
    public ThreadSummary toSummary(boolean open, boolean kept, @Nullable String draft) {
        return new ThreadSummary(
                new ThreadId(id),
                part,
                kept ? null : quote(),
                kept ? null : passage(),
                new AccountId(openedBy),
                openedAt,
                opening,
                posts,
                new AccountId(lastBy),
                lastAt,
                resolved(),
                proposedAt != null,
                open,
                review,
                kept ? null : amendment(),
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
