package app.waymark.goal.ui;

import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that the map asks its mentee: where a short goal leads that is under no longer one, until that was answered
 * once; else how a longer one is begun that has nothing below it.
 */
class MapAsk extends Composite<Div> {

    /** What is asked of which goal. */
    private record Asked(GoalMap.Goal goal, boolean where) {}

    private final transient GoalTree tree;
    private final Runnable answered;
    private final Part<Optional<Asked>> part = new Part<>(this::fill);

    MapAsk(GoalTree tree, Runnable answered) {
        this.tree = tree;
        this.answered = answered;
        getContent().addClassNames("wm-card", "map-ask", "wm-screen");
    }

    void show(GoalMap map, @Nullable MapForest forest) {
        part.show(forest == null || !map.mine() ? Optional.empty() : next(map, forest));
    }

    private static Optional<Asked> next(GoalMap map, MapForest forest) {
        return map.goals().stream()
                .filter(GoalMap.Goal::asked)
                .findFirst()
                .map(goal -> new Asked(goal, true))
                .or(() -> map.goals().stream()
                        .filter(goal ->
                                goal.horizon() != Horizon.SHORT && goal.state().open())
                        .filter(goal -> forest.below(goal).isEmpty())
                        .findFirst()
                        .map(goal -> new Asked(goal, false)));
    }

    private void fill(Optional<Asked> asked) {
        getContent().removeAll();
        getContent().setVisible(asked.isPresent());
        asked.ifPresent(this::fill);
    }

    private void fill(Asked asked) {
        var goal = asked.goal();
        var key = asked.where() ? "goal.map.ask.where" : "goal.map.ask.begin";
        var words = new Div(
                new H2(getTranslation(key, goal.title())),
                new Paragraph(getTranslation(key + ".more." + goal.horizon())));
        var actions = new Div();
        actions.addClassName("wm-inline");
        if (asked.where()) {
            actions.add(
                    new Button(getTranslation("goal.map.ask.alone"), event -> {
                        tree.standAlone(goal.id());
                        answered.run();
                    }),
                    new Button(
                            getTranslation("goal.map.ask.under"),
                            event -> new PlaceDialog(tree, goal.id(), goal.title(), answered).open()));
        } else {
            actions.add(PageLink.button(Links.newGoal(goal.id().value()), getTranslation("goal.map.ask.write")));
        }
        getContent().add(words, actions);
    }
}
