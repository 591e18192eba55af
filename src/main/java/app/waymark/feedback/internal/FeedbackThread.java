package app.waymark.feedback.internal;

import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.passage.Carried;
import app.waymark.feedback.passage.Passage;
import app.waymark.feedback.passage.Rewriting;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Standing standing;

    private @Nullable Integer standsAt;
    private @Nullable String readsNow;
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
            String text,
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
        if (quote != null && !text.isEmpty()) {
            placed(text);
        }
    }

    /** Finds the passage in the text that it was quoted from; where that holds the words twice, nobody can say which. */
    private void placed(String text) {
        var words = Objects.requireNonNull(quote);
        int at = text.indexOf(words);
        if (at >= 0 && text.indexOf(words, at + 1) < 0) {
            stands(Standing.PLACED, at, words);
        }
    }

    private void stands(Standing how, @Nullable Integer at, @Nullable String words) {
        standing = how;
        standsAt = at;
        readsNow = words;
    }

    /** Takes the passage along when the text it stands in is written anew. */
    public void carry(Rewriting rewriting, String before, String after) {
        if (standing == null) {
            placed(before);
        }
        if (standing == null) {
            return;
        }
        var at = standsAt;
        var words = readsNow;
        if (at == null || words == null || !before.startsWith(words, at)) {
            carried(rewriting.typedAgain(Objects.requireNonNull(quote)), after);
        } else {
            carried(rewriting.carry(new Passage(at, at + words.length())), after);
        }
    }

    private void carried(Carried carried, String text) {
        switch (carried) {
            case Carried.Placed(Passage passage) ->
                stands(asQuoted(passage.of(text)), passage.start(), passage.of(text));
            case Carried.Moved(Passage passage) ->
                stands(asQuoted(passage.of(text)), passage.start(), passage.of(text));
            case Carried.Gone() -> stands(Standing.GONE, null, null);
        }
    }

    /** Words may be changed and changed back; spaces do not matter. */
    private Standing asQuoted(String words) {
        return Passage.sameWords(words, Objects.requireNonNull(quote)) ? Standing.PLACED : Standing.MOVED;
    }

    private @Nullable QuotedPassage passage() {
        return standing == null
                ? null
                : new QuotedPassage(
                        standing, Objects.requireNonNullElse(standsAt, 0), Objects.requireNonNullElse(readsNow, ""));
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

    /** @param kept whether the words that it quotes are kept from the reader */
    public ThreadSummary toSummary(boolean open, boolean kept, @Nullable String draft) {
        return new ThreadSummary(
                new ThreadId(id),
                part,
                kept ? null : quote,
                kept ? null : passage(),
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
