package app.waymark.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.Holidays;
import app.waymark.availability.HoursText;
import app.waymark.availability.OwnHours;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.meeting.SharedSlot.Comfort;
import app.waymark.meeting.SharedTimes.Obstacle;
import app.waymark.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which times two have free together, and in which order. Monday is 5 January 2026. */
class SlotFinderTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(45);
    private static final Limits NONE = new Limits(List.of(45), 0, 0, 0, 0, 0);

    private static OwnHours daily(String hours, Limits limits) {
        var ranges = ((HoursText.Reading.Hours) HoursText.read(hours)).ranges();
        return new OwnHours(IntStream.range(0, 7).mapToObj(day -> ranges).toList(), List.of(), Holidays.NONE, limits);
    }

    private static SlotFinder.Side side(String hours, String zone, TimeWindow... meetings) {
        return new SlotFinder.Side(daily(hours, NONE), ZoneId.of(zone), List.of(), List.of(meetings));
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse("2026-01-" + from + ":00Z"), Instant.parse("2026-01-" + to + ":00Z"));
    }

    private static SlotFinder finder(SlotFinder.Side mine, SlotFinder.Side theirs, int days) {
        return new SlotFinder(mine, theirs, TimeWindow.of(MONDAY, Duration.ofDays(days)), MONDAY);
    }

    private static String found(SlotFinder finder) {
        return finder.slots(LENGTH).stream()
                .map(slot -> slot.window().start().toString().substring(8, 16))
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_is_offered_lies_in_both_hours_first_and_then_in_the_others() {
        var finder = finder(side("10-12", "UTC"), side("9-11", "UTC"), 1);
        assertThat(found(finder)).isEqualTo("05T10:00 05T09:00 05T09:30");
        assertThat(finder.slots(LENGTH).getFirst().comfort()).isEqualTo(Comfort.BOTH);
        assertThat(finder.slots(LENGTH).getLast().comfort()).isEqualTo(Comfort.OUTSIDE_MINE);
    }

    @Test
    void noon_and_the_edges_of_a_day_come_after_better_hours() {
        var finder = finder(side("7-20", "UTC"), side("8-9, 12-13, 15-16, 18-19", "UTC"), 1);
        assertThat(found(finder)).isEqualTo("05T15:00 05T12:00 05T08:00 05T18:00");
    }

    @Test
    void the_first_three_are_of_three_days() {
        assertThat(found(finder(side("9-12", "UTC"), side("9-10:30", "UTC"), 4)))
                .startsWith("05T09:00 06T09:00 07T09:00 05T09:30");
    }

    @Test
    void nobodys_night_is_offered_unless_they_say_so_themselves() {
        // Nine in Tokyo is midnight in London.
        var tokyo = side("9-11", "Asia/Tokyo");
        assertThat(found(finder(side("", "Europe/London"), tokyo, 2))).isEmpty();
        assertThat(finder(side("", "Europe/London"), tokyo, 2).obstacle(LENGTH)).isEqualTo(Obstacle.APART);
        assertThat(found(finder(side("0-2", "Europe/London"), tokyo, 1))).isEqualTo("05T00:00 05T00:30 05T01:00");
    }

    @Test
    void beside_what_either_has_there_is_the_air_that_each_wants() {
        var meeting = window("05T10:00", "05T11:00");
        var theirs = new SlotFinder.Side(
                daily("8-14", new Limits(List.of(45), 15, 30, 0, 0, 0)), ZoneId.of("UTC"), List.of(), List.of(meeting));
        // Their air after the meeting is half an hour, before it a quarter.
        assertThat(found(finder(side("8-14", "UTC"), theirs, 1)).split(" "))
                .containsExactlyInAnyOrder(
                        "05T08:00", "05T08:30", "05T09:00", "05T11:30", "05T12:00", "05T12:30", "05T13:00");
        var busy = new SlotFinder.Side(daily("8-14", NONE), ZoneId.of("UTC"), List.of(meeting), List.of());
        assertThat(found(finder(busy, side("9-12", "UTC"), 1)).split(" "))
                .containsExactlyInAnyOrder("05T09:00", "05T11:00");
    }

    @Test
    void a_full_day_or_week_of_either_is_left_alone() {
        var meeting = window("05T08:00", "05T09:00");
        var once = new SlotFinder.Side(
                daily("10-11", new Limits(List.of(45), 0, 0, 0, 1, 0)), ZoneId.of("UTC"), List.of(), List.of(meeting));
        assertThat(found(finder(side("10-11", "UTC"), once, 2))).isEqualTo("06T10:00");
        assertThat(found(finder(once, side("10-11", "UTC"), 2))).isEqualTo("06T10:00");
        var weekly = new SlotFinder.Side(
                daily("10-11", new Limits(List.of(45), 0, 0, 0, 0, 1)), ZoneId.of("UTC"), List.of(), List.of(meeting));
        assertThat(found(finder(side("10-11", "UTC"), weekly, 8))).isEqualTo("12T10:00");
    }

    @Test
    void the_other_is_not_booked_sooner_than_they_want_to_know() {
        var theirs = new SlotFinder.Side(
                daily("10-11", new Limits(List.of(45), 0, 0, 24, 0, 0)), ZoneId.of("UTC"), List.of(), List.of());
        assertThat(found(finder(side("10-11", "UTC"), theirs, 2))).isEqualTo("06T10:00");
        // One's own notice is for others.
        assertThat(found(finder(theirs, side("10-11", "UTC"), 1))).isEqualTo("05T10:00");
    }

    @Test
    void times_begin_with_half_hours_on_ones_own_clock() {
        assertThat(found(finder(side("7-21", "Asia/Kathmandu"), side("9-11", "UTC"), 1)))
                .isEqualTo("05T09:15 05T09:45 05T10:15");
    }

    @Test
    void it_is_said_what_is_in_the_way_and_nothing_of_what_fills_their_days() {
        assertThat(finder(side("9-17", "UTC"), side("", "UTC"), 7).obstacle(LENGTH))
                .isEqualTo(Obstacle.THEIRS_UNSAID);
        var full = side("9-10", "UTC", window("05T09:00", "05T10:00"));
        assertThat(finder(side("9-17", "UTC"), full, 1).obstacle(LENGTH)).isEqualTo(Obstacle.NOTHING_FREE);
    }

    @Test
    void what_is_offered_can_be_had_and_what_is_not_cannot() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var finder = finder(anybody(random), anybody(random), 14);
            var slots = finder.slots(LENGTH);
            assertThat(slots).as("seed %d", seed).allMatch(slot -> finder.has(slot.window()));
            var offered = slots.stream().map(slot -> slot.window().start()).collect(Collectors.toSet());
            // Every half hour of the first one's clock that is not offered is not to be had either.
            for (int half = 0; half < 14 * 48; half++) {
                var slot = TimeWindow.of(MONDAY.plus(Duration.ofMinutes(30L * half)), LENGTH);
                assertThat(finder.has(slot)).as("seed %d %s", seed, slot).isEqualTo(offered.contains(slot.start()));
            }
        }
    }

    private static SlotFinder.Side anybody(Random random) {
        var zones = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo");
        var limits = new Limits(
                List.of(45),
                15 * random.nextInt(3),
                15 * random.nextInt(3),
                random.nextInt(48),
                random.nextInt(3),
                random.nextInt(6));
        var taken = new ArrayList<TimeWindow>();
        for (int times = random.nextInt(20); times > 0; times--) {
            taken.add(TimeWindow.of(
                    MONDAY.plus(Duration.ofMinutes(15L * random.nextInt(14 * 96))),
                    Duration.ofMinutes(15L + 15L * random.nextInt(20))));
        }
        int cut = random.nextInt(taken.size() + 1);
        int from = 6 + random.nextInt(5);
        return new SlotFinder.Side(
                daily(from + "-12, 13-" + (15 + random.nextInt(6)), limits),
                ZoneId.of(zones.get(random.nextInt(zones.size()))),
                taken.subList(0, cut),
                taken.subList(cut, taken.size()));
    }
}
