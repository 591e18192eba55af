package app.waymark.goal.ui;

import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** The measures as lines to type in. */
class MeasureEditor extends Composite<Div> {

    private final Runnable typed;
    private final TypedLines<MeasureLine> lines;

    /** @param typed told whenever something was typed */
    MeasureEditor(Runnable typed) {
        this.typed = typed;
        var list = new Div();
        list.addClassName("goal-lines");
        var add = new Button(getTranslation("goal.editor.add-measure"), Glyph.PLUS.create(), event -> begin());
        lines = new TypedLines<>(list, add, Integer.MAX_VALUE, typed);
        getContent().add(list, add);
    }

    /** Begins another measure, to be typed in. */
    void begin() {
        line(new Measure(UUID.randomUUID(), "", "", null, null, null, MeasureShape.LAST, null))
                .focusFirst();
    }

    void write(List<Measure> measures) {
        lines.clear();
        measures.forEach(this::line);
    }

    List<Measure> read() {
        return lines.all().stream()
                .filter(line -> !line.blank())
                .map(MeasureLine::toMeasure)
                .toList();
    }

    /** Whether every number can be read; those that cannot say so. */
    boolean ready() {
        return lines.ready();
    }

    /** Whether no text is too long; the first that is gets the focus. */
    boolean fits() {
        return lines.fits();
    }

    private MeasureLine line(Measure measure) {
        var line = new MeasureLine(measure, typed, lines::takeOut);
        lines.add(line);
        return line;
    }
}
