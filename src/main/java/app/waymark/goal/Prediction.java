package app.waymark.goal;

import app.waymark.goal.MeasureCourse.Forecast;
import app.waymark.goal.MeasureCourse.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure would be if it went on as it did, with the interval in which it lies in eight of ten cases.
 *
 * <p>Of values: ordinary least squares over the days, and the prediction interval of a new observation,
 * {@code ŷ ± t · s · √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²)} with n − 2 degrees of freedom (NIST/SEMATECH e-Handbook of
 * Statistical Methods, 4.5.2.1; Draper and Smith, Applied Regression Analysis, 1.4). Of counts, whose sums are no
 * independent values: the mean and the variance of whole weeks, and the prediction interval of the sum of further weeks,
 * {@code h · m ± t · √(h · s² + h² · s² / k)} with k − 1 degrees of freedom.
 *
 * <p>Nothing is foretold from fewer than five readings (or whole weeks), from fewer than three weeks, or further ahead
 * than the time that is known. Both take weeks for alike and apart from each other, which people's weeks are not quite:
 * the interval is narrower than the truth, and is called a guess where it is shown.
 */
final class Prediction {

    /** The fewest readings, or weeks. */
    static final int FEWEST = 5;

    private static final int FEWEST_DAYS = 21;
    private static final int WEEK = 7;

    /** The 0.9 quantile of Student's t, for 1, 2, … degrees of freedom; beyond, that of the normal distribution. */
    private static final double[] T = {
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337,
        1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310
    };

    private static final double NORMAL = 1.282;

    private Prediction() {}

    /** Of a measure whose last value counts. */
    static Optional<Forecast> ofLine(List<Point> points, LocalDate end) {
        if (points.size() < FEWEST) {
            return Optional.empty();
        }
        var first = points.getFirst().day();
        long known = ChronoUnit.DAYS.between(first, points.getLast().day());
        var day = ahead(points.getLast().day(), end, known);
        if (known < FEWEST_DAYS || day == null) {
            return Optional.empty();
        }
        int n = points.size();
        var x = points.stream()
                .mapToDouble(one -> ChronoUnit.DAYS.between(first, one.day()))
                .toArray();
        var y = points.stream().mapToDouble(one -> one.value().doubleValue()).toArray();
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = y[i] - meanY - slope * (x[i] - meanX);
            squares += off * off;
        }
        double at = ChronoUnit.DAYS.between(first, day);
        double middle = meanY + slope * (at - meanX);
        double wide =
                t(n - 2) * Math.sqrt(squares / (n - 2)) * Math.sqrt(1 + 1.0 / n + (at - meanX) * (at - meanX) / xx);
        return Optional.of(new Forecast(day, middle - wide, middle, middle + wide, n));
    }

    /** Of a count that adds up. */
    static Optional<Forecast> ofCount(
            List<Point> sums, Measure measure, LocalDate start, LocalDate today, LocalDate end) {
        var begun = sums.getFirst().day().isBefore(start) ? sums.getFirst().day() : start;
        int weeks = (int) (ChronoUnit.DAYS.between(begun, today.plusDays(1)) / WEEK);
        var day = ahead(today, end, ChronoUnit.DAYS.between(begun, today));
        if (sums.size() < FEWEST || weeks < FEWEST || day == null) {
            return Optional.empty();
        }
        var each = new double[weeks];
        var baseline = measure.baseline();
        double before = baseline == null ? 0 : baseline.doubleValue();
        for (var sum : sums) {
            int week = (int) (ChronoUnit.DAYS.between(begun, sum.day()) / WEEK);
            double more = sum.value().doubleValue() - before;
            before = sum.value().doubleValue();
            if (week < weeks) {
                each[week] += more;
            }
        }
        double mean = Arrays.stream(each).average().orElse(0);
        double variance =
                Arrays.stream(each).map(one -> (one - mean) * (one - mean)).sum() / (weeks - 1);
        double ahead = ChronoUnit.DAYS.between(today, day) / (double) WEEK;
        double now = sums.getLast().value().doubleValue();
        double wide = t(weeks - 1) * Math.sqrt(ahead * variance + ahead * ahead * variance / weeks);
        double middle = now + ahead * mean;
        // What is counted is not taken back.
        return Optional.of(new Forecast(day, Math.max(now, middle - wide), middle, middle + wide, sums.size()));
    }

    /** The day for which something can be said: the target day, if it is not further away than what is known. */
    private static @Nullable LocalDate ahead(LocalDate from, LocalDate end, long known) {
        long days = ChronoUnit.DAYS.between(from, end);
        return days <= 0 || known <= 0 ? null : from.plusDays(Math.min(days, known));
    }

    private static double t(int freedom) {
        return freedom <= T.length ? T[freedom - 1] : NORMAL;
    }
}
