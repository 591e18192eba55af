package app.waymark.uikit;

import app.waymark.shared.Dates;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The readings of a measure: from the baseline on, with the target as a dotted line and, in between, the straight
 * course on which they would arrive in time.
 */
public class MeasureChart extends Chart {

    /** What was measured on a day. */
    public record Value(LocalDate day, BigDecimal value) {}

    private static final double LEFT = 8;
    private static final double RIGHT = 312;
    private static final double TOP = 30;
    private static final double BOTTOM = 108;

    /** About as wide as a letter, and as high as a line, of the texts in the picture. */
    private static final double LETTER = 6;

    private static final double LINE = 14;

    private final LocalDate from;
    private final LocalDate to;
    private final double lowest;
    private final double highest;

    /**
     * Draws a measure.
     *
     * @param name what is measured
     * @param unit the unit, shown behind each number; may be empty
     * @param baseline where it stood at the start
     * @param target where it shall stand on the target day; lower than the baseline is fine
     */
    public MeasureChart(
            Dates dates,
            String name,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate start,
            LocalDate targetDay,
            List<Value> readings) {
        super("wm-measure");
        var sorted = readings.stream().sorted(Comparator.comparing(Value::day)).toList();
        from = sorted.isEmpty() || start.isBefore(sorted.getFirst().day())
                ? start
                : sorted.getFirst().day();
        to = sorted.isEmpty() || targetDay.isAfter(sorted.getLast().day())
                ? targetDay
                : sorted.getLast().day();
        lowest = values(baseline, target, sorted).min().orElse(0);
        highest = values(baseline, target, sorted).max().orElse(1);

        var numbers = NumberFormat.getNumberInstance(dates.locale());
        var suffix = unit.isEmpty() ? "" : " " + unit;
        var targetText = numbers.format(target) + suffix;
        var state = state(baseline, target, start, targetDay, sorted);
        var last = sorted.isEmpty() ? "" : numbers.format(sorted.getLast().value()) + suffix;
        var drawing = SvgDrawing.of(320, 130)
                .picture(
                        pictureId(),
                        name,
                        sorted.isEmpty()
                                ? getTranslation("uikit.measure.none", numbers.format(baseline) + suffix, targetText)
                                : getTranslation(
                                        "uikit.measure.description",
                                        numbers.format(baseline) + suffix,
                                        last,
                                        targetText,
                                        dates.shortDay(targetDay),
                                        getTranslation(state)));
        double targetY = y(target.doubleValue());
        drawing.line(LEFT, targetY, RIGHT, targetY, 1.5, "c-target", "1 5");
        boolean rises = target.compareTo(baseline) >= 0;
        var targetLabel = getTranslation("uikit.measure.target", targetText);
        // On the side where nothing was measured last: there the line of readings is away from the target.
        boolean leftmost = !sorted.isEmpty() && x(sorted.getLast().day()) > (LEFT + RIGHT) / 2;
        drawing.text(leftmost ? LEFT : RIGHT, targetY - 8, leftmost ? "start" : "end", "", targetLabel);
        double targetWidth = targetLabel.length() * LETTER;
        var taken = new Label(leftmost ? LEFT : RIGHT - targetWidth, targetWidth, targetY - 8);
        drawing.line(x(start), y(baseline.doubleValue()), x(targetDay), targetY, 2, "c-course");
        var points = Stream.concat(Stream.of(new Value(start, baseline)), sorted.stream())
                .map(reading -> SvgDrawing.number(x(reading.day())) + ","
                        + SvgDrawing.number(y(reading.value().doubleValue())))
                .collect(Collectors.joining(" "));
        drawing.polyline(points, 2.5, "c-line");
        sorted.forEach(reading -> drawing.circle(
                x(reading.day()),
                y(reading.value().doubleValue()),
                reading.equals(sorted.getLast()) ? 4 : 2.5,
                "c-dot",
                numbers.format(reading.value()) + suffix + " · " + dates.shortDay(reading.day())));
        if (!sorted.isEmpty()) {
            label(
                    drawing,
                    sorted.getLast(),
                    getTranslation("uikit.measure.now", last, getTranslation(state)),
                    rises,
                    targetY,
                    taken);
        }
        drawing.text(LEFT, 126, "start", "", dates.month(YearMonth.from(from)));
        drawing.text(RIGHT, 126, "end", "", dates.shortDay(to));

        columns(name, List.of(getTranslation("uikit.measure.day"), getTranslation("uikit.measure.value")));
        row("", List.of(dates.shortDay(start), numbers.format(baseline) + suffix));
        sorted.forEach(
                reading -> row("", List.of(dates.shortDay(reading.day()), numbers.format(reading.value()) + suffix)));
        row("", List.of(dates.shortDay(targetDay), getTranslation("uikit.measure.target", targetText)));
        draw(drawing);
    }

    /** Where a text stands: its left end, its width and its baseline. */
    private record Label(double x, double width, double y) {

        boolean touches(Label other) {
            return x < other.x + other.width && other.x < x + width && Math.abs(y - other.y) < LINE;
        }

        boolean isCrossedAt(double height) {
            return y - LINE + 4 < height && height < y + 4;
        }
    }

    /**
     * Writes where it stands beside the last reading: on the side that has room, away from the line that led there, and
     * neither over the target's own text nor on its line.
     */
    private void label(SvgDrawing drawing, Value last, String text, boolean rises, double targetY, Label targetLabel) {
        double x = x(last.day());
        double y = y(last.value().doubleValue());
        double width = text.length() * LETTER;
        boolean right = x + 10 + width < 320;
        boolean left = !right && x - 9 - width >= 0;
        double below = y + 16;
        double above = y - 10;
        // A long text that has room on neither side ends where the picture does.
        double start = right ? x + 9 : left ? x - 9 - width : Math.max(0, 320 - width);
        var heights = rises != left ? List.of(below, above, y + 30, y - 24) : List.of(above, below, y - 24, y + 30);
        double free = heights.stream()
                .filter(height -> height > LINE && height < BOTTOM)
                .filter(height -> {
                    var label = new Label(start, width, height);
                    return !label.touches(targetLabel) && !label.isCrossedAt(targetY);
                })
                .findFirst()
                .orElse(Math.min(below, BOTTOM - 2));
        drawing.text(left ? x - 9 : start, free, left ? "end" : "start", "c-name", text);
    }

    /** Whether the last reading is as far as the straight course would be on its day, or further. */
    private static String state(
            BigDecimal baseline, BigDecimal target, LocalDate start, LocalDate targetDay, List<Value> sorted) {
        if (sorted.isEmpty()) {
            return "uikit.measure.behind";
        }
        var last = sorted.getLast();
        double way = target.subtract(baseline).doubleValue();
        double gone = last.value().subtract(baseline).doubleValue();
        double share = way == 0 ? 1 : gone / way;
        if (share >= 1) {
            return "uikit.measure.reached";
        }
        double days = Math.max(1, ChronoUnit.DAYS.between(start, targetDay));
        double due = ChronoUnit.DAYS.between(start, last.day()) / days;
        // A tenth of the way is within what a straight line can say about people.
        return share + 0.1 >= due ? "uikit.measure.on-course" : "uikit.measure.behind";
    }

    private static DoubleStream values(BigDecimal baseline, BigDecimal target, List<Value> readings) {
        return DoubleStream.concat(
                DoubleStream.of(baseline.doubleValue(), target.doubleValue()),
                readings.stream().mapToDouble(reading -> reading.value().doubleValue()));
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return LEFT + (RIGHT - LEFT) * Math.clamp(ChronoUnit.DAYS.between(from, day) / days, 0, 1);
    }

    private double y(double value) {
        return highest == lowest ? BOTTOM : BOTTOM - (BOTTOM - TOP) * (value - lowest) / (highest - lowest);
    }
}
