package app.waymark.meeting.internal;

import app.waymark.availability.Absence;
import app.waymark.availability.ClockHours;
import app.waymark.meeting.GroupSlot;
import app.waymark.meeting.GroupSlot.InTheWay;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times at which the fewest of a group have something in the way. What is in somebody's way is told in one word:
 * outside their hours nothing else of them is, so that nobody's calendar can be read off here. Plain arithmetic on what was
 * read before.
 */
final class GroupSlots {

    /** One of the group. */
    record Side(SlotFinder.Side free, @Nullable Absence away) {}

    /** Every half hour of one's own clock is a time to begin. */
    private static final Duration STEP = Duration.ofMinutes(30);

    /** Two times of one day are enough of a choice. */
    private static final int A_DAY = 2;

    private final Side mine;
    private final Map<AccountId, Side> others;
    private final TimeWindow window;
    private final Map<AccountId, List<TimeWindow>> hours = new HashMap<>();
    private final List<TimeWindow> myHours;

    /** For who calls them together, looking within this window. */
    GroupSlots(Side mine, Map<AccountId, Side> others, TimeWindow window) {
        this.mine = mine;
        this.others = others;
        this.window = window;
        // What is said of a day holds for all of it: a time at the window's edge is not cut.
        var wide = new TimeWindow(
                window.start().minus(Duration.ofDays(1)), window.end().plus(Duration.ofDays(1)));
        others.forEach((person, side) -> hours.put(
                person, ClockHours.within(side.free().hours(), side.free().zone(), wide)));
        myHours = ClockHours.within(mine.free().hours(), mine.free().zone(), wide);
    }

    /** The best times of this length, the earliest of those shown first. */
    List<GroupSlot> slots(Duration length, int most) {
        var found = new ArrayList<GroupSlot>();
        for (var start = firstStep(window.start());
                !start.plus(length).isAfter(window.end());
                start = start.plus(STEP)) {
            var time = TimeWindow.of(start, length);
            if (forMe(time)) {
                found.add(at(time));
            }
        }
        found.sort(Comparator.<GroupSlot>comparingInt(slot -> slot.inTheWay().size())
                .thenComparing(slot -> inside(slot.window(), myHours) ? 0 : 1)
                .thenComparing(slot -> slot.window().start()));
        var days = new LinkedHashMap<LocalDate, Integer>();
        return found.stream()
                .filter(slot -> days.merge(
                                LocalDate.ofInstant(
                                        slot.window().start(), mine.free().zone()),
                                1,
                                Integer::sum)
                        <= A_DAY)
                .limit(most)
                .sorted(Comparator.<GroupSlot>comparingInt(
                                slot -> slot.inTheWay().size())
                        .thenComparing(slot -> slot.window().start()))
                .toList();
    }

    /** What is in whose way at this time. */
    GroupSlot at(TimeWindow time) {
        var inTheWay = new HashMap<AccountId, InTheWay>();
        others.forEach((person, side) -> {
            var what = inTheWay(time, side, hours.getOrDefault(person, List.of()));
            if (what != null) {
                inTheWay.put(person, what);
            }
        });
        return new GroupSlot(time, inTheWay, taken(time, mine.free()));
    }

    private static @Nullable InTheWay inTheWay(TimeWindow time, Side side, List<TimeWindow> hours) {
        boolean inside = inside(time, hours);
        if (away(time, side)) {
            return InTheWay.AWAY;
        }
        if (!inside && !SlotFinder.daytime(time, side.free().zone())) {
            return InTheWay.NIGHT;
        }
        if (!inside && side.free().hours().said()) {
            return InTheWay.OUTSIDE;
        }
        return taken(time, side.free()) ? InTheWay.BUSY : null;
    }

    private static boolean away(TimeWindow time, Side side) {
        var away = side.away();
        if (away == null) {
            return false;
        }
        var zone = side.free().zone();
        return !day(time.end().minusNanos(1), zone).isBefore(away.from())
                && day(time.start(), zone).isBefore(away.backOn());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private boolean forMe(TimeWindow time) {
        return !taken(time, mine.free())
                && !away(time, mine)
                && (inside(time, myHours)
                        || SlotFinder.daytime(time, mine.free().zone()));
    }

    private static boolean taken(TimeWindow time, SlotFinder.Side side) {
        return side.busy().stream().anyMatch(time::overlaps)
                || side.meetings().stream().anyMatch(time::overlaps);
    }

    private static boolean inside(TimeWindow time, List<TimeWindow> hours) {
        return SlotFinder.inside(time, hours);
    }

    private Instant firstStep(Instant from) {
        var local = from.atZone(mine.free().zone());
        long past = (local.getMinute() * 60L + local.getSecond()) % STEP.toSeconds();
        return past == 0 ? from : from.plusSeconds(STEP.toSeconds() - past);
    }
}
