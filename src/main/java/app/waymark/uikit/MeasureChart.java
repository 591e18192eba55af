package app.waymark.uikit;

import app.waymark.shared.Dates;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a measure: from the baseline on, with the target as a dotted line (of a range, both its ends) and, in
 * between, the straight course on which they would arrive in time. Where it can be guessed how they go on, the guess is
 * drawn with all within which it lies; reviews and revisions are marked on the day they were.
 */
public class MeasureChart extends Chart {

    /** What was measured on a day. */
    public record Value(LocalDate day, BigDecimal value) {}

    /**
     * What the picture shows beside the readings.
     *
     * @param state how it stands, as the last word of the sentence {@code uikit.measure.…}; none is said where it is empty
     * @param high the upper end of a range, or null
     * @param guess where it goes on to, or null
     * @param marks what else was on its days
     */
    public record Course(
            String state,
            @Nullable BigDecimal high,
            @Nullable Guess guess,
            List<Mark> marks) {}

    /** A value on a day to come, and within what it lies. */
    public record Guess(LocalDate day, double low, double middle, double high, int readings) {}

    /** Something that was on a day, in words. */
    public record Mark(LocalDate day, String words) {}

    private static final double RIGHT = 312;
    private static final double TOP = 30;
    private static final double BOTTOM = 108;

    /** About as wide as a letter, and as high as a line, of the texts in the picture. */
    private static final double LETTER = 6;

    private static final double LINE = 14;

    private final LocalDate from;
    private final LocalDate to;
    private final double left;
    private final List<Label> obstacles = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();
    private final double lowest;
    private final double highest;

    /**
     * Draws a measure.
     *
     * @param name what is measured
     * @param unit the unit, shown behind each number; may be empty
     * @param baseline where it stood at the start
     * @param target where it shall stand on the target day; lower than the baseline is fine
     * @param course what else the picture shows
     */
    public MeasureChart(
            Dates dates,
            String name,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate start,
            LocalDate targetDay,
            List<Value> readings,
            Course course) {
        super("wm-measure");
        var sorted = readings.stream().sorted(Comparator.comparing(Value::day)).toList();
        from = sorted.isEmpty() || start.isBefore(sorted.getFirst().day())
                ? start
                : sorted.getFirst().day();
        to = sorted.isEmpty() || targetDay.isAfter(sorted.getLast().day())
                ? targetDay
                : sorted.getLast().day();
        lowest = values(baseline, target, sorted, course).min().orElse(0);
        highest = values(baseline, target, sorted, course).max().orElse(1);

        var numbers = NumberFormat.getNumberInstance(dates.locale());
        left = 8
                + LETTER
                        * Math.max(
                                numbers.format(baseline).length(),
                                numbers.format(target).length());
        var suffix = unit.isEmpty() ? "" : " " + unit;
        var high = course.high();
        var targetText = (high == null
                        ? numbers.format(target)
                        : getTranslation("uikit.measure.between", numbers.format(target), numbers.format(high)))
                + suffix;
        var state = course.state().isEmpty() ? "" : getTranslation("uikit.measure." + course.state());
        var last = sorted.isEmpty() ? "" : numbers.format(sorted.getLast().value()) + suffix;
        var description = sorted.isEmpty()
                ? getTranslation("uikit.measure.none", numbers.format(baseline) + suffix, targetText)
                : getTranslation(
                        state.isEmpty() ? "uikit.measure.description.plain" : "uikit.measure.description",
                        numbers.format(baseline) + suffix,
                        last,
                        targetText,
                        dates.shortDay(targetDay),
                        state);
        var drawing = SvgDrawing.of(320, 130).picture(pictureId(), name, description);
        double targetY = y(target.doubleValue());
        double baseY = y(baseline.doubleValue());
        guess(drawing, course.guess(), sorted);
        if (high != null) {
            drawing.line(left, y(high.doubleValue()), RIGHT, y(high.doubleValue()), 1.5, "c-target", "1 5");
            segments.add(new double[] {left, y(high.doubleValue()), RIGHT, y(high.doubleValue())});
        }
        axes(drawing, numbers.format(baseline), baseY, numbers.format(target), targetY);
        marks(drawing, course.marks());
        var targetLabel = getTranslation("uikit.measure.target", targetText);
        // On the side where nothing was measured last: there the line of readings is away from the target.
        boolean leftmost = !sorted.isEmpty() && x(sorted.getLast().day()) > (left + RIGHT) / 2;
        double targetAt = targetY - 8 < LINE - 4 ? targetY + LINE : targetY - 8;
        double targetWidth = targetLabel.length() * LETTER;
        drawing.text(leftmost ? left + 4 : RIGHT, targetAt, leftmost ? "start" : "end", "", targetLabel);
        obstacles.add(new Label(leftmost ? left + 4 : RIGHT - targetWidth, targetWidth, targetAt));
        line(drawing, x(start), baseY, x(targetDay), targetY);
        var points = Stream.concat(Stream.of(new Value(start, baseline)), sorted.stream())
                .toList();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new double[] {
                x(points.get(i - 1).day()),
                y(points.get(i - 1).value().doubleValue()),
                x(points.get(i).day()),
                y(points.get(i).value().doubleValue())
            });
        }
        drawing.polyline(
                points.stream()
                        .map(reading -> SvgDrawing.number(x(reading.day())) + ","
                                + SvgDrawing.number(y(reading.value().doubleValue())))
                        .collect(Collectors.joining(" ")),
                2.5,
                "c-line");
        sorted.forEach(reading -> drawing.circle(
                x(reading.day()),
                y(reading.value().doubleValue()),
                reading.equals(sorted.getLast()) ? 4 : 2.5,
                "c-dot",
                numbers.format(reading.value()) + suffix + " · " + dates.shortDay(reading.day())));
        if (!sorted.isEmpty()) {
            label(drawing, sorted.getLast(), state.isEmpty() ? last : getTranslation("uikit.measure.now", last, state));
        }
        drawing.text(left, 126, "start", "", dates.month(YearMonth.from(from)));
        drawing.text(RIGHT, 126, "end", "", dates.shortDay(to));

        columns(
                name + ". " + description,
                List.of(getTranslation("uikit.measure.day"), getTranslation("uikit.measure.value")));
        row("", List.of(dates.shortDay(start), numbers.format(baseline) + suffix));
        sorted.forEach(
                reading -> row("", List.of(dates.shortDay(reading.day()), numbers.format(reading.value()) + suffix)));
        course.marks().forEach(mark -> row("", List.of(dates.shortDay(mark.day()), mark.words())));
        var guess = course.guess();
        if (guess != null) {
            row("", List.of(dates.shortDay(guess.day()), guessed(guess, numbers)));
        }
        row("", List.of(dates.shortDay(targetDay), getTranslation("uikit.measure.target", targetText)));
        draw(drawing);
    }

    /** The two axes, a line where it began and one where it shall arrive, each with its number before it. */
    private void axes(SvgDrawing drawing, String base, double baseY, String target, double targetY) {
        drawing.line(left, TOP - 6, left, BOTTOM, 1, "c-axis");
        drawing.line(left, BOTTOM, RIGHT, BOTTOM, 1, "c-axis");
        if (Math.abs(baseY - BOTTOM) > 1) {
            drawing.line(left, baseY, RIGHT, baseY, 1, "c-base", "3 4");
            segments.add(new double[] {left, baseY, RIGHT, baseY});
        }
        drawing.line(left, targetY, RIGHT, targetY, 1.5, "c-target", "1 5");
        segments.add(new double[] {left, targetY, RIGHT, targetY});
        drawing.text(left - 5, baseY + 4, "end", "", base);
        // Two numbers that would stand in each other are told apart by the target's own text.
        if (Math.abs(baseY - targetY) >= LINE) {
            drawing.text(left - 5, targetY + 4, "end", "", target);
        }
    }

    private void line(SvgDrawing drawing, double x1, double y1, double x2, double y2) {
        drawing.line(x1, y1, x2, y2, 2, "c-course", "6 4");
        segments.add(new double[] {x1, y1, x2, y2});
    }

    /** Where a text stands: its left end, its width and its baseline. */
    private record Label(double x, double width, double y) {

        boolean touches(Label other) {
            return x < other.x + other.width && other.x < x + width && Math.abs(y - other.y) < LINE;
        }

        /** Whether a line from one point to another goes through the text. */
        boolean isCrossedBy(double[] segment) {
            var box = new Rectangle2D.Double(x, y - LINE + 4, width, LINE);
            return box.intersectsLine(segment[0], segment[1], segment[2], segment[3]);
        }
    }

    /** Writes where it stands beside the last reading, where it meets as little as can be of what is drawn already. */
    private void label(SvgDrawing drawing, Value last, String text) {
        double x = x(last.day());
        double y = y(last.value().doubleValue());
        double width = Math.min(text.length() * LETTER, 320);
        var places = new ArrayList<Label>();
        for (double height : new double[] {y + 16, y - 10, y + 30, y - 24, y + 4, TOP + 16, BOTTOM - 4}) {
            for (double start : new double[] {x + 9, x - 9 - width, 320 - width, left + 4}) {
                if (height > LINE - 4 && height < BOTTOM && start >= 0 && start + width <= 320) {
                    places.add(new Label(start, width, height));
                }
            }
        }
        var best = places.stream()
                .min(Comparator.comparingLong(this::met))
                .orElse(new Label(Math.max(0, 320 - width), width, BOTTOM - 4));
        drawing.text(best.x(), best.y(), "start", "c-name", text);
    }

    private long met(Label place) {
        return 10 * obstacles.stream().filter(place::touches).count()
                + segments.stream().filter(place::isCrossedBy).count();
    }

    /** The guess as a fan from the last reading, with its middle as a line. */
    private void guess(SvgDrawing drawing, @Nullable Guess guess, List<Value> sorted) {
        if (guess == null || sorted.isEmpty()) {
            return;
        }
        var last = sorted.getLast();
        double x = x(last.day());
        double y = y(last.value().doubleValue());
        double end = x(guess.day());
        drawing.polygon(
                Stream.of(new double[] {x, y}, new double[] {end, y(guess.low())}, new double[] {end, y(guess.high())})
                        .map(point -> SvgDrawing.number(point[0]) + "," + SvgDrawing.number(point[1]))
                        .collect(Collectors.joining(" ")),
                "c-guess");
        drawing.line(x, y, end, y(guess.middle()), 1.5, "c-guess-line", "2 3");
    }

    private void marks(SvgDrawing drawing, List<Mark> marks) {
        marks.stream()
                .filter(mark -> !mark.day().isBefore(from) && !mark.day().isAfter(to))
                .forEach(mark -> drawing.line(x(mark.day()), BOTTOM - 5, x(mark.day()), BOTTOM + 3, 2, "c-mark"));
    }

    private String guessed(Guess guess, NumberFormat numbers) {
        var rounded = (NumberFormat) numbers.clone();
        rounded.setMaximumFractionDigits(1);
        return getTranslation(
                "uikit.measure.guess",
                rounded.format(guess.middle()),
                rounded.format(guess.low()),
                rounded.format(guess.high()));
    }

    private static DoubleStream values(BigDecimal baseline, BigDecimal target, List<Value> readings, Course course) {
        var numbers = DoubleStream.of(baseline.doubleValue(), target.doubleValue());
        var high = course.high();
        var guess = course.guess();
        var others = DoubleStream.concat(
                high == null ? DoubleStream.empty() : DoubleStream.of(high.doubleValue()),
                guess == null ? DoubleStream.empty() : DoubleStream.of(guess.low(), guess.high()));
        return DoubleStream.concat(
                DoubleStream.concat(numbers, others),
                readings.stream().mapToDouble(reading -> reading.value().doubleValue()));
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return left + (RIGHT - left) * Math.clamp(ChronoUnit.DAYS.between(from, day) / days, 0, 1);
    }

    private double y(double value) {
        return highest == lowest ? BOTTOM : BOTTOM - (BOTTOM - TOP) * (value - lowest) / (highest - lowest);
    }
}
