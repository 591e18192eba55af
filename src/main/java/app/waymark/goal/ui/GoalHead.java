package app.waymark.goal.ui;

import app.waymark.shared.Dates;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The head of a goal's page: the way here and what can be done, and the marks, each changed only by what it says. */
class GoalHead extends Composite<ViewHeader> {

    /** Where it stands on the page, for what leads there. */
    static final String PLACE = "goal-head";

    private final transient Function<GoalHeader.Facts, GoalMenu> menu;
    private final Part<GoalHeader.Facts> way = new Part<>(this::way);
    private Part<GoalHeader.Marks> marks = new Part<>(this::mark);
    private transient @Nullable Dates dates;

    /** @param menu makes the menu of a goal */
    GoalHead(Function<GoalHeader.Facts, GoalMenu> menu) {
        this.menu = menu;
        setId(PLACE);
    }

    void show(GoalHeader.Facts facts, GoalHeader.Marks now, Dates when) {
        dates = when;
        way.show(facts);
        marks.show(now);
    }

    private void way(GoalHeader.Facts facts) {
        getContent().clear();
        GoalHeader.fill(getContent(), facts, menu.apply(facts), Objects.requireNonNull(dates));
        // The marks went with the rest.
        marks = new Part<>(this::mark);
    }

    private void mark(GoalHeader.Marks now) {
        getContent().clearMarks();
        GoalHeader.mark(getContent(), now, Objects.requireNonNull(dates));
    }
}
