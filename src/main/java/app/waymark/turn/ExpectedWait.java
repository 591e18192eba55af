package app.waymark.turn;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody's next answer will take, told from how long their last ones took: the middle, and a band that holds four
 * of five.
 *
 * <p>The band is a prediction of one further wait, not a spread of the past ones. From nine answers on it supposes nothing
 * about their distribution: of {@code n} waits and one more, each place among all of them is as likely as any other, so that
 * the next lies between the {@code i}th and the {@code j}th smallest with probability {@code (j - i) / (n + 1)} (S. S. Wilks,
 * 1941); the band lies between the places {@code 0.1 (n + 1)} and {@code 0.9 (n + 1)}, between neighbours in proportion.
 * Three to eight answers hold no such places: there the logarithms of waits are taken to be normal, as people's response
 * times nearly are, and the band is Student's for one further value, {@code mean ± t · s · √(1 + 1/n)} with {@code n - 1}
 * degrees of freedom (G. J. Hahn and W. Q. Meeker, Statistical Intervals, chapter 4). Of fewer than three nothing is claimed.
 *
 * @param median half of the answers take no longer
 * @param low one of ten takes less
 * @param high one of ten takes more
 * @param answers how many it was told from
 */
public record ExpectedWait(Duration median, Duration low, Duration high, int answers) {

    /** Fewer answers tell nothing. */
    public static final int FEWEST = 3;

    /** So many of the last ones are looked at: habits change. */
    public static final int MOST = 19;

    /** From so many on the order of the waits alone says enough. */
    private static final int ORDERED = 9;

    /** Student's t at 0.9, for two to seven degrees of freedom. */
    private static final double[] STUDENT = {1.886, 1.638, 1.533, 1.476, 1.440, 1.415};

    /** What counts as no time: nobody reads and answers within a minute of being asked. */
    private static final double MINUTE = 60;

    /** From how long the last answers took, in any order; empty where they are too few to tell. */
    public static Optional<ExpectedWait> from(List<Duration> waits) {
        int n = waits.size();
        if (n < FEWEST) {
            return Optional.empty();
        }
        var logs = waits.stream()
                .mapToDouble(wait -> Math.log(Math.max(MINUTE, (double) wait.toSeconds())))
                .sorted()
                .toArray();
        double median = at(logs, 0.5 * (n + 1));
        if (n >= ORDERED) {
            return Optional.of(
                    new ExpectedWait(time(median), time(at(logs, 0.1 * (n + 1))), time(at(logs, 0.9 * (n + 1))), n));
        }
        double mean = Arrays.stream(logs).average().orElseThrow();
        double spread = Math.sqrt(
                Arrays.stream(logs).map(one -> (one - mean) * (one - mean)).sum() / (n - 1));
        double aside = STUDENT[n - FEWEST] * spread * Math.sqrt(1 + 1.0 / n);
        return Optional.of(new ExpectedWait(
                time(median), time(Math.min(mean - aside, median)), time(Math.max(mean + aside, median)), n));
    }

    /** The value at a place that is counted from 1, between neighbours in proportion. */
    private static double at(double[] sorted, double place) {
        double within = Math.clamp(place, 1, sorted.length);
        int below = (int) within;
        double lower = sorted[below - 1];
        return below == sorted.length ? lower : lower + (within - below) * (sorted[below] - lower);
    }

    /** Half a year is as far as anybody looks. */
    private static Duration time(double log) {
        return Duration.ofSeconds(
                (long) Math.min(Math.exp(log), (double) Duration.ofDays(180).toSeconds()));
    }
}
