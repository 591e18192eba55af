package app.waymark.goal.ui;

import app.waymark.goal.GoalPage;
import app.waymark.shared.Excerpt;
import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thread is about, in words. */
final class ThreadTitles {

    private static final int LONGEST = 90;

    private ThreadTitles() {}

    /** "On “run a retrospective every week”", "On the step …", "On “Specific”", or "On the whole goal". */
    static String of(Component words, GoalPage page, @Nullable String part, @Nullable String quote) {
        if (quote != null) {
            return words.getTranslation("feedback.on.passage", Excerpt.of(quote, LONGEST));
        }
        if (part == null || part.isEmpty() || part.equals("goal")) {
            return words.getTranslation("feedback.on.whole");
        }
        if (part.startsWith("step:")) {
            var step = Stream.concat(
                            page.content()
                                    .allSteps()
                                    .map(one -> new Named(one.id().toString(), one.text())),
                            page.content().milestones().stream()
                                    .map(one -> new Named(one.id().toString(), one.title())))
                    .filter(one -> part.endsWith(one.id()))
                    .findFirst();
            return step.map(one -> words.getTranslation("feedback.on.passage", Excerpt.of(one.text(), LONGEST)))
                    .orElseGet(() -> words.getTranslation("feedback.on.gone"));
        }
        return words.getTranslation("feedback.on.passage", words.getTranslation("goal.part." + part));
    }

    private record Named(String id, String text) {}
}
