package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One measure that is being written: its shape decides which numbers are asked. */
class MeasureLine extends Div implements TypedLines.Line {

    private final UUID id;
    private final TextField name = new TextField(getTranslation("goal.editor.measure.name"));
    private final Select<MeasureShape> shape = new Select<>();
    private final Select<MeasureAbout> about = new Select<>();
    private final DecimalField baseline = new DecimalField(getTranslation("goal.editor.measure.baseline"));
    private final DecimalField target = new DecimalField(getTranslation("goal.editor.measure.target"));
    private final DecimalField high = new DecimalField(getTranslation("goal.editor.measure.high"));
    private final TextField unit = new TextField(getTranslation("goal.editor.measure.unit"));
    private final Button out = new Button(Glyph.CLOSE.create());

    MeasureLine(Measure measure, Runnable typed, Consumer<MeasureLine> takeOut) {
        id = measure.id();
        addClassNames("goal-line", "goal-line-measure");
        getElement().setAttribute("role", "group");
        TextLimit.on(name, GoalContent.MOST_LINE);
        TextLimit.on(unit, GoalContent.MOST_UNIT);
        shape.setLabel(getTranslation("goal.editor.measure.shape"));
        shape.setItems(MeasureShape.values());
        shape.setItemLabelGenerator(one -> getTranslation("goal.measure.shape." + one));
        about.setLabel(getTranslation("goal.editor.measure.about"));
        about.setItems(MeasureAbout.values());
        about.setItemLabelGenerator(one ->
                getTranslation(one == null ? "goal.measure.about.unsaid" : "goal.measure.about." + one + ".long"));
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("goal.measure.about.unsaid"));
        name.setValue(measure.name());
        unit.setValue(measure.unit());
        shape.setValue(measure.shape());
        about.setValue(measure.about());
        baseline.setNumber(measure.baseline());
        target.setNumber(measure.target());
        high.setNumber(measure.high());
        ask();
        List.of(name, unit, baseline, target, high).forEach(field -> Typing.keep(field)
                .addValueChangeListener(event -> heard(event.isFromClient(), typed)));
        shape.addValueChangeListener(event -> {
            ask();
            heard(event.isFromClient(), typed);
        });
        about.addValueChangeListener(event -> heard(event.isFromClient(), typed));
        out.addClickListener(event -> takeOut.accept(this));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        var facts = new Div(shape, baseline, target, high, unit, about);
        facts.addClassName("goal-measure-facts");
        add(name, out, facts);
    }

    /** Shows the numbers that this shape needs; what was typed into the others stays until it is saved. */
    private void ask() {
        var now = shape.getValue();
        boolean range = now == MeasureShape.RANGE;
        boolean numbers = now != MeasureShape.YES_NO;
        baseline.setVisible(numbers);
        target.setVisible(numbers);
        unit.setVisible(numbers);
        high.setVisible(range);
        baseline.setLabel(getTranslation(
                now == MeasureShape.COUNT ? "goal.editor.measure.counted" : "goal.editor.measure.baseline"));
        target.setLabel(getTranslation(range ? "goal.editor.measure.low" : "goal.editor.measure.target"));
        if (now == MeasureShape.COUNT && baseline.isEmpty()) {
            baseline.setNumber(0);
        }
    }

    @Override
    public void number(int number) {
        var called = getTranslation("goal.editor.measure.number", number);
        getElement().setAttribute("aria-label", called);
        var remove = getTranslation("goal.editor.remove.of", called);
        out.setAriaLabel(remove);
        out.setTooltipText(remove);
    }

    @Override
    public String called() {
        return TypedText.blank(name.getValue()) ? getTranslation("goal.measures") : TypedText.strip(name.getValue());
    }

    @Override
    public boolean blank() {
        return TypedText.blank(name.getValue())
                && target.isEmpty()
                && high.isEmpty()
                && (baseline.isEmpty() || shape.getValue() == MeasureShape.COUNT);
    }

    @Override
    public boolean ready() {
        // All of them, so that each says what is wrong with it.
        return Stream.of(baseline, target, high)
                        .filter(field -> field.isVisible() && !field.ready())
                        .count()
                == 0;
    }

    @Override
    public boolean fits() {
        return TextLimit.fits(name, unit);
    }

    Measure toMeasure() {
        var now = shape.getValue();
        var called = TypedText.strip(name.getValue());
        if (now == MeasureShape.YES_NO) {
            return new Measure(id, called, "", BigDecimal.ZERO, BigDecimal.ONE, null, now, about.getValue());
        }
        return new Measure(
                id,
                called,
                TypedText.strip(unit.getValue()),
                baseline.number().orElse(null),
                target.number().orElse(null),
                now == MeasureShape.RANGE ? high.number().orElse(null) : null,
                now,
                about.getValue());
    }

    @Override
    public void focusFirst() {
        name.focus();
    }

    @Override
    public void focusOut() {
        out.focus();
    }

    private static void heard(boolean fromClient, Runnable typed) {
        if (fromClient) {
            typed.run();
        }
    }
}
