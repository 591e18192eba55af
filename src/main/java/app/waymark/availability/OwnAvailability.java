package app.waymark.availability;

import app.waymark.availability.OwnHours.Limits;
import app.waymark.availability.OwnHours.OtherDays;
import app.waymark.availability.SaveHoursResult.OtherDay;
import app.waymark.availability.internal.HoursRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the person acting lets others meet them: hours of the week, days on which it is otherwise, and how much is welcome.
 * Hours are that person's word: whoever they are in a mentorship with may book inside them without asking.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class OwnAvailability {

    /** The most entries of days that are otherwise. */
    public static final int MOST_OTHERS = 100;

    /** The most days of one such entry. */
    public static final int MOST_DAYS = 366;

    private final HoursRows rows;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAvailability(HoursRows rows, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * My hours.
     *
     * @param edition grows with every change; what two windows compare
     */
    public record Mine(OwnHours hours, int edition) {}

    /** What I said; {@link OwnHours#NONE} where that is nothing. */
    @Transactional(readOnly = true)
    public Mine mine() {
        return rows.find(me()).orElse(new Mine(OwnHours.NONE, 0));
    }

    /**
     * Says my week and what else holds every week, unless it was changed since that edition; nothing is kept where a day
     * cannot be read.
     *
     * @param typed what was typed for each day; a day that is missing has no hours
     */
    @PerMinute(60)
    public SaveHoursResult save(Map<DayOfWeek, String> typed, Holidays holidays, Limits limits, int edition) {
        var week = new ArrayList<List<DayRange>>();
        var unread = new EnumMap<DayOfWeek, HoursText.Reading>(DayOfWeek.class);
        var joined = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var reading = HoursText.read(typed.getOrDefault(day, ""));
            if (reading instanceof HoursText.Reading.Hours hours) {
                week.add(hours.ranges());
                if (hours.joined()) {
                    joined.add(day);
                }
            } else {
                week.add(List.of());
                unread.put(day, reading);
            }
        }
        if (!unread.isEmpty()) {
            return new SaveHoursResult.NotRead(unread);
        }
        var before = mine();
        if (before.edition() != edition) {
            return new SaveHoursResult.Conflict();
        }
        keep(before, hours -> new OwnHours(week, hours.others(), holidays, limits));
        return new SaveHoursResult.Saved(joined);
    }

    /**
     * Says that it is otherwise on some days; of several about one day the last counts. What is over is forgotten.
     *
     * @param typed the hours on each of them; nothing where they are days off
     * @param zone where my clock is, for days on which it leaps
     */
    @PerMinute(60)
    public OtherDay otherwise(LocalDate from, LocalDate to, String typed, ZoneId zone) {
        var reading = HoursText.read(typed);
        if (!(reading instanceof HoursText.Reading.Hours(var ranges, var joined))) {
            return new OtherDay.NotRead(reading);
        }
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (to.isBefore(from)) {
            return new OtherDay.Backwards();
        }
        if (to.isBefore(today)) {
            return new OtherDay.Past();
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            return new OtherDay.TooLong(MOST_DAYS);
        }
        // Where the clock leaps over an hour of a single day that somebody means; of many, the others are as said.
        if (from.equals(to)) {
            for (var range : ranges) {
                if (ClockHours.of(from, range, zone).isEmpty()) {
                    return new OtherDay.Skipped(from, range);
                }
            }
        }
        var before = mine();
        var coming = before.hours().others().stream()
                .filter(one -> !one.to().isBefore(today)
                        && !(one.from().equals(from) && one.to().equals(to)))
                .toList();
        if (coming.size() >= MOST_OTHERS) {
            return new OtherDay.Full(MOST_OTHERS);
        }
        var others = Stream.concat(coming.stream(), Stream.of(new OtherDays(from, to, ranges)))
                .toList();
        keep(before, hours -> new OwnHours(hours.week(), others, hours.holidays(), hours.limits()));
        return new OtherDay.Added(joined);
    }

    /** These days are as the week is again; false where they were already. */
    public boolean asUsual(OtherDays days) {
        var before = mine();
        if (!before.hours().others().contains(days)) {
            return false;
        }
        var others = before.hours().others().stream()
                .filter(one -> !one.equals(days))
                .toList();
        keep(before, hours -> new OwnHours(hours.week(), others, hours.holidays(), hours.limits()));
        return true;
    }

    private void keep(Mine before, UnaryOperator<OwnHours> change) {
        rows.keep(me(), change.apply(before.hours()), before.edition(), clock.instant());
        events.publishEvent(Changed.person(me()));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
