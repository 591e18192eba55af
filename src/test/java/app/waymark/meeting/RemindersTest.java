package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.meeting.MeetingSaid.MeetingSoon;
import app.waymark.meeting.internal.MeetingReminders;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders of meetings: when, of what, and of what not. */
class RemindersTest extends MeetingTest {

    @Autowired
    MeetingReminders reminders;

    @Autowired
    OwnReminders own;

    @Autowired
    MeetingSeries series;

    private List<MeetingSoon> reminded(Actor who, double hours) {
        WaymarkClock.at(at(hours), () -> {
            SystemActor.run(reminders::tick);
            return hours;
        });
        return events.stream(News.class)
                .filter(news -> news.recipient().equals(who.id()) && news.said() instanceof MeetingSoon)
                .map(news -> (MeetingSoon) news.said())
                .toList();
    }

    private void chooses(Actor who, @Nullable Duration first, @Nullable Duration second) {
        As.account(who, () -> own.choose(new Reminding(first, second)));
    }

    @Test
    void each_is_reminded_a_day_and_an_hour_before_and_once_each_time() {
        booked(at(0));
        assertThat(reminded(mara, -24.1)).isEmpty();
        assertThat(reminded(mara, -24)).singleElement().satisfies(soon -> {
            assertThat(soon.start()).isEqualTo(at(0));
            assertThat(soon.topic()).isEqualTo("Plan for winter");
            assertThat(soon.place()).isEqualTo("https://meet.example.org/m");
        });
        assertThat(reminded(jonas, -23.9)).hasSize(1);
        assertThat(reminded(mara, -1)).hasSize(2);
        assertThat(reminded(mara, -0.9)).hasSize(2);
        assertThat(reminded(mara, 1)).hasSize(2);
        assertThat(reminded(jonas, 1)).hasSize(2);
    }

    @Test
    void when_is_ones_own_to_choose_and_changes_nothing_for_the_other() {
        chooses(mara, Duration.ofHours(4), null);
        chooses(jonas, null, null);
        booked(at(0));

        assertThat(reminded(mara, -24)).isEmpty();
        assertThat(reminded(mara, -4)).hasSize(1);
        assertThat(reminded(mara, -1)).hasSize(1);
        assertThat(reminded(jonas, -1)).isEmpty();
        assertThat(As.account(jonas, own::mine)).isEqualTo(new Reminding(null, null));
        assertThatThrownBy(() -> new Reminding(Duration.ofMinutes(7), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_reminded_of_what_was_called_off_or_is_proposed_only() {
        var off = booked(at(0));
        As.account(mara, () -> bookings.cancel(off, ""));
        proposed(jonas, pair, at(1));

        assertThat(reminded(mara, -24)).isEmpty();
        assertThat(reminded(jonas, -1)).isEmpty();
    }

    @Test
    void what_was_moved_is_told_at_its_new_time_and_not_at_the_old() {
        var moved = booked(at(0));
        assertThat(reminded(mara, -24)).hasSize(1);
        WaymarkClock.at(at(-20), () -> As.account(mara, () -> bookings.offerOthers(moved, LENGTH, List.of(at(48)))));
        WaymarkClock.at(at(-19), () -> As.account(jonas, () -> bookings.pick(moved, at(48))));

        assertThat(reminded(mara, -1)).hasSize(1);
        assertThat(reminded(mara, 24)).hasSize(2).last().satisfies(soon -> assertThat(soon.start())
                .isEqualTo(at(48)));
    }

    @Test
    void who_booked_within_the_day_is_not_reminded_of_the_day_before() {
        var late = proposed(jonas, pair, at(0));
        WaymarkClock.at(at(-23.7), () -> As.account(mara, () -> bookings.pick(late, at(0))));

        assertThat(reminded(mara, -23.6)).isEmpty();
        assertThat(reminded(mara, -1)).hasSize(1);
    }

    @Test
    void after_an_outage_nobody_hears_of_a_reminder_that_is_late() {
        booked(at(0));

        assertThat(reminded(mara, -20)).isEmpty();
        assertThat(reminded(mara, -0.7)).as("still worth it").hasSize(1);
    }

    @Test
    void each_date_of_a_series_is_reminded_of_and_none_that_was_dropped() {
        var zone = ZoneId.of("Europe/Helsinki");
        var rule = SeriesRule.weekly(1, LocalDate.ofInstant(at(0), zone), LocalTime.of(12, 0), zone);
        var days = rule.days(LocalDate.MAX, 3).stream()
                .map(on -> new SeriesDay(on, rule.start(on).orElseThrow()))
                .toList();
        var carrier = As.account(jonas, () ->
                        (SeriesResult.Proposed) series.propose(pair, new SeriesPlan(plan("Weekly"), rule, days)))
                .meeting();
        As.account(mara, () -> series.accept(carrier, Set.of()));
        var dates = Objects.requireNonNull(
                        As.account(mara, () -> meetings.get(carrier).series()))
                .dates();
        As.account(mara, () -> bookings.cancel(dates.get(1).meeting(), ""));

        for (var day : days) {
            double hours = Duration.between(at(0), day.start()).toMinutes() / 60.0;
            reminded(mara, hours - 24);
            reminded(mara, hours - 1);
        }

        assertThat(reminded(mara, 0))
                .extracting(MeetingSoon::start)
                .containsExactly(
                        days.get(0).start(),
                        days.get(0).start(),
                        days.get(2).start(),
                        days.get(2).start());
    }

    @Test
    void a_reminder_that_waits_to_be_mailed_never_is_when_the_meeting_is_called_off() {
        var off = booked(at(0));
        assertThat(reminded(mara, -24)).hasSize(1);
        assertThat(mails(off)).isEqualTo(2);

        // By the clock of today: what a story of the past has mailed stays.
        As.account(mara, () -> bookings.cancel(off, ""));

        assertThat(mails(off)).isZero();
    }

    private int mails(MeetingId about) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail where kind = 'meeting.soon' and about = ? and state <> 'WITHDRAWN'",
                Integer.class,
                about.value()));
    }

    @Test
    void the_file_for_ones_calendar_reminds_as_one_chose_and_a_cancellation_does_not() {
        chooses(mara, Duration.ofHours(4), null);
        var id = booked(at(0));

        var files = events.stream(CalendarMailDue.class).toList();
        assertThat(files).hasSize(2);
        assertThat(ics(mara))
                .containsOnlyOnce("BEGIN:VALARM")
                .contains("TRIGGER;RELATED=START:-PT4H", "ACTION:DISPLAY");
        assertThat(ics(jonas)).contains("TRIGGER;RELATED=START:-PT24H", "TRIGGER;RELATED=START:-PT1H");
        assertThat(As.account(mara, () -> meetings.calendarFile(id)).orElseThrow())
                .containsOnlyOnce("BEGIN:VALARM")
                .contains("TRIGGER;RELATED=START:-PT4H");
        As.account(mara, () -> bookings.cancel(id, ""));
        assertThat(ics(jonas)).contains("METHOD:CANCEL").doesNotContain("VALARM");
    }

    private String ics(Actor who) {
        return events.stream(CalendarMailDue.class)
                .filter(due -> due.recipient().equals(who.id()))
                .toList()
                .getLast()
                .ics();
    }
}
