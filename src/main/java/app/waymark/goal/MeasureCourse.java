package app.waymark.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure has come, as its shape has it, and where it is heading.
 *
 * @param points what stands on the picture: the readings, and of a count what they add up to
 * @param standing how it stands
 * @param behindSince the day of the first of the last readings that all lie behind the pace; null where the last does not
 * @param forecast where it would be on the target day if it went on as it did; null where too little is known
 */
public record MeasureCourse(
        List<Point> points,
        Standing standing,
        @Nullable LocalDate behindSince,
        @Nullable Forecast forecast) {

    /** A value on a day. */
    public record Point(LocalDate day, BigDecimal value) {}

    /** How a measure stands. */
    public enum Standing {
        /** Nothing was read yet. */
        UNREAD,
        BEHIND,
        ON_COURSE,
        REACHED
    }

    /**
     * Where a measure would be on a day, and within what it lies in eight of ten cases if everything goes on alike.
     *
     * @param readings from how many readings that is computed
     */
    public record Forecast(LocalDate day, double low, double middle, double high, int readings) {

        /** What was never below nothing does not go there either. */
        private Forecast notBelowNothing() {
            return new Forecast(day, Math.max(0, low), Math.max(0, middle), Math.max(0, high), readings);
        }
    }

    /** A tenth of the way is within what a straight line can say about people. */
    private static final double SLACK = 0.1;

    public MeasureCourse {
        points = List.copyOf(points);
    }

    /**
     * The course of a measure.
     *
     * @param readings its readings in the order of their days
     * @param start when the goal was begun
     * @param end when the measure is to arrive
     */
    public static MeasureCourse of(
            Measure measure, List<Reading> readings, LocalDate start, LocalDate end, LocalDate today) {
        var points = points(measure, readings);
        if (points.isEmpty()) {
            return new MeasureCourse(points, Standing.UNREAD, null, null);
        }
        var last = points.getLast();
        var standing = standing(measure, last, start, end);
        @Nullable LocalDate behind = null;
        for (var point : points.reversed()) {
            if (standing(measure, point, start, end) != Standing.BEHIND) {
                break;
            }
            behind = point.day();
        }
        var forecast = standing == Standing.REACHED || measure.shape() == MeasureShape.YES_NO
                ? Optional.<Forecast>empty()
                : measure.shape() == MeasureShape.COUNT
                        ? Prediction.ofCount(points, measure, start, today, end)
                        : Prediction.ofLine(points, end);
        boolean counts = Stream.concat(
                        Stream.of(measure.baseline(), measure.target()),
                        points.stream().map(Point::value))
                .allMatch(value -> value == null || value.signum() >= 0);
        return new MeasureCourse(
                points,
                standing,
                behind,
                forecast.map(one -> counts ? one.notBelowNothing() : one).orElse(null));
    }

    /** How much of its way a measure has gone, from 0 to 1: nothing where nothing was read, all of it where it is reached. */
    static double gone(Measure measure, List<Reading> readings) {
        var points = points(measure, readings);
        if (points.isEmpty()) {
            return 0;
        }
        var last = points.getLast().value();
        if (reached(measure, last)) {
            return 1;
        }
        // What is to be at least or at most so much is not reached before it is.
        return measure.shape() == MeasureShape.YES_NO ? 0 : Math.clamp(share(measure, last), 0, 0.999);
    }

    private static List<Point> points(Measure measure, List<Reading> readings) {
        var points = new ArrayList<Point>();
        var sum = Objects.requireNonNullElse(measure.baseline(), BigDecimal.ZERO);
        for (var reading : readings) {
            sum = sum.add(reading.value());
            points.add(new Point(reading.on(), measure.shape() == MeasureShape.COUNT ? sum : reading.value()));
        }
        return points;
    }

    private static Standing standing(Measure measure, Point point, LocalDate start, LocalDate end) {
        if (reached(measure, point.value())) {
            return Standing.REACHED;
        }
        double days = Math.max(1, ChronoUnit.DAYS.between(start, end));
        double due = ChronoUnit.DAYS.between(start, point.day()) / days;
        // Done or not has no pace: it is late when its day has passed.
        if (measure.shape() == MeasureShape.YES_NO) {
            return due > 1 ? Standing.BEHIND : Standing.ON_COURSE;
        }
        return share(measure, point.value()) + SLACK >= due ? Standing.ON_COURSE : Standing.BEHIND;
    }

    private static boolean reached(Measure measure, BigDecimal value) {
        var target = Objects.requireNonNull(measure.target(), "saved");
        var baseline = Objects.requireNonNull(measure.baseline(), "saved");
        return switch (measure.shape()) {
            case YES_NO -> value.signum() != 0;
            case COUNT -> value.compareTo(target) >= 0;
            case RANGE ->
                value.compareTo(target) >= 0 && value.compareTo(Objects.requireNonNull(measure.high(), "saved")) <= 0;
            case LAST -> target.compareTo(baseline) > 0 ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
        };
    }

    /** How much of the way is gone; of a range the way leads to its nearer end. */
    private static double share(Measure measure, BigDecimal value) {
        double from = Objects.requireNonNull(measure.baseline(), "saved").doubleValue();
        double low = Objects.requireNonNull(measure.target(), "saved").doubleValue();
        double now = value.doubleValue();
        double to = low;
        if (measure.shape() == MeasureShape.RANGE) {
            double high = Objects.requireNonNull(measure.high(), "saved").doubleValue();
            if (from >= low && from <= high) {
                // It began inside, and has left.
                return 0;
            }
            to = from > high ? high : low;
        }
        return to == from ? 1 : (now - from) / (to - from);
    }
}
