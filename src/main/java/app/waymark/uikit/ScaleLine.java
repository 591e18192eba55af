package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * A line with a stretch of it set off, a mark, and small ticks: where something lies, and where it might. For the eye; who
 * shows it says the same in words.
 */
public class ScaleLine extends Composite<Div> {

    /**
     * What is shown, each as a share of the line from 0 to 1.
     *
     * @param from where the stretch begins
     * @param to where it ends
     * @param mark where the mark stands; below 0 where there is none
     * @param within whether the mark is where it might be
     * @param ticks where the ticks stand
     */
    public record Scale(double from, double to, double mark, boolean within, List<Double> ticks) {

        public Scale {
            ticks = List.copyOf(ticks);
        }
    }

    private static final double WIDE = 1_000;
    private static final double HIGH = 28;
    private static final double MIDDLE = 14;

    private final Part<Scale> part = new Part<>(this::draw);

    /** A line on which nothing is yet. */
    public ScaleLine() {
        getContent().addClassName("wm-scale");
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    /** Shows this. */
    public void show(Scale scale) {
        part.show(scale);
    }

    private void draw(Scale scale) {
        double mark = scale.mark() * WIDE;
        var drawing = SvgDrawing.of(WIDE, HIGH)
                .stretch()
                .decoration()
                .rect(scale.from() * WIDE, 0, (scale.to() - scale.from()) * WIDE, HIGH, 0, "s-range")
                .rect(0, MIDDLE - 1.5, WIDE, 3, 0, "wm-track");
        if (scale.mark() >= 0) {
            drawing.rect(0, MIDDLE - 1.5, mark, 3, 0, "wm-done");
        }
        scale.ticks().forEach(tick -> drawing.rect(tick * WIDE - 3, MIDDLE - 5, 6, 10, 0, "s-tick"));
        if (scale.mark() >= 0) {
            drawing.rect(mark - 4, 3, 8, HIGH - 6, 0, scale.within() ? "s-mark" : "s-mark s-outside");
        }
        getContent().getElement().setProperty("innerHTML", drawing.toString());
    }
}
