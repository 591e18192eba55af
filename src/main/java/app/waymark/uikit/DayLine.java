package app.waymark.uikit;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A day from midnight to midnight as a line, with the hours that count filled; the same stands beside it in words. */
public class DayLine extends Div {

    private static final int DAY = 1440;

    /**
     * A stretch of the day.
     *
     * @param from in minutes since midnight
     * @param to in minutes since midnight
     */
    public record Filled(int from, int to) {}

    /** A line of a day without hours. */
    public DayLine() {
        addClassName("wm-day-line");
        show(List.of());
    }

    /** Fills these hours. */
    public final void show(List<Filled> hours) {
        var drawing = SvgDrawing.of(DAY, 24).stretch().decoration().rect(0, 0, DAY, 24, 0, "wm-track");
        hours.forEach(one -> drawing.rect(one.from(), 0, one.to() - one.from(), 24, 0, "wm-done"));
        // Morning, noon, evening.
        for (int at = DAY / 4; at < DAY; at += DAY / 4) {
            drawing.rect(at - 2, 0, 4, 24, 0, "wm-day-tick");
        }
        getElement().setProperty("innerHTML", drawing.toString());
    }
}
