package app.waymark.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Years of mentors who answer by different habits, and who are away now and then: at each thing that is asked the band is
 * told from the last answers before it, and compared with how long that answer then takes. Time away counts as no waiting.
 */
public final class AnsweringYears {

    /** By what somebody answers. */
    public enum Habit {
        /** Within hours, now and then a day. */
        PROMPT,
        /** Some days, now and then two weeks. */
        SLOW,
        /** As it comes: any time within a week. */
        EVEN,
        /** On Thursday evenings. */
        THURSDAYS,
        /** On one of the evenings after work, some days later in a busy month. */
        BUSY_MONTHS,
        /** At once or, one time in four, long after. */
        EITHER_OR
    }

    /** How often a band was told, and how often it held. */
    public record Held(int told, int held) {

        /** The part of the bands that held. */
        public double part() {
            return told == 0 ? 0 : (double) held / told;
        }

        private Held and(boolean holds) {
            return new Held(told + 1, held + (holds ? 1 : 0));
        }
    }

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final Random random;

    /** Years that are the same for the same seed. */
    public AnsweringYears(long seed) {
        this.random = new Random(seed);
    }

    /** Lives a year of so many mentors of each habit. */
    public Map<Habit, Held> live(int mentors) {
        var all = new EnumMap<Habit, Held>(Habit.class);
        for (var habit : Habit.values()) {
            var held = new Held(0, 0);
            for (int mentor = 0; mentor < mentors; mentor++) {
                held = year(habit, held);
            }
            all.put(habit, held);
        }
        return all;
    }

    /** How many of all bands held. */
    public static Held together(Map<Habit, Held> all) {
        return all.values().stream()
                .reduce(new Held(0, 0), (one, two) -> new Held(one.told() + two.told(), one.held() + two.held()));
    }

    private Held year(Habit habit, Held before) {
        var waits = new ArrayList<Duration>();
        var held = before;
        // Each is asked some thirty to sixty things a year.
        double between = 365 / (30 + random.nextDouble() * 30);
        double own = Math.exp(random.nextGaussian() * 0.4);
        double today = 0;
        double away = random.nextDouble() * 330;
        while (true) {
            today += -Math.log(1 - random.nextDouble()) * between;
            if (today > 365) {
                return held;
            }
            if (today > away && today < away + 14) {
                // Asked while away, it begins to wait when they are back.
                today = away + 14;
            }
            double days = days(habit, own, today);
            var wait = Duration.ofSeconds((long) (days * DAY));
            var expected = ExpectedWait.from(last(waits));
            if (expected.isPresent()) {
                held = held.and(holds(expected.get(), wait));
            }
            waits.add(wait);
        }
    }

    private static boolean holds(ExpectedWait band, Duration wait) {
        return wait.compareTo(band.low()) >= 0 && wait.compareTo(band.high()) <= 0;
    }

    private static List<Duration> last(List<Duration> waits) {
        return waits.subList(Math.max(0, waits.size() - ExpectedWait.MOST), waits.size());
    }

    private double days(Habit habit, double own, double today) {
        return switch (habit) {
            case PROMPT -> 0.3 * own * Math.exp(random.nextGaussian() * 0.9);
            case SLOW -> 4 * own * Math.exp(random.nextGaussian() * 0.7);
            case EVEN -> own * 7 * random.nextDouble();
            case THURSDAYS -> 7 - today % 7 + random.nextDouble() * 0.2;
            case BUSY_MONTHS -> own * (today % 90 < 30 ? 3 : 1) * (0.5 - Math.log(1 - random.nextDouble()));
            case EITHER_OR ->
                random.nextInt(4) == 0
                        ? 6 * own * Math.exp(random.nextGaussian() * 0.5)
                        : 0.2 * own * Math.exp(random.nextGaussian() * 0.8);
        };
    }
}
