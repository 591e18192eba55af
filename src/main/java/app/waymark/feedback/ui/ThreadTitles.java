package app.waymark.feedback.ui;

import app.waymark.shared.Excerpt;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** What a thread is about, in words. */
final class ThreadTitles {

    private static final int LONGEST = 90;

    private ThreadTitles() {}

    /** "On “run a retrospective every week”", "On the step …", "On “Specific”", or as the thing says of the whole of it. */
    static String of(Component words, Discussed about, @Nullable String part, @Nullable String quote) {
        if (quote != null) {
            return words.getTranslation("feedback.on.passage", Excerpt.of(quote, LONGEST));
        }
        if (part == null) {
            return about.whole();
        }
        return about.part(part)
                .map(one -> words.getTranslation("feedback.on.passage", Excerpt.of(one.title(), LONGEST)))
                .orElseGet(() -> words.getTranslation("feedback.on.gone"));
    }
}
