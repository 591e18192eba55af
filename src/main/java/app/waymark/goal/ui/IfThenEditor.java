package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.IfThen;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;

/** The if-then plans as lines to type in. */
class IfThenEditor extends Composite<Div> {

    private final Runnable typed;
    private final OrderedList lines = new OrderedList();
    private final List<IfThenLine> order = new ArrayList<>();
    private final Button add;

    /** @param typed told whenever something was typed */
    IfThenEditor(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("goal.write.if-thens"));
        add = new Button(getTranslation("goal.write.if-then.add"), Glyph.PLUS.create(), event -> {
            var line = new IfThenLine(typed, this::takeOut);
            insert(order.size(), line);
            line.focusCue();
        });
        getContent().add(lines, add);
        number();
    }

    void write(List<IfThen> plans) {
        order.clear();
        lines.removeAll();
        plans.forEach(plan -> {
            var line = new IfThenLine(typed, this::takeOut);
            line.write(plan);
            insert(order.size(), line);
        });
        number();
    }

    List<IfThen> read() {
        return order.stream()
                .filter(line -> !line.blank())
                .map(IfThenLine::read)
                .toList();
    }

    /** Whether every date can be read; those that cannot say so. */
    boolean ready() {
        return order.stream().filter(line -> !line.ready()).count() == 0;
    }

    /** Whether no text is too long; the first that is gets the focus. */
    boolean fits() {
        return order.stream().allMatch(IfThenLine::fits);
    }

    private void insert(int at, IfThenLine line) {
        order.add(at, line);
        lines.addComponentAtIndex(at, line);
        number();
    }

    private void takeOut(IfThenLine line) {
        int at = order.indexOf(line);
        order.remove(at);
        lines.remove(line);
        number();
        if (order.isEmpty()) {
            add.focus();
        } else {
            order.get(Math.min(at, order.size() - 1)).focusOut();
        }
        typed.run();
        if (!line.blank()) {
            Toasts.undo(getTranslation("goal.editor.removed", line.called()), () -> {
                insert(Math.min(at, order.size()), line);
                typed.run();
                line.focusCue();
            });
        }
    }

    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number(i + 1);
        }
        lines.setVisible(!order.isEmpty());
        add.setEnabled(order.size() < GoalContent.MOST_IF_THENS);
    }
}
