package app.waymark.goal.ui;

import app.waymark.shared.Excerpt;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with the lines of a plan that are chosen; there while some are. */
class ChosenLines extends Composite<Div> {

    /** What it does. */
    interface Acts {

        /** Moves what is chosen one place further up (-1) or down (1). */
        void moveChosen(int by);

        /** Puts the chosen steps below this milestone, or with null above all milestones. */
        void moveUnder(@Nullable UUID milestone);

        void chooseNone();
    }

    /** A place to move to; that of no milestone has no id. */
    private record Target(@Nullable UUID milestone, String name) {}

    private final transient Acts acts;
    private final Span count = new Span();
    private @Nullable Select<Target> under;

    ChosenLines(Acts acts) {
        this.acts = acts;
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("goal-chosen");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("goal.editor.chosen"));
        setVisible(false);
    }

    /** Most plans are written without anything being chosen: what can be done comes when it is needed first. */
    private Select<Target> begin() {
        var up = new Button("↑ " + getTranslation("goal.editor.chosen.up"), event -> acts.moveChosen(-1));
        var down = new Button("↓ " + getTranslation("goal.editor.chosen.down"), event -> acts.moveChosen(1));
        var none = new Button(getTranslation("goal.editor.chosen.none"), event -> acts.chooseNone());
        var places = new Select<Target>();
        places.setAriaLabel(getTranslation("goal.editor.chosen.under"));
        places.setPlaceholder(getTranslation("goal.editor.chosen.under"));
        places.setItemLabelGenerator(Target::name);
        places.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                acts.moveUnder(event.getValue().milestone());
                places.clear();
            }
        });
        getContent().add(count, up, down, places, none);
        return places;
    }

    /** Says how many lines are chosen, and where their steps can go. */
    void show(int chosen, List<PlanLine> milestones) {
        setVisible(chosen > 0);
        if (chosen == 0) {
            return;
        }
        var places = under == null ? begin() : under;
        under = places;
        count.setText(getTranslation("goal.editor.chosen.count", chosen));
        var targets = new ArrayList<Target>();
        targets.add(new Target(null, getTranslation("goal.editor.chosen.loose")));
        for (var one : milestones) {
            targets.add(new Target(one.id(), "◆ " + Excerpt.of(one.called(), 60)));
        }
        places.setVisible(targets.size() > 1);
        if (!places.getListDataView().getItems().toList().equals(targets)) {
            places.setItems(targets);
        }
    }
}
