package app.waymark.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came by mail, as its author sees it.
 *
 * @param id the answer
 * @param state what became of it
 * @param why why it was not taken, or null
 * @param words what was kept of it
 * @param cut what was not: quotes, signatures and the like, as they came
 * @param files how many attached files were left out
 * @param path where it is seen now, or null
 * @param at when it came
 */
public record MailedAnswer(
        UUID id,
        State state,
        @Nullable MailRefusalReason why,
        String words,
        String cut,
        int files,
        @Nullable String path,
        Instant at) {

    /** Where an answer stands. */
    public enum State {
        /** For its author to say that it is theirs. */
        WAITING,
        /** It is where it belongs. */
        TAKEN,
        /** It was not taken. */
        REFUSED,
        /** Its author did not want it sent. */
        DISCARDED
    }
}
