package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Measure;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The measures as lines to type in. */
class MeasureEditor extends Composite<Div> {

    private final Runnable typed;
    private final Div lines = new Div();
    private final List<Line> order = new ArrayList<>();

    MeasureEditor(Runnable typed) {
        this.typed = typed;
        lines.addClassName("goal-lines");
        var add = new Button(getTranslation("goal.editor.add-measure"), Glyph.PLUS.create(), event -> {
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
            line.baseline.setValue(measure.baseline());
            line.target.setValue(measure.target());
            add(line);
        }
    }

    List<Measure> read() {
        return order.stream()
                .filter(line -> !line.blank())
                .map(line -> new Measure(
                        line.id,
                        line.name.getValue().strip(),
                        line.unit.getValue().strip(),
                        Objects.requireNonNullElse(line.baseline.getValue(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(line.target.getValue(), BigDecimal.ZERO)))
                .toList();
    }

    boolean unreadable() {
        return order.stream().anyMatch(line -> line.baseline.isInvalid() || line.target.isInvalid());
    }

    private void add(Line line) {
        order.add(line);
        lines.add(line);
    }

    /** One measure. */
    private final class Line extends Div {

        private final UUID id;
        private final TextField name = new TextField(getTranslation("goal.editor.measure.name"));
        private final TextField unit = new TextField(getTranslation("goal.editor.measure.unit"));
        private final BigDecimalField baseline = new BigDecimalField(getTranslation("goal.editor.measure.baseline"));
        private final BigDecimalField target = new BigDecimalField(getTranslation("goal.editor.measure.target"));

        private Line(UUID id) {
            this.id = id;
            addClassNames("goal-line", "goal-line-measure");
            name.setMaxLength(GoalContent.MOST_LINE);
            unit.setMaxLength(40);
            List.of(name, unit).forEach(field -> field.addValueChangeListener(event -> heard(event.isFromClient())));
            List.of(baseline, target)
                    .forEach(field -> field.addValueChangeListener(event -> heard(event.isFromClient())));
            var out = new Button(Glyph.CLOSE.create(), event -> {
                order.remove(this);
                lines.remove(this);
                typed.run();
            });
            out.addThemeVariants(ButtonVariant.TERTIARY);
            out.setAriaLabel(getTranslation("goal.editor.remove"));
            add(name, baseline, target, unit, out);
        }

        private boolean blank() {
            return name.getValue().isBlank() && baseline.getValue() == null && target.getValue() == null;
        }

        private void heard(boolean fromClient) {
            if (fromClient) {
                typed.run();
            }
        }
    }
}
