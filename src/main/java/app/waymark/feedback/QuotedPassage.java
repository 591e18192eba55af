package app.waymark.feedback;

import app.waymark.feedback.passage.Passage;

/**
 * Where the passage that a thread quotes stands in the text as it is now.
 *
 * @param standing whether it still reads as it was quoted
 * @param at where it begins, in UTF-16 units of the part's text; 0 where it is gone
 * @param words how it reads there, empty where it is gone
 */
public record QuotedPassage(Standing standing, int at, String words) {

    /** What became of a passage since it was quoted. */
    public enum Standing {
        /** It stands there word by word. */
        PLACED,
        /** It stands there in other words. */
        MOVED,
        /** It was deleted or rewritten. */
        GONE
    }

    /** Whether it reads so there, but for spaces. */
    public boolean reads(String text) {
        return standing != Standing.GONE && Passage.sameWords(words, text);
    }

    /** Whether it stands at that place of this text, which may be another one than it was carried to. */
    public boolean standsIn(String text) {
        return standing != Standing.GONE && text.startsWith(words, at);
    }
}
