package app.waymark.notification.internal;

import app.waymark.notification.ReachTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the letter to one person is due that says several things, and what the next look at the clock makes of it. Plain
 * arithmetic of clocks: whatever they do, a letter comes in the person's morning, once on a day at most.
 *
 * @param dailyAt when what is said daily comes, or null where nothing waits to be said
 * @param weeklyAt the same of what is said weekly
 * @param lastDay the day of the last letter, where its reader was then, or null
 */
record DigestPlan(
        @Nullable Instant dailyAt,
        @Nullable Instant weeklyAt,
        @Nullable LocalDate lastDay) {

    /** A letter that is so late, because nobody could send it, waits for the next morning. */
    static final Duration LATE = Duration.ofHours(4);

    /** What there is to do. */
    sealed interface Look {

        /** Nothing yet, or not any more: this holds from now on. */
        record Later(DigestPlan plan) implements Look {}

        /**
         * A letter, now.
         *
         * @param weekly whether it says what was gathered for a week, too
         * @param day the day it is of
         */
        record Now(boolean weekly, LocalDate day) implements Look {}
    }

    /** What there is to do at this moment, where this person is now. */
    Look look(Instant now, ReachTimes times, ZoneId zone) {
        boolean daily = dailyAt != null && !dailyAt.isAfter(now);
        boolean weekly = weeklyAt != null && !weeklyAt.isAfter(now);
        if (!daily && !weekly) {
            return new Look.Later(this);
        }
        var today = now.atZone(zone).toLocalDate();
        var morning = today.atTime(times.morning()).atZone(zone).toInstant();
        boolean timely = !now.isBefore(morning) && now.isBefore(morning.plus(LATE));
        boolean had = lastDay != null && !lastDay.isBefore(today);
        if (timely && !had) {
            return new Look.Now(weekly, today);
        }
        // Asleep, gone to another zone, or nobody could send it: the next morning, and on whatever weekday that is.
        var next = morning(now, times, zone, lastDay);
        return new Look.Later(new DigestPlan(daily ? next : dailyAt, weekly ? next : weeklyAt, lastDay));
    }

    /** What holds after a letter of this day. */
    static DigestPlan after(Instant now, LocalDate day, boolean weekly, ReachTimes times, ZoneId zone) {
        return new DigestPlan(null, weekly ? week(now, times, zone) : null, day);
    }

    /** The next morning after this moment, on a day on which no letter came yet. */
    static Instant morning(Instant after, ReachTimes times, ZoneId zone, @Nullable LocalDate lastDay) {
        for (var day = after.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            // Where the clocks skip that time, or that whole day, as much later.
            var at = day.atTime(times.morning()).atZone(zone);
            if (at.toInstant().isAfter(after)
                    && (lastDay == null || at.toLocalDate().isAfter(lastDay))) {
                return at.toInstant();
            }
        }
    }

    /** The morning of the next such weekday after this moment. */
    static Instant week(Instant after, ReachTimes times, ZoneId zone) {
        for (var day = after.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            var at = day.atTime(times.morning()).atZone(zone).toInstant();
            if (day.getDayOfWeek() == times.weekday() && at.isAfter(after)) {
                return at;
            }
        }
    }
}
