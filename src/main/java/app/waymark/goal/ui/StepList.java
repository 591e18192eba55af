package app.waymark.goal.ui;

import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Steps under each other, each to be ticked where the reader may. */
class StepList extends UnorderedList {

    StepList(String name) {
        addClassName("goal-steps");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", name);
    }

    /** Adds a step; ticked is null where the reader may not, and comment where nobody can be talked to. */
    void add(
            String text,
            boolean done,
            String due,
            boolean late,
            @Nullable Consumer<Boolean> ticked,
            @Nullable Component comment) {
        var item = new ListItem();
        item.addClassName("goal-step");
        item.setClassName("goal-step-done", done);
        item.add(ticked == null ? fixed(text, done) : box(text, done, ticked));
        var when = new Span(due);
        when.addClassNames("wm-small", "wm-num");
        if (late) {
            when.addClassName("goal-late");
            when.setText(getTranslation("goal.step.late", due));
        }
        var end = new Div(when);
        end.addClassName("goal-step-end");
        if (comment != null) {
            end.add(comment);
        }
        item.add(end);
        add(item);
    }

    private static Component box(String text, boolean done, Consumer<Boolean> ticked) {
        var box = new Checkbox(text, done);
        box.addValueChangeListener(event -> ticked.accept(event.getValue()));
        return box;
    }

    private Component fixed(String text, boolean done) {
        var said = new Span(getTranslation(done ? "goal.step.done" : "goal.step.open"));
        said.addClassName("wm-said");
        var mark = new Span();
        mark.addClassName("goal-box");
        if (done) {
            mark.add(Glyph.CHECK.create());
        }
        var line = new Div(mark, said, new Span(text));
        line.addClassName("goal-step-fixed");
        return line;
    }
}
