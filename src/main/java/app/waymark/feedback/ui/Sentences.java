package app.waymark.feedback.ui;

import app.waymark.feedback.Threads;
import app.waymark.shared.TypedText;
import java.text.BreakIterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The sentences of a text, to be chosen as passages by who has no mouse to select with. */
final class Sentences {

    private Sentences() {}

    /** The sentences, each as it stands in the text and once, those left out that are too long to be quoted. */
    static List<String> of(String text, Locale locale) {
        var found = new LinkedHashSet<String>();
        for (var line : text.split("\\R")) {
            var ends = BreakIterator.getSentenceInstance(locale);
            ends.setText(line);
            int start = ends.first();
            for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
                var sentence = TypedText.strip(line.substring(start, end));
                if (!sentence.isEmpty() && sentence.length() <= Threads.MOST_QUOTE) {
                    found.add(sentence);
                }
            }
        }
        return List.copyOf(found);
    }
}
