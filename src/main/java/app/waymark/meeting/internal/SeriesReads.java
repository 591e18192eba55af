package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.availability.ClockHours;
import app.waymark.availability.FreeTimes;
import app.waymark.availability.OwnHours;
import app.waymark.meeting.SeriesDate;
import app.waymark.meeting.SeriesDate.Clash;
import app.waymark.meeting.SeriesDay;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the dates of a series before they are booked, in one statement however many there are. Of the other it says that
 * they have no time, and never what they have instead; that calendars elsewhere take their time it says only within their
 * hours, as the times that both have free do. Whoever asks has decided that who acts is one of the two.
 */
@Component
public class SeriesReads {

    private static final Duration DAY = Duration.ofDays(1);

    private final FreeTimes free;
    private final Accounts accounts;
    private final Portions portions;
    private final Clock clock;

    SeriesReads(FreeTimes free, Accounts accounts, Portions portions, Clock clock) {
        this.free = free;
        this.accounts = accounts;
        this.portions = portions;
        this.clock = clock;
    }

    /** One of the two, as it bears on dates. */
    private record Side(AccountId id, OwnHours hours, ZoneId zone, List<TimeWindow> busy, List<TimeWindow> booked) {

        boolean outside(TimeWindow window) {
            return hours.said()
                    && !SlotFinder.inside(
                            window,
                            ClockHours.within(
                                    hours,
                                    zone,
                                    new TimeWindow(
                                            window.start().minus(DAY),
                                            window.end().plus(DAY))));
        }

        boolean night(TimeWindow window) {
            return !SlotFinder.daytime(window, zone) && (!hours.said() || outside(window));
        }
    }

    /**
     * What speaks against these dates.
     *
     * @param except meetings that would be off by then, and are in nobody's way
     */
    public List<SeriesDate> look(
            AccountId me, AccountId other, Duration length, List<SeriesDay> days, Collection<UUID> except) {
        if (days.isEmpty()) {
            return List.of();
        }
        return portions.one(toLook(me, other, length, days)).without(except);
    }

    /** What was read of dates, of which it is still to be said which meetings would be off by then. */
    interface Looked {
        List<SeriesDate> without(Collection<UUID> except);
    }

    /** The same, to be read with something else. */
    Portion<Looked> toLook(AccountId me, AccountId other, Duration length, List<SeriesDay> days) {
        if (days.isEmpty()) {
            return Portion.known(except -> List.of());
        }
        var windows = days.stream()
                .map(day -> TimeWindow.of(day.start(), length))
                .sorted(Comparator.comparing(TimeWindow::start))
                .toList();
        var two = List.of(me, other);
        var whole = new TimeWindow(windows.getFirst().start(), windows.getLast().end());
        var toKnow = free.toRead(two, whole);
        var toClaim = Claims.toFind(two, windows);
        var toName = accounts.toFind(two);
        return toKnow.with(toClaim, (known, claims) -> Map.entry(known, claims))
                .with(toName, (read, people) -> except -> {
                    var claims = read.getValue().stream()
                            .filter(claim -> !except.contains(claim.meeting()))
                            .toList();
                    var mine = side(read.getKey(), claims, me, people.get(me));
                    var theirs = side(read.getKey(), claims, other, people.get(other));
                    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
                    return days.stream()
                            .map(day -> {
                                var window = TimeWindow.of(day.start(), length);
                                return new SeriesDate(day.on(), window, clashes(mine, theirs, window, now));
                            })
                            .toList();
                });
    }

    private static Set<Clash> clashes(Side mine, Side theirs, TimeWindow window, Instant now) {
        var found = EnumSet.noneOf(Clash.class);
        if (window.start().isBefore(now)) {
            found.add(Clash.PAST);
            return found;
        }
        if (mine.booked().stream().anyMatch(window::overlaps)) {
            found.add(Clash.MINE_BOOKED);
        } else if (mine.busy().stream().anyMatch(window::overlaps)) {
            found.add(Clash.MINE_BUSY);
        }
        if (mine.outside(window)) {
            found.add(Clash.OUTSIDE_MINE);
        }
        boolean outside = theirs.outside(window);
        boolean inHours = theirs.hours().said() && !outside;
        if (theirs.booked().stream().anyMatch(window::overlaps)
                || (inHours && theirs.busy().stream().anyMatch(window::overlaps))) {
            found.add(Clash.THEIRS_TAKEN);
        }
        if (theirs.night(window)) {
            found.add(Clash.THEIR_NIGHT);
        } else if (outside) {
            found.add(Clash.OUTSIDE_THEIRS);
        }
        return found;
    }

    private static Side side(
            Map<AccountId, FreeTimes.Known> known,
            List<Claims.Claim> claims,
            AccountId person,
            @Nullable AccountSummary account) {
        var of = known.getOrDefault(person, new FreeTimes.Known(OwnHours.NONE, List.of()));
        return new Side(
                person,
                of.hours(),
                account == null ? ZoneOffset.UTC : account.zone(),
                of.busy(),
                claims.stream()
                        .filter(claim -> claim.person().equals(person))
                        .map(Claims.Claim::window)
                        .toList());
    }
}
