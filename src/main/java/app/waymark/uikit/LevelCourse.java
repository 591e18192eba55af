package app.waymark.uikit;

import app.waymark.shared.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the level at which people see somebody changed over time, a line for each of them, with the level that is wanted. */
public class LevelCourse extends Chart {

    /**
     * A level somebody was seen at on a day.
     *
     * @param own whether they said so themselves
     * @param by who said so
     */
    public record Seen(LocalDate day, int level, boolean own, String by) {}

    private static final int TOP_LEVEL = 5;
    private static final double WIDTH = 280;
    private static final double LEFT = 20;
    private static final double RIGHT = 270;
    private static final double TOP = 12;
    private static final double BOTTOM = 112;

    /** Draws them; there is one at least. */
    public LevelCourse(Dates dates, String name, List<Seen> given, @Nullable Integer wanted) {
        super("wm-levels");
        var seen = given.stream().sorted(Comparator.comparing(Seen::day)).toList();
        var drawing = SvgDrawing.of(WIDTH, 136).decoration();
        long first = seen.getFirst().day().toEpochDay();
        long days = seen.getLast().day().toEpochDay() - first;
        for (int level = 0; level <= TOP_LEVEL; level++) {
            drawing.line(LEFT, y(level), RIGHT, y(level), 1, "g-tick");
            drawing.text(LEFT - 6, y(level) + 4, "end", "", String.valueOf(level));
        }
        if (wanted != null) {
            drawing.line(LEFT, y(wanted), RIGHT, y(wanted), 1.5, "g-goal", "4 4");
        }
        var others =
                seen.stream().filter(one -> !one.own()).map(Seen::by).distinct().toList();
        others.forEach(who -> line(
                drawing,
                dates,
                seen.stream().filter(one -> !one.own() && one.by().equals(who)).toList(),
                others.size() > 1 ? who : "",
                first,
                days));
        line(drawing, dates, seen.stream().filter(Seen::own).toList(), "", first, days);
        drawing.text(LEFT, 132, "start", "", dates.shortDay(seen.getFirst().day()));
        if (days > 0) {
            drawing.text(RIGHT, 132, "end", "", dates.shortDay(seen.getLast().day()));
        }
        columns(
                name,
                Stream.of("uikit.measure.day", "uikit.levels.by", "uikit.measure.value")
                        .map(this::getTranslation)
                        .toList());
        seen.forEach(one -> row("", List.of(dates.shortDay(one.day()), one.by(), String.valueOf(one.level()))));
        draw(drawing);
    }

    /** What one of them saw; where there are several others, the name stands at the end of each line. */
    private static void line(SvgDrawing drawing, Dates dates, List<Seen> of, String name, long first, long days) {
        if (of.isEmpty()) {
            return;
        }
        boolean own = of.getFirst().own();
        if (of.size() > 1) {
            drawing.polyline(
                    of.stream()
                            .map(one ->
                                    SvgDrawing.number(x(one, first, days)) + "," + SvgDrawing.number(y(one.level())))
                            .collect(Collectors.joining(" ")),
                    2,
                    own ? "g-own-line" : "g-theirs-line");
        }
        of.forEach(one -> {
            var hint = one.by() + ": " + one.level() + " · " + dates.shortDay(one.day());
            if (own) {
                drawing.circle(x(one, first, days), y(one.level()), 5, "g-own", hint);
            } else {
                drawing.square(x(one, first, days), y(one.level()), 8, "g-theirs", hint);
            }
        });
        if (!name.isEmpty()) {
            double at = x(of.getLast(), first, days);
            boolean right = at > (LEFT + RIGHT) / 2;
            drawing.text(right ? at - 8 : at + 8, y(of.getLast().level()) - 5, right ? "end" : "start", "", name);
        }
    }

    private static double x(Seen one, long first, long days) {
        return days == 0
                ? (LEFT + RIGHT) / 2
                : LEFT + 6 + (RIGHT - LEFT - 12) * (one.day().toEpochDay() - first) / days;
    }

    private static double y(int level) {
        return BOTTOM - (BOTTOM - TOP) * level / TOP_LEVEL;
    }
}
