package app.waymark.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When somebody lets others meet them, on their own clock.
 *
 * @param week the hours of each day, Monday first
 * @param others days on which it is otherwise; of several the last one counts
 * @param holidays whose public holidays are days off, or none
 * @param limits how much is welcome
 */
public record OwnHours(List<List<DayRange>> week, List<OtherDays> others, Holidays holidays, Limits limits) {

    /** Of somebody who has said nothing yet. */
    public static final OwnHours NONE = new OwnHours(
            List.of(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            Holidays.NONE,
            Limits.USUAL);

    /** Throws {@link IllegalArgumentException} for a week that has not seven days. */
    public OwnHours {
        if (week.size() != 7) {
            throw new IllegalArgumentException("A week has seven days");
        }
        week = week.stream().map(List::copyOf).toList();
        others = List.copyOf(others);
    }

    /**
     * Days on which it is otherwise than in the week.
     *
     * @param to the last of them
     * @param ranges the hours on each; none where they are days off
     */
    public record OtherDays(LocalDate from, LocalDate to, List<DayRange> ranges) {

        /** Throws {@link IllegalArgumentException} where the last comes before the first. */
        public OtherDays {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The last day comes before the first");
            }
            ranges = List.copyOf(ranges);
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * How much is welcome.
     *
     * @param lengths how long meetings may be, in minutes, the usual one first
     * @param before how many minutes before a meeting stay free
     * @param after how many minutes after it
     * @param notice how many hours ahead one is asked at the latest
     * @param mostADay how many meetings a day; 0 for as many as come
     * @param mostAWeek how many a week; 0 for as many as come
     */
    public record Limits(List<Integer> lengths, int before, int after, int notice, int mostADay, int mostAWeek) {

        /** What holds for whoever says nothing. */
        public static final Limits USUAL = new Limits(List.of(45, 30, 60), 0, 0, 24, 0, 0);

        /** Throws {@link IllegalArgumentException} for what nobody means. */
        public Limits {
            lengths = List.copyOf(lengths);
            boolean good = !lengths.isEmpty()
                    && lengths.stream().allMatch(length -> length >= 5 && length <= 480)
                    && between(before, 240)
                    && between(after, 240)
                    && between(notice, 24 * 60)
                    && between(mostADay, 50)
                    && between(mostAWeek, 200);
            if (!good) {
                throw new IllegalArgumentException("No limits that anybody means");
            }
        }

        private static boolean between(int number, int most) {
            return number >= 0 && number <= most;
        }
    }

    /** Whether there are any hours at all. */
    public boolean said() {
        return week.stream().anyMatch(day -> !day.isEmpty())
                || others.stream().anyMatch(day -> !day.ranges().isEmpty());
    }

    /** The hours of every such day of the week. */
    public List<DayRange> of(DayOfWeek day) {
        return week.get(day.getValue() - 1);
    }

    /** The hours of this very day. */
    public List<DayRange> on(LocalDate day) {
        return otherwise(day)
                .map(OtherDays::ranges)
                .orElseGet(() -> holidays.has(day) ? List.of() : of(day.getDayOfWeek()));
    }

    /** The same, but for the days of an absence, on which there are none. */
    OwnHours without(Absence away) {
        var days = new ArrayList<>(others);
        days.add(new OtherDays(away.from(), away.backOn().minusDays(1), List.of()));
        return new OwnHours(week, days, holidays, limits);
    }

    private Optional<OtherDays> otherwise(LocalDate day) {
        return others.stream().filter(one -> one.has(day)).reduce((one, later) -> later);
    }
}
