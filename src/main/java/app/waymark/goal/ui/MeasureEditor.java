package app.waymark.goal.ui;

import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The measures as lines to type in. */
class MeasureEditor extends Composite<Div> {

    private final Runnable typed;
    private final Div lines = new Div();
    private final List<MeasureLine> order = new ArrayList<>();
    private final Button add;

    MeasureEditor(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        add = new Button(getTranslation("goal.editor.add-measure"), Glyph.PLUS.create(), event -> begin());
        getContent().add(lines, add);
    }

    /** Begins another measure, to be typed in. */
    void begin() {
        var line = new MeasureLine(blank(), typed, this::takeOut);
        add(line);
        line.focusName();
    }

    void write(List<Measure> measures) {
        order.clear();
        lines.removeAll();
        for (var measure : measures) {
            var line = new MeasureLine(measure, typed, this::takeOut);
            add(line);
        }
        lines.setVisible(!order.isEmpty());
    }

    List<Measure> read() {
        return order.stream()
                .filter(line -> !line.blank())
                .map(MeasureLine::toMeasure)
                .toList();
    }

    /** Whether every number can be read; those that cannot say so. */
    boolean ready() {
        return order.stream().filter(line -> !line.ready()).count() == 0;
    }

    /** Whether no text is too long; the first that is gets the focus. */
    boolean fits() {
        return order.stream().allMatch(MeasureLine::fits);
    }

    private static Measure blank() {
        return new Measure(UUID.randomUUID(), "", "", null, null, null, MeasureShape.LAST, null);
    }

    private void add(MeasureLine line) {
        order.add(line);
        lines.add(line);
        number();
    }

    private void takeOut(MeasureLine line) {
        int at = order.indexOf(line);
        order.remove(line);
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
                order.add(Math.min(at, order.size()), line);
                lines.addComponentAtIndex(order.indexOf(line), line);
                number();
                typed.run();
                line.focusName();
            });
        }
    }

    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number(i + 1);
        }
        lines.setVisible(!order.isEmpty());
    }
}
