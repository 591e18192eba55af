package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Measure;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The measures as lines to type in. */
class MeasureEditor extends Composite<Div> {

    private static final int MOST_UNIT = 40;

    private final Runnable typed;
    private final Div lines = new Div();
    private final List<Line> order = new ArrayList<>();
    private final Button add;

    MeasureEditor(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        add = new Button(getTranslation("goal.editor.add-measure"), Glyph.PLUS.create(), event -> {
            var line = new Line(UUID.randomUUID());
            add(line);
            line.name.focus();
        });
        getContent().add(lines, add);
    }

    void write(List<Measure> measures) {
        order.clear();
        lines.removeAll();
        for (var measure : measures) {
            var line = new Line(measure.id());
            line.name.setValue(measure.name());
            line.unit.setValue(measure.unit());
            line.baseline.setNumber(measure.baseline());
            line.target.setNumber(measure.target());
            add(line);
        }
        lines.setVisible(!order.isEmpty());
    }

    List<Measure> read() {
        return order.stream()
                .filter(line -> !line.blank())
                .map(line -> new Measure(
                        line.id,
                        line.name.getValue().strip(),
                        line.unit.getValue().strip(),
                        line.baseline.number().orElse(null),
                        line.target.number().orElse(null)))
                .toList();
    }

    /** Whether every number can be read; those that cannot say so. */
    boolean ready() {
        return order.stream()
                        .flatMap(line -> Stream.of(line.baseline, line.target))
                        .filter(field -> !field.ready())
                        .count()
                == 0;
    }

    /** Whether no text is too long; the first that is gets the focus. */
    boolean fits() {
        return order.stream().allMatch(line -> TextLimit.fits(line.name, line.unit));
    }

    private void add(Line line) {
        order.add(line);
        lines.add(line);
        number();
    }

    private void takeOut(Line line) {
        int at = order.indexOf(line);
        order.remove(line);
        lines.remove(line);
        number();
        if (order.isEmpty()) {
            add.focus();
        } else {
            order.get(Math.min(at, order.size() - 1)).out.focus();
        }
        typed.run();
        if (!line.blank()) {
            Toasts.undo(getTranslation("goal.editor.removed", line.called()), () -> {
                order.add(Math.min(at, order.size()), line);
                lines.addComponentAtIndex(order.indexOf(line), line);
                number();
                typed.run();
                line.name.focus();
            });
        }
    }

    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number(i + 1);
        }
        lines.setVisible(!order.isEmpty());
    }

    /** One measure. */
    private final class Line extends Div {

        private final UUID id;
        private final TextField name = new TextField(getTranslation("goal.editor.measure.name"));
        private final TextField unit = new TextField(getTranslation("goal.editor.measure.unit"));
        private final DecimalField baseline = new DecimalField(getTranslation("goal.editor.measure.baseline"));
        private final DecimalField target = new DecimalField(getTranslation("goal.editor.measure.target"));

        private final Button out = new Button(Glyph.CLOSE.create());

        private Line(UUID id) {
            this.id = id;
            addClassNames("goal-line", "goal-line-measure");
            TextLimit.on(name, GoalContent.MOST_LINE);
            TextLimit.on(unit, MOST_UNIT);
            List.of(name, unit, baseline, target)
                    .forEach(field -> Typing.keep(field).addValueChangeListener(event -> heard(event.isFromClient())));
            out.addClickListener(event -> takeOut(this));
            out.addThemeVariants(ButtonVariant.TERTIARY);
            getElement().setAttribute("role", "group");
            add(name, baseline, target, unit, out);
        }

        private void number(int number) {
            var called = getTranslation("goal.editor.measure.number", number);
            getElement().setAttribute("aria-label", called);
            var remove = getTranslation("goal.editor.remove.of", called);
            out.setAriaLabel(remove);
            out.setTooltipText(remove);
        }

        private String called() {
            return name.getValue().isBlank()
                    ? getTranslation("goal.measures")
                    : name.getValue().strip();
        }

        private boolean blank() {
            return name.getValue().isBlank() && baseline.isEmpty() && target.isEmpty();
        }

        private void heard(boolean fromClient) {
            if (fromClient) {
                typed.run();
            }
        }
    }
}
