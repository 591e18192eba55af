package app.waymark.goal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a check-in is offered. It comes round at the person's own rhythm and stays for {@link #STAYS} days. One that was
 * missed is not asked for again and again: it comes back on the next fresh start, a Monday, the first of a month or the
 * day after a meeting, for people begin more easily on such days (Dai, Milkman and Riis, Management Science 60, 2014).
 *
 * @param on the day on which it is, or will be, offered first
 * @param why what makes it that day
 * @param now whether it is offered on the day that was asked for
 */
public record CheckInOffer(LocalDate on, Why why, boolean now) {

    /** For how many days it is offered each time, the first included. */
    public static final int STAYS = 3;

    /** What makes a day the one. */
    public enum Why {
        RHYTHM,
        MONDAY,
        FIRST_OF_MONTH,
        AFTER_MEETING
    }

    private record Fresh(LocalDate day, Why why) {}

    /**
     * The offer as it stands on a day.
     *
     * @param since the day of the last check-in, or of "not this week", or of the goal's beginning
     * @param met the day of the last meeting before, or null
     */
    public static Optional<CheckInOffer> of(Rhythm rhythm, LocalDate since, LocalDate today, @Nullable LocalDate met) {
        return rhythm.after(since).map(due -> of(due, today, met));
    }

    private static CheckInOffer of(LocalDate due, LocalDate today, @Nullable LocalDate met) {
        var missed = due.plusDays(STAYS);
        if (today.isBefore(missed)) {
            return new CheckInOffer(due, Why.RHYTHM, !today.isBefore(due));
        }
        var monday = new Fresh(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), Why.MONDAY);
        var first = new Fresh(today.withDayOfMonth(1), Why.FIRST_OF_MONTH);
        var meeting = Stream.ofNullable(met).map(day -> new Fresh(day.plusDays(1), Why.AFTER_MEETING));
        return Stream.concat(meeting, Stream.of(first, monday))
                .filter(one -> !one.day().isBefore(missed) && !one.day().isAfter(today))
                .filter(one -> today.isBefore(one.day().plusDays(STAYS)))
                .findFirst()
                .map(one -> new CheckInOffer(one.day(), one.why(), true))
                .orElseGet(() -> next(today));
    }

    private static CheckInOffer next(LocalDate today) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var first = today.with(TemporalAdjusters.firstDayOfNextMonth());
        return monday.isAfter(first)
                ? new CheckInOffer(first, Why.FIRST_OF_MONTH, false)
                : new CheckInOffer(monday, Why.MONDAY, false);
    }
}
