package app.waymark.feedback.passage;

import app.waymark.shared.TypedText;

/**
 * A stretch of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive, after the start
 */
public record Passage(int start, int end) {

    /** Refuses one that is empty or begins before the text. */
    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a passage: " + start + " to " + end);
        }
    }

    /** Whether two texts are the same but for spaces and line breaks. */
    public static boolean sameWords(String one, String other) {
        return TypedText.strip(one)
                .replaceAll("\\s+", " ")
                .equals(TypedText.strip(other).replaceAll("\\s+", " "));
    }

    /** The words of it, in the text that it is a passage of. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
