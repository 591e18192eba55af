package app.waymark.goal.ui;

import app.waymark.goal.IfThen;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;

/** A goal's if-then plans, to be read. */
class IfThenList extends Composite<UnorderedList> {

    private record Line(UUID id, String cue, String then) {}

    private final KeyedList<Line> lines = KeyedList.rebuilding(getContent(), Line::id, this::item);

    IfThenList() {
        getContent().addClassName("goal-if-thens");
        getContent().getElement().setAttribute("role", "list");
        getContent().getElement().setAttribute("aria-label", getTranslation("goal.write.if-thens"));
    }

    void show(List<IfThen> plans, Dates dates) {
        lines.show(plans.stream()
                .map(plan -> new Line(plan.id(), CueWords.of(this, plan.cue(), dates), plan.then()))
                .toList());
        setVisible(!plans.isEmpty());
    }

    private ListItem item(Line line) {
        return new ListItem(
                new Emphasis(getTranslation("goal.write.if") + " "),
                new Span(line.cue() + ","),
                new Emphasis(" " + getTranslation("goal.write.then") + " "),
                new Span(line.then()));
    }
}
