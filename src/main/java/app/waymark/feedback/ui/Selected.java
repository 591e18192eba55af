package app.waymark.feedback.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a part that somebody chose to talk about.
 *
 * @param words as they stand in the part; empty for none
 * @param at where they begin in its text, or null where nobody said which of equal words they are
 * @param suggests whether other words are to be suggested for them at once
 */
public record Selected(String words, @Nullable Integer at, boolean suggests) {

    /** Nothing was selected. */
    public static final Selected NOTHING = new Selected("", null, false);

    /** These words, wherever they stand. */
    public static Selected of(String words) {
        return words.isEmpty() ? NOTHING : new Selected(words, null, false);
    }

    /** Where these words stand in a text, from its beginning. */
    static List<Integer> places(String words, String text) {
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            places.add(at);
        }
        return places;
    }
}
