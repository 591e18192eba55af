package app.waymark.meeting.internal;

import app.waymark.availability.ClockHours;
import app.waymark.availability.OwnHours;
import app.waymark.meeting.SharedSlot;
import app.waymark.meeting.SharedSlot.Comfort;
import app.waymark.meeting.SharedTimes.Obstacle;
import app.waymark.shared.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the times that two have free together, of which one books the other: inside the other's hours, which are their word;
 * in neither's night; beside nothing that either has; with the air, the notice and the numbers that each asked for. Plain
 * arithmetic on what was read before.
 */
final class SlotFinder {

    /** One of the two. */
    record Side(OwnHours hours, ZoneId zone, List<TimeWindow> busy, List<TimeWindow> meetings) {}

    /** Every half hour of one's own clock is a time to begin. */
    private static final Duration STEP = Duration.ofMinutes(30);

    private static final int FIRST_DAYS = 3;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final Side mine;
    private final Side theirs;
    private final TimeWindow window;
    private final List<TimeWindow> myHours;
    private final List<TimeWindow> theirHours;
    private final Counts myCounts;
    private final Counts theirCounts;
    private final Instant earliest;

    /**
     * For one who books the other.
     *
     * @param window where to look
     * @param now when it is
     */
    SlotFinder(Side mine, Side theirs, TimeWindow window, Instant now) {
        this.mine = mine;
        this.theirs = theirs;
        this.window = window;
        myHours = ClockHours.within(mine.hours(), mine.zone(), window);
        theirHours = ClockHours.within(theirs.hours(), theirs.zone(), window);
        myCounts = new Counts(mine);
        theirCounts = new Counts(theirs);
        earliest = now.plus(Duration.ofHours(theirs.hours().limits().notice()));
    }

    /** How many meetings there are a day and a week, on their owner's clock. */
    private static final class Counts {

        private final Side side;
        private final Map<LocalDate, Integer> days = new HashMap<>();
        private final Map<LocalDate, Integer> weeks = new HashMap<>();

        private Counts(Side side) {
            this.side = side;
            side.meetings().forEach(meeting -> {
                days.merge(day(meeting.start()), 1, Integer::sum);
                weeks.merge(week(meeting.start()), 1, Integer::sum);
            });
        }

        private LocalDate day(Instant start) {
            return LocalDate.ofInstant(start, side.zone());
        }

        private LocalDate week(Instant start) {
            return day(start).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private boolean full(Instant start) {
            var limits = side.hours().limits();
            return (limits.mostADay() > 0 && days.getOrDefault(day(start), 0) >= limits.mostADay())
                    || (limits.mostAWeek() > 0 && weeks.getOrDefault(week(start), 0) >= limits.mostAWeek());
        }
    }

    /**
     * All times of this length, the best first: within both's hours, then in comfort, then the soonest; the first three are
     * of three days, where there are as many.
     */
    List<SharedSlot> slots(Duration length) {
        var found = new ArrayList<SharedSlot>();
        for (var hours : theirHours) {
            for (var start = firstStep(hours.start());
                    !start.plus(length).isAfter(hours.end());
                    start = start.plus(STEP)) {
                var slot = TimeWindow.of(start, length);
                if (free(slot)) {
                    found.add(new SharedSlot(slot, inside(slot, myHours) ? Comfort.BOTH : Comfort.OUTSIDE_MINE));
                }
            }
        }
        found.sort(Comparator.comparing(SharedSlot::comfort)
                .thenComparing(this::strain)
                .thenComparing(slot -> slot.window().start()));
        return spread(found);
    }

    /** Three times of one morning are no choice: the best of each day come first, of as many days as are shown first. */
    private List<SharedSlot> spread(List<SharedSlot> sorted) {
        var best = new LinkedHashMap<LocalDate, SharedSlot>();
        sorted.forEach(slot -> {
            var day = LocalDate.ofInstant(slot.window().start(), mine.zone());
            if (best.size() < FIRST_DAYS) {
                best.putIfAbsent(day, slot);
            }
        });
        return Stream.concat(best.values().stream(), sorted.stream().filter(slot -> !best.containsValue(slot)))
                .toList();
    }

    /** Whether this very time is one of them. */
    boolean has(TimeWindow slot) {
        return inside(slot, theirHours) && free(slot);
    }

    /** Why there is none of this length. */
    Obstacle obstacle(Duration length) {
        if (!theirs.hours().said()) {
            return Obstacle.THEIRS_UNSAID;
        }
        boolean anyAwake = theirHours.stream().anyMatch(hours -> {
            for (var start = firstStep(hours.start());
                    !start.plus(length).isAfter(hours.end());
                    start = start.plus(STEP)) {
                if (awake(TimeWindow.of(start, length))) {
                    return true;
                }
            }
            return false;
        });
        return !theirHours.isEmpty() && !anyAwake ? Obstacle.APART : Obstacle.NOTHING_FREE;
    }

    /** Half and full hours on one's own clock, whatever the other's shows. */
    private Instant firstStep(Instant from) {
        var local = from.atZone(mine.zone());
        long past = (local.getMinute() * 60L + local.getSecond()) % STEP.toSeconds();
        return past == 0 ? from : from.plusSeconds(STEP.toSeconds() - past);
    }

    private boolean free(TimeWindow slot) {
        return !slot.start().isBefore(earliest)
                && !slot.end().isAfter(window.end())
                && awake(slot)
                && apart(slot, mine)
                && apart(slot, theirs)
                && !myCounts.full(slot.start())
                && !theirCounts.full(slot.start());
    }

    /** Who says that they have hours at night is taken at their word; nobody else's night is offered. */
    private boolean awake(TimeWindow slot) {
        return inside(slot, myHours) || daytime(slot, mine.zone());
    }

    /** Whether all of it is in the day of that zone. */
    static boolean daytime(TimeWindow slot, ZoneId zone) {
        var start = slot.start().atZone(zone);
        var end = slot.end().atZone(zone);
        return start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(MORNING)
                && !end.toLocalTime().isAfter(EVENING);
    }

    private static boolean apart(TimeWindow slot, Side side) {
        var limits = side.hours().limits();
        // What comes before the slot wants the air after it, what comes behind it the air before.
        var wide = new TimeWindow(
                slot.start().minus(Duration.ofMinutes(limits.after())),
                slot.end().plus(Duration.ofMinutes(limits.before())));
        return side.busy().stream().noneMatch(wide::overlaps)
                && side.meetings().stream().noneMatch(wide::overlaps);
    }

    /** Whether all of it is within one of these. */
    static boolean inside(TimeWindow slot, List<TimeWindow> hours) {
        return hours.stream()
                .anyMatch(one ->
                        !slot.start().isBefore(one.start()) && !slot.end().isAfter(one.end()));
    }

    /** How far from a good hour it is, for the one for whom it is worse: noon and the edges of a day are no favourites. */
    private int strain(SharedSlot slot) {
        return Math.max(strain(slot.window(), mine.zone()), strain(slot.window(), theirs.zone()));
    }

    private static int strain(TimeWindow slot, ZoneId zone) {
        var start = slot.start().atZone(zone).toLocalTime();
        var end = slot.end().atZone(zone).toLocalTime();
        if (start.isBefore(LocalTime.of(9, 0)) || end.isAfter(LocalTime.of(18, 0)) || end.isBefore(start)) {
            return 2;
        }
        return start.isBefore(LocalTime.of(13, 0)) && end.isAfter(LocalTime.of(12, 0)) ? 1 : 0;
    }
}
