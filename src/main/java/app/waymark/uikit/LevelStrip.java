package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people see somebody on a scale of levels, and which level is wanted: a dot, a square and a diamond on one line, with
 * what lies between the dot and the diamond. Marks on the same level stand beside each other. For the eye alone: the figures
 * stand beside it as text.
 */
public class LevelStrip extends Composite<Div> {

    private static final int TOP = 5;
    private static final double STEP = 40;
    private static final double FIRST = 16;
    private static final double WIDTH = 2 * FIRST + TOP * STEP;
    private static final double HEIGHT = 44;
    private static final double MIDDLE = HEIGHT / 2;

    /** A mark by itself, for the legend. */
    public enum Mark {
        OWN,
        THEIRS,
        WANTED,
        MISSING,
        MORE
    }

    /**
     * What is known; null is not said.
     *
     * @param theirs each level that others see, once
     */
    public LevelStrip(@Nullable Integer own, List<Integer> theirs, @Nullable Integer wanted) {
        var drawing = SvgDrawing.of(WIDTH, HEIGHT).decoration();
        for (int level = 0; level <= TOP; level++) {
            drawing.line(x(level), MIDDLE - 8, x(level), MIDDLE + 8, 1, "g-tick");
        }
        if (own != null && wanted != null && !own.equals(wanted)) {
            drawing.line(x(own), MIDDLE, x(wanted), MIDDLE, 4, own < wanted ? "g-missing" : "g-more");
        }
        if (wanted != null) {
            diamond(drawing, x(wanted), MIDDLE);
        }
        for (var level : theirs) {
            double y = level.equals(wanted) ? MIDDLE - 15 : level.equals(own) ? MIDDLE - 8 : MIDDLE;
            drawing.square(x(level), y, 10, "g-theirs", "");
        }
        if (own != null) {
            boolean within = own.equals(wanted);
            double y = theirs.contains(own) && !within ? MIDDLE + 6 : MIDDLE;
            drawing.circle(x(own), y, within ? 4 : 6, "g-own", "");
        }
        show(drawing, "skill-strip");
    }

    private LevelStrip(SvgDrawing drawing, String name) {
        show(drawing, name);
    }

    /** The numbers of the levels, above strips of the same width. */
    public static LevelStrip scale() {
        var drawing = SvgDrawing.of(WIDTH, 20).decoration();
        for (int level = 0; level <= TOP; level++) {
            drawing.text(x(level), 14, "middle", "", String.valueOf(level));
        }
        return new LevelStrip(drawing, "skill-strip");
    }

    /** One mark. */
    public static LevelStrip mark(Mark mark) {
        boolean line = mark == Mark.MISSING || mark == Mark.MORE;
        double middle = line ? 14 : 9;
        var drawing = SvgDrawing.of(2 * middle, 20).decoration();
        switch (mark) {
            case OWN -> drawing.circle(middle, 10, 6, "g-own", "");
            case THEIRS -> drawing.square(middle, 10, 10, "g-theirs", "");
            case WANTED -> diamond(drawing, middle, 10);
            case MISSING -> drawing.line(2, 10, 26, 10, 4, "g-missing");
            case MORE -> drawing.line(2, 10, 26, 10, 4, "g-more");
        }
        return new LevelStrip(drawing, line ? "skill-mark-line" : "skill-mark");
    }

    private void show(SvgDrawing drawing, String name) {
        getContent().addClassName(name);
        getContent().getElement().setAttribute("aria-hidden", "true");
        getContent().getElement().setProperty("innerHTML", drawing.toString());
    }

    private static void diamond(SvgDrawing drawing, double x, double y) {
        drawing.polygon(
                "%s,%s %s,%s %s,%s %s,%s"
                        .formatted(
                                SvgDrawing.number(x),
                                SvgDrawing.number(y - 8),
                                SvgDrawing.number(x + 8),
                                SvgDrawing.number(y),
                                SvgDrawing.number(x),
                                SvgDrawing.number(y + 8),
                                SvgDrawing.number(x - 8),
                                SvgDrawing.number(y)),
                "g-wanted");
    }

    private static double x(int level) {
        return FIRST + level * STEP;
    }
}
