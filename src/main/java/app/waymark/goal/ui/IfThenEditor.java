package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.IfThen;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The if-then plans as lines to type in. */
class IfThenEditor extends Composite<Div> {

    private final Runnable typed;
    private final TypedLines<IfThenLine> lines;

    /** @param typed told whenever something was typed */
    IfThenEditor(Runnable typed) {
        this.typed = typed;
        var list = new OrderedList();
        list.addClassName("goal-lines");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("goal.write.if-thens"));
        var add =
                new Button(getTranslation("goal.write.if-then.add"), Glyph.PLUS.create(), event -> line().focusFirst());
        lines = new TypedLines<>(list, add, GoalContent.MOST_IF_THENS, typed);
        getContent().add(list, add);
    }

    void write(List<IfThen> plans) {
        lines.clear();
        plans.forEach(plan -> line().write(plan));
    }

    List<IfThen> read() {
        return lines.all().stream()
                .filter(line -> !line.blank())
                .map(IfThenLine::read)
                .toList();
    }

    /** Whether every date can be read; those that cannot say so. */
    boolean ready() {
        return lines.ready();
    }

    /** Whether no text is too long; the first that is gets the focus. */
    boolean fits() {
        return lines.fits();
    }

    private IfThenLine line() {
        var line = new IfThenLine(typed, lines::takeOut);
        lines.add(line);
        return line;
    }
}
