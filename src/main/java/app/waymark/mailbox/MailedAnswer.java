package app.waymark.mailbox;

import app.waymark.shared.Said;
import java.time.Instant;
import java.util.List;
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
 * @param left how many attached files were left out
 * @param files what was attached, as far as its names are known
 * @param path where it is seen now, or can be done instead, or null
 * @param did what it did, or would do as long as it waits; null where it is a post, or none of this
 * @param at when it came
 */
public record MailedAnswer(
        UUID id,
        State state,
        @Nullable MailRefusalReason why,
        String words,
        String cut,
        int left,
        List<MailedFile> files,
        @Nullable String path,
        @Nullable Said did,
        Instant at) {

    public MailedAnswer {
        files = List.copyOf(files);
    }

    /** The same with what was attached to it. */
    public MailedAnswer with(List<MailedFile> attached) {
        return new MailedAnswer(id, state, why, words, cut, left, attached, path, did, at);
    }

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
