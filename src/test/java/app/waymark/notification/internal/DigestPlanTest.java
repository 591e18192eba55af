package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.ReachTimes;
import app.waymark.notification.internal.DigestPlan.Look;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter comes in its reader's morning, once a day and never twice, whatever the clocks do. */
class DigestPlanTest {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026, 07:30",
        "America/New_York, 2026, 05:00",
        "Australia/Lord_Howe, 2026, 07:30",
        "Asia/Kolkata, 2026, 07:30",
        "Asia/Kathmandu, 2026, 11:00",
        "America/St_Johns, 2026, 06:30",
        "Africa/Casablanca, 2026, 07:30",
        "Antarctica/Troll, 2026, 05:00",
        "America/Havana, 2026, 07:30",
        "Pacific/Chatham, 2026, 07:30",
        "Pacific/Kiritimati, 2026, 07:30",
        // A whole day that never was.
        "Pacific/Apia, 2011, 07:30",
        // Hours that are skipped, and that come twice.
        "Europe/Berlin, 2026, 02:30",
        "Australia/Lord_Howe, 2026, 01:45"
    })
    void of_a_year_each_day_has_one_letter_in_its_morning(ZoneId zone, int year, LocalTime morning) {
        var times = new ReachTimes(morning, DayOfWeek.MONDAY, null, null);
        var letters = aYear(zone, year, times, true, false);

        var days = letters.stream().map(ZonedDateTime::toLocalDate).toList();
        assertThat(days).doesNotHaveDuplicates().containsExactlyElementsOf(everyDay(zone, year, morning));
        assertThat(letters).allSatisfy(at -> {
            var meant = at.toLocalDate().atTime(morning).atZone(zone).toInstant();
            assertThat(Duration.between(meant, at.toInstant())).isBetween(Duration.ZERO, EVERY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026, MONDAY",
        "Australia/Lord_Howe, 2026, SUNDAY",
        "America/Havana, 2026, SUNDAY",
        "Asia/Kathmandu, 2026, WEDNESDAY"
    })
    void of_a_year_each_week_has_one_letter_on_its_day(ZoneId zone, int year, DayOfWeek weekday) {
        var letters = aYear(zone, year, new ReachTimes(LocalTime.of(7, 30), weekday, null, null), false, true);

        assertThat(letters).hasSize(52).allMatch(at -> at.getDayOfWeek() == weekday);
        assertThat(letters).allMatch(at -> at.toLocalTime().isBefore(LocalTime.of(7, 36)));
    }

    @Test
    void in_the_week_whose_friday_never_was_its_letter_comes_on_the_saturday() {
        var apia = ZoneId.of("Pacific/Apia");
        var letters = aYear(apia, 2011, new ReachTimes(LocalTime.of(7, 30), DayOfWeek.FRIDAY, null, null), false, true);

        assertThat(letters).hasSize(52);
        assertThat(letters.getLast().toLocalDate()).isEqualTo(LocalDate.of(2011, 12, 31));
    }

    @Test
    void who_hears_daily_and_weekly_gets_one_letter_on_the_day_of_both() {
        var berlin = ZoneId.of("Europe/Berlin");
        var letters = aYear(berlin, 2026, ReachTimes.USUAL, true, true);

        assertThat(letters.stream().map(ZonedDateTime::toLocalDate).toList())
                .doesNotHaveDuplicates()
                .hasSize(365);
    }

    @Test
    void what_could_not_be_sent_in_the_morning_waits_for_the_next() {
        var berlin = ZoneId.of("Europe/Berlin");
        var due = Instant.parse("2026-03-02T06:30:00Z");
        var plan = new DigestPlan(due, due, null);

        assertThat(plan.look(due.plus(Duration.ofHours(3)), ReachTimes.USUAL, berlin))
                .isEqualTo(new Look.Now(true, LocalDate.of(2026, 3, 2)));
        assertThat(plan.look(due.plus(Duration.ofHours(5)), ReachTimes.USUAL, berlin))
                .isEqualTo(new Look.Later(
                        new DigestPlan(due.plus(Duration.ofDays(1)), due.plus(Duration.ofDays(1)), null)));
    }

    @Test
    void who_travels_gets_no_second_letter_on_a_day_and_none_at_night() {
        var auckland = ZoneId.of("Pacific/Auckland");
        var honolulu = ZoneId.of("Pacific/Honolulu");
        var morning = ZonedDateTime.of(2026, 6, 10, 7, 30, 0, 0, auckland).toInstant();
        var had = DigestPlan.after(morning, LocalDate.of(2026, 6, 10), false, ReachTimes.USUAL, auckland);
        var plan = new DigestPlan(morning.plus(Duration.ofDays(1)), null, had.lastDay());

        // There it is the tenth again; and when it was due, half past nine in the morning of that day.
        var look = plan.look(morning.plus(Duration.ofDays(1)), ReachTimes.USUAL, honolulu);

        assertThat(look).isInstanceOfSatisfying(Look.Later.class, later -> assertThat(
                        java.util.Objects.requireNonNull(later.plan().dailyAt()).atZone(honolulu))
                .isEqualTo(ZonedDateTime.of(2026, 6, 11, 7, 30, 0, 0, honolulu)));
        var berlin = ZoneId.of("Europe/Berlin");
        var night = ZonedDateTime.of(2026, 6, 12, 1, 30, 0, 0, berlin).toInstant();
        assertThat(new DigestPlan(night, null, null).look(night, ReachTimes.USUAL, berlin))
                .isInstanceOfSatisfying(
                        Look.Later.class, later -> assertThat(later.plan().dailyAt())
                                .isEqualTo(ZonedDateTime.of(2026, 6, 12, 7, 30, 0, 0, berlin)
                                        .toInstant()));
    }

    /** The letters to somebody of whom something is to be told all the time, looked at as the queue does. */
    private static List<ZonedDateTime> aYear(ZoneId zone, int year, ReachTimes times, boolean daily, boolean weekly) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        var until = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
        var letters = new ArrayList<ZonedDateTime>();
        var plan = new DigestPlan(
                daily ? DigestPlan.morning(from, times, zone, null) : null,
                weekly ? DigestPlan.week(from, times, zone) : null,
                null);
        for (var now = from; now.isBefore(until); now = now.plus(EVERY)) {
            switch (plan.look(now, times, zone)) {
                case Look.Later(var next) -> plan = next;
                case Look.Now(var all, var day) -> {
                    letters.add(now.atZone(zone));
                    var next = DigestPlan.after(now, day, weekly, times, zone);
                    plan = new DigestPlan(
                            daily ? DigestPlan.morning(now, times, zone, null) : null,
                            all ? next.weeklyAt() : plan.weeklyAt(),
                            day);
                }
            }
        }
        return letters;
    }

    private static List<LocalDate> everyDay(ZoneId zone, int year, LocalTime morning) {
        return new HashSet<>(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .map(day -> day.atTime(morning).atZone(zone).toLocalDate())
                        .toList())
                .stream().sorted().collect(Collectors.toList());
    }
}
