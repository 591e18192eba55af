package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.ScenarioSummary;
import app.waymark.uikit.Part;
import app.waymark.uikit.ProfileBars;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a scenario as a whole: how many got which wish, beside the one it is compared with, and the figures. */
class ResultPanel extends Composite<Div> {

    /** The scenario that is shown, and the one it is laid beside. */
    private record Result(
            @Nullable ScenarioSummary shown, @Nullable ScenarioSummary compared) {}

    private final Part<Result> result = new Part<>(this::fill);

    /** Shows the result of the scenario that this board shows; nothing where there is none. */
    void show(Board found) {
        result.show(new Result(found.shown(), found.compared()));
    }

    private void fill(Result found) {
        var content = getContent();
        content.removeAll();
        var shown = found.shown();
        if (shown == null) {
            return;
        }
        var bars = new ArrayList<ProfileBars.Profile>();
        bar(bars, found.compared(), false);
        bar(bars, shown, true);
        if (!bars.isEmpty()) {
            var title = getTranslation("matching.profile");
            content.add(new TitledSection(title, new ProfileBars(title, bars), new Paragraph(figures(shown))));
        } else {
            content.add(new TitledSection(getTranslation("matching.figures"), new Paragraph(figures(shown))));
        }
    }

    private static void bar(List<ProfileBars.Profile> bars, @Nullable ScenarioSummary one, boolean chosen) {
        if (one != null && !one.profile().isEmpty()) {
            int wished = one.profile().stream().mapToInt(Integer::intValue).sum();
            bars.add(new ProfileBars.Profile(one.letter(), one.profile(), one.mentees() - wished, chosen));
        }
    }

    private String figures(ScenarioSummary shown) {
        return getTranslation("matching.figures.text", shown.matched(), shown.mentees(), shown.score(), shown.millis());
    }
}
