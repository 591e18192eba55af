package app.waymark.shared;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The beginning of a text, where there is no room for more of it: in a list, a title, a line of mail. The one way to
 * shorten what is shown; what is kept is never shortened but refused.
 */
public final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {}

    /**
     * The text in one line where it is at most this long, else as much of its beginning as fits with an ellipsis behind
     * it: up to the end of a word where one ends in the last quarter, and never half a letter.
     *
     * @param most the most characters to give, the ellipsis included
     */
    public static String of(String text, int most) {
        var line = text.strip().replaceAll("[\\p{Z}\\s]+", " ");
        if (line.length() <= most) {
            return line;
        }
        int room = Math.max(0, most - MORE.length());
        return line.substring(0, end(line, room)).replaceAll("[\\s\\p{Punct}&&[^)\\]\"'!?%]]+$", "") + MORE;
    }

    private static int end(String line, int room) {
        int word = line.lastIndexOf(' ', room);
        if (word >= room - room / 4) {
            return word;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        return letters.isBoundary(room) ? room : letters.preceding(room);
    }
}
