package app.waymark.mailbox;

import app.waymark.mailbox.internal.PlainSentence;
import app.waymark.mailbox.internal.PlainTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What somebody's words say where they say it plainly, in English or German. Never a guess: the first sentence is the answer
 * and nothing else, and what follows does not take it back. Whoever asks does nothing where it is {@link Unclear}.
 */
public sealed interface PlainAnswer {

    /**
     * A yes.
     *
     * @param words what was said with it, may be empty
     */
    record Yes(String words) implements PlainAnswer {}

    /**
     * A no.
     *
     * @param because why, in their words, may be empty
     */
    record No(String because) implements PlainAnswer {}

    /** One of the times that were offered. */
    record Picked(Instant time) implements PlainAnswer {}

    /** It can be read in more than one way, or says something else. */
    record Unclear() implements PlainAnswer {}

    /** Whether these words are a yes or a no. */
    static PlainAnswer yesOrNo(String words) {
        return PlainSentence.of(words).map(PlainSentence::yesOrNo).orElseGet(Unclear::new);
    }

    /**
     * Which of the times that were offered these words pick, or that none of them will do, which is a {@link No}.
     *
     * @param times in the order in which they were offered
     * @param zone the clock on which they were read
     */
    static PlainAnswer pick(String words, List<Instant> times, ZoneId zone) {
        return PlainSentence.of(words)
                .map(text -> PlainTimes.pick(text, times, zone))
                .orElseGet(Unclear::new);
    }
}
