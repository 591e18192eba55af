package app.waymark.uikit;

import app.waymark.shared.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How sure somebody was, from 1 to 10, from one check-in to the next. */
public class TrendChart extends Chart {

    /** How sure somebody was on a day. */
    public record Value(LocalDate day, int value) {}

    private static final int LOW = 1;
    private static final int HIGH = 10;
    private static final double WIDTH = 320;
    private static final double LEFT = 22;
    private static final double RIGHT = 306;
    private static final double TOP = 18;
    private static final double BOTTOM = 84;

    /** Draws them; there is one at least. */
    public TrendChart(Dates dates, String name, List<Value> given) {
        super("wm-trend");
        var values = given.stream().sorted(Comparator.comparing(Value::day)).toList();
        var last = values.getLast();
        var description = getTranslation(
                "uikit.trend.description",
                values.size(),
                values.getFirst().value(),
                dates.shortDay(values.getFirst().day()),
                last.value(),
                dates.shortDay(last.day()));
        var drawing = SvgDrawing.of(WIDTH, 104).picture(pictureId(), name, description);
        for (int line : new int[] {LOW, 5, HIGH}) {
            drawing.line(LEFT, y(line), RIGHT, y(line), 1, "c-base");
            drawing.text(LEFT - 5, y(line) + 4, "end", "", String.valueOf(line));
        }
        drawing.polyline(
                java.util.stream.IntStream.range(0, values.size())
                        .mapToObj(at -> SvgDrawing.number(x(at, values.size())) + ","
                                + SvgDrawing.number(y(values.get(at).value())))
                        .collect(Collectors.joining(" ")),
                2.5,
                "c-line");
        for (int at = 0; at < values.size(); at++) {
            var value = values.get(at);
            drawing.circle(
                    x(at, values.size()),
                    y(value.value()),
                    at == values.size() - 1 ? 4 : 2.5,
                    "c-dot",
                    value.value() + " · " + dates.shortDay(value.day()));
        }
        drawing.text(
                x(values.size() - 1, values.size()),
                y(last.value()) - 8 < 10 ? y(last.value()) + 18 : y(last.value()) - 8,
                "end",
                "c-name",
                String.valueOf(last.value()));
        drawing.text(LEFT, 100, "start", "", dates.shortDay(values.getFirst().day()));
        if (values.size() > 1) {
            drawing.text(RIGHT, 100, "end", "", dates.shortDay(last.day()));
        }
        columns(
                name + ". " + description,
                List.of(getTranslation("uikit.measure.day"), getTranslation("uikit.measure.value")));
        values.forEach(one -> row("", List.of(dates.shortDay(one.day()), String.valueOf(one.value()))));
        draw(drawing);
    }

    private static double x(int at, int of) {
        return of == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * at / (of - 1);
    }

    private static double y(int value) {
        return BOTTOM - (BOTTOM - TOP) * (value - LOW) / (HIGH - LOW);
    }
}
