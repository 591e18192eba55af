package app.waymark.meeting.ui;

import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for a series so far; kept as a draft until it is proposed.
 *
 * @param without the days by the rule that are left out
 * @param moved those that are at another time
 */
record SeriesChoice(
        @Nullable LocalDate first,
        @Nullable LocalTime at,
        int minutes,
        Rhythm rhythm,
        Ending ending,
        int count,
        @Nullable LocalDate until,
        List<LocalDate> without,
        List<SeriesDay> moved) {

    SeriesChoice {
        without = List.copyOf(without);
        moved = List.copyOf(moved);
    }

    /** How it repeats, as seen from the first date. */
    enum Rhythm {
        WEEK_1,
        WEEK_2,
        WEEK_3,
        WEEK_4,
        NTH,
        LAST;

        /** Those that a series can have that begins on this day. */
        static List<Rhythm> from(LocalDate first) {
            return Stream.of(values())
                    .filter(one -> switch (one) {
                        case NTH -> SeriesRule.nth(first) <= 4;
                        case LAST -> SeriesRule.last(first);
                        default -> true;
                    })
                    .toList();
        }
    }

    /** When it ends. */
    enum Ending {
        ROUND,
        COUNT,
        UNTIL
    }

    /** How long each meeting takes. */
    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** When its meetings are; empty where that is not said yet. */
    Optional<SeriesRule> rule(ZoneId zone) {
        var day = first;
        var hour = at;
        if (day == null || hour == null || !Rhythm.from(day).contains(rhythm)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (rhythm) {
                    case WEEK_1 -> SeriesRule.weekly(1, day, hour, zone);
                    case WEEK_2 -> SeriesRule.weekly(2, day, hour, zone);
                    case WEEK_3 -> SeriesRule.weekly(3, day, hour, zone);
                    case WEEK_4 -> SeriesRule.weekly(4, day, hour, zone);
                    case NTH -> SeriesRule.monthly(false, day, hour, zone);
                    case LAST -> SeriesRule.monthly(true, day, hour, zone);
                });
    }

    /** All days by the rule, one more than a series can have where there are too many. */
    List<LocalDate> days(SeriesRule rule, @Nullable LocalDate roundEnds) {
        var longest = rule.from().plusDays(SeriesRule.LONGEST_DAYS);
        return switch (ending) {
            case COUNT -> rule.days(longest, Math.clamp(count, 1, SeriesRule.MOST));
            case UNTIL -> rule.days(until == null ? rule.from() : until, SeriesRule.MOST + 1);
            case ROUND -> rule.days(roundEnds == null ? rule.from() : roundEnds, SeriesRule.MOST + 1);
        };
    }

    /** Where a day was moved to; empty where it is at the hour of the rule. */
    Optional<SeriesDay> moved(LocalDate on) {
        return moved.stream().filter(day -> day.on().equals(on)).findFirst();
    }

    /** The same with this day left out, or taken in again. */
    SeriesChoice taking(LocalDate on, boolean take) {
        var others = without.stream().filter(day -> !day.equals(on));
        return with((take ? others : Stream.concat(others, Stream.of(on))).toList(), moved);
    }

    /** The same with this day at another time; back at the hour of the rule where that is null. */
    SeriesChoice moving(LocalDate on, @Nullable SeriesDay there) {
        var others = moved.stream().filter(day -> !day.on().equals(on));
        return with(without, (there == null ? others : Stream.concat(others, Stream.of(there))).toList());
    }

    private SeriesChoice with(List<LocalDate> left, List<SeriesDay> elsewhere) {
        return new SeriesChoice(first, at, minutes, rhythm, ending, count, until, left, elsewhere);
    }
}
