package app.waymark.mailbox;

import app.waymark.mailbox.internal.PlainNumbers;
import app.waymark.mailbox.internal.PlainSentence;
import java.util.Optional;

/**
 * One whole number of a scale that somebody's words begin with, where they say it plainly, in English or German. Never a
 * guess: the first sentence is the number and nothing else, and what follows says no other.
 *
 * @param number from 1 to ten
 * @param words what was said with it, may be empty
 */
public record PlainNumber(int number, String words) {

    /** The end of the scale. */
    public static final int MOST = 10;

    /** The number of these words; empty where it can be read in more than one way, or they say something else. */
    public static Optional<PlainNumber> of(String words) {
        return PlainSentence.of(words).flatMap(PlainNumbers::read);
    }
}
