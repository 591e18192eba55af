package app.waymark.feedback;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thread, as a list shows it.
 *
 * @param id the thread
 * @param part what of the thing it is about, in the words of the module that owns the thing; null for the whole
 * @param quote the passage it is about, as it stood when the thread was opened; null for none
 * @param passage where that stands now; null for none, and where nobody can say
 * @param openedBy who opened it and alone can resolve it
 * @param openedAt when
 * @param opening the beginning of the first post
 * @param posts how many posts it has
 * @param lastBy who wrote the last one
 * @param lastAt when
 * @param resolved whether the opener called it settled, and nobody has posted since
 * @param proposed whether it is proposed as settled, and the opener has said nothing to that yet
 * @param open whether the two can write in it now
 * @param review the review it was sent with, or null
 * @param amendment the words that it suggests, or null
 * @param draft what the reader has begun to answer, or null
 */
public record ThreadSummary(
        ThreadId id,
        @Nullable String part,
        @Nullable String quote,
        @Nullable QuotedPassage passage,
        AccountId openedBy,
        Instant openedAt,
        String opening,
        int posts,
        AccountId lastBy,
        Instant lastAt,
        boolean resolved,
        boolean proposed,
        boolean open,
        @Nullable UUID review,
        @Nullable Amendment amendment,
        @Nullable String draft) {

    /** Whether an answer is waited for: of the one of the two who did not write last, since {@link #lastAt}. */
    public boolean waits() {
        return open && !resolved && !proposed;
    }

    /** Whether it was opened by the other one, who wrote last in it: a question to this reader. */
    public boolean asks(AccountId reader) {
        return !openedBy.equals(reader) && !lastBy.equals(reader);
    }

    /** Whether the passage that it is about reads differently now, or is gone. */
    public boolean changedSince() {
        return passage != null && passage.standing() != QuotedPassage.Standing.PLACED;
    }
}
