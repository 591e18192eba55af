package app.waymark.uikit;

import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a measure: from the baseline on, with the target as a dotted line (of a range, both its ends) and, in
 * between, the straight course on which they would arrive in time, of a range at its nearer end. Where it stands and what is
 * aimed at are written above, clear of all that is drawn. Where it can be guessed how they go on, the guess is
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

    private static final double WIDTH = 320;
    private static final double RIGHT = 312;
    private static final double PLOT = 78;

    /** About as wide as a letter, and as high as a line, of the texts in the picture. */
    private static final double LETTER = 6.3;

    private static final double LINE = 14;

    private final LocalDate from;
    private final LocalDate to;
    private final double left;
    private final double top;
    private final double bottom;
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
        var high = course.high();
        var bounds = Stream.of(target, baseline, high)
                .filter(Objects::nonNull)
                .map(one -> new Bound(one.doubleValue(), numbers.format(one)))
                .toList();
        left = 8
                + LETTER
                        * bounds.stream()
                                .mapToInt(bound -> bound.text.length())
                                .max()
                                .orElse(1);
        var suffix = unit.isEmpty() ? "" : " " + unit;
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
        var targetLabel = getTranslation("uikit.measure.target", targetText);
        var nowLabel = sorted.isEmpty() || state.isEmpty() ? last : getTranslation("uikit.measure.now", last, state);
        boolean beside = (nowLabel.length() + targetLabel.length() + 2) * LETTER <= WIDTH;
        top = beside || nowLabel.isEmpty() ? 2 * LINE : 3 * LINE;
        bottom = top + PLOT;
        var drawing = SvgDrawing.of(WIDTH, bottom + 22).picture(pictureId(), name, description);
        drawing.text(0, 12, "start", "c-name", excerpt(nowLabel));
        drawing.text(WIDTH, beside ? 12 : top - LINE - 2, "end", "", excerpt(targetLabel));
        guess(drawing, course.guess(), sorted);
        if (high != null) {
            drawing.line(left, y(high.doubleValue()), RIGHT, y(high.doubleValue()), 1.5, "c-target", "1 5");
        }
        axes(drawing, bounds, y(baseline.doubleValue()), y(target.doubleValue()));
        marks(drawing, course.marks());
        double arrives = y(nearest(baseline, target, high).doubleValue());
        drawing.line(x(start), y(baseline.doubleValue()), x(targetDay), arrives, 2, "c-course", "6 4");
        var points = Stream.concat(Stream.of(new Value(start, baseline)), sorted.stream())
                .toList();
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
        drawing.text(left, bottom + 18, "start", "", dates.month(YearMonth.from(from)));
        drawing.text(RIGHT, bottom + 18, "end", "", dates.shortDay(to));

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

    /** A value that the axis names. */
    private record Bound(double value, String text) {}

    /** Where the straight course leads: of a range to its nearer end, and nowhere where it began inside. */
    private static BigDecimal nearest(BigDecimal baseline, BigDecimal target, @Nullable BigDecimal high) {
        return high == null || baseline.compareTo(target) < 0 ? target : baseline.min(high);
    }

    /** A label that would be wider than the picture; all of it is in the table. */
    private static String excerpt(String label) {
        return Excerpt.of(label, (int) (WIDTH / LETTER));
    }

    /** The two axes, a line where it began and one where it shall arrive, each with its number before it. */
    private void axes(SvgDrawing drawing, List<Bound> bounds, double baseY, double targetY) {
        drawing.line(left, top - 6, left, bottom, 1, "c-axis");
        drawing.line(left, bottom, RIGHT, bottom, 1, "c-axis");
        if (Math.abs(baseY - bottom) > 1) {
            drawing.line(left, baseY, RIGHT, baseY, 1, "c-base", "3 4");
        }
        drawing.line(left, targetY, RIGHT, targetY, 1.5, "c-target", "1 5");
        var named = new ArrayList<Double>();
        for (var bound : bounds) {
            double at = y(bound.value);
            // Of numbers that would stand in each other the first is named; the words above have the target.
            if (named.stream().noneMatch(other -> Math.abs(other - at) < LINE)) {
                drawing.text(left - 5, at + 4, "end", "", bound.text);
                named.add(at);
            }
        }
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
                .forEach(mark -> drawing.line(x(mark.day()), bottom - 5, x(mark.day()), bottom + 3, 2, "c-mark"));
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
        return highest == lowest ? bottom : bottom - (bottom - top) * (value - lowest) / (highest - lowest);
    }
}
