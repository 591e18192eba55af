package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.availability.Absences;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.meeting.CalendarSpan.Booked;
import app.waymark.meeting.CalendarSpan.Due;
import app.waymark.meeting.CalendarSpan.Entry;
import app.waymark.meeting.CalendarSpan.Proposed;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own calendar: what is in it, on which day, and for whom. */
class CalendarPagesTest extends MeetingTest {

    @Autowired
    CalendarPages pages;

    @Autowired
    GoalEditing editing;

    @Autowired
    Absences absences;

    private LocalDate first;

    @BeforeEach
    void days_ahead() {
        first = LocalDate.ofInstant(clock.instant(), mara.zone()).plusDays(10);
    }

    private Instant on(int days, int hour) {
        return first.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(mara.zone())
                .toInstant();
    }

    private CalendarSpan week(Actor who) {
        return As.account(who, () -> pages.between(first, first.plusDays(6)));
    }

    private static String said(Entry entry) {
        return switch (entry) {
            case Booked booked ->
                "booked " + booked.topic() + " with " + booked.other().name();
            case Proposed proposed -> "proposed " + proposed.topic() + (proposed.byMe() ? " by me" : "");
            case CalendarSpan.Together group -> "group " + group.topic();
            case Due due -> due.day().kind() + " " + due.day().text();
        };
    }

    @Test
    void meetings_proposed_times_and_days_of_goals_stand_in_the_order_of_the_calendar() {
        booked(on(2, 14));
        proposed(jonas, pair, on(2, 9));
        As.account(
                mara,
                () -> editing.create(GoalEdit.of(GoalContent.titled("Lead a team")
                        .withPlan(
                                List.of(Step.of("Ask Ann", first.plusDays(2)), Step.of("Later", first.plusDays(7))),
                                List.of(Milestone.of("Asked all", first))))));

        assertThat(week(mara).entries())
                .extracting(CalendarPagesTest::said)
                .containsExactly(
                        "MILESTONE Asked all",
                        "STEP Ask Ann",
                        "proposed Plan for winter",
                        "booked Plan for winter with Jonas Berg");
        assertThat(week(jonas).entries())
                .as("whom one mentors has days of their own")
                .extracting(CalendarPagesTest::said)
                .containsExactly("proposed Plan for winter by me", "booked Plan for winter with Mara Lindqvist");
        assertThat(week(coordinator).entries()).as("nobody else's").isEmpty();
    }

    @Test
    void a_meeting_stands_on_the_day_it_is_where_its_reader_is() {
        // Half past eleven at night in Berlin is the next day in Helsinki.
        var late = on(6, 23).plusSeconds(30 * 60);
        booked(late);
        assertThat(week(mara).entries()).singleElement().satisfies(one -> assertThat(one.on(mara.zone()))
                .isEqualTo(first.plusDays(6)));
        assertThat(week(jonas).entries()).isEmpty();
        assertThat(week(jonas).next()).isEqualTo(first.plusDays(7));
        assertThat(As.account(jonas, () -> pages.between(first.plusDays(7), first.plusDays(7)))
                        .entries())
                .hasSize(1);
    }

    @Test
    void what_was_called_off_is_gone_and_what_comes_can_be_moved() {
        var off = booked(on(1, 10));
        booked(on(3, 10));
        As.account(mara, () -> bookings.cancel(off, ""));
        assertThat(week(mara).entries()).singleElement().isInstanceOfSatisfying(Booked.class, one -> {
            assertThat(one.window().start()).isEqualTo(on(3, 10));
            assertThat(one.movable()).isTrue();
        });
    }

    @Test
    void an_empty_span_says_when_something_comes_and_the_last_one_says_nothing() {
        booked(on(20, 10));
        assertThat(week(mara).next()).isEqualTo(first.plusDays(20));
        assertThat(As.account(mara, () -> pages.between(first.plusDays(21), first.plusDays(27)))
                        .next())
                .isNull();
    }

    @Test
    void an_absence_is_shown_where_it_falls_into_the_days() {
        As.account(mara, () -> absences.say(first.plusDays(5), first.plusDays(9)));
        assertThat(week(mara).away()).isPresent();
        assertThat(week(jonas).away()).isEmpty();
        assertThat(As.account(mara, () -> pages.between(first.plusDays(9), first.plusDays(12)))
                        .away())
                .as("back that day")
                .isEmpty();
    }

    @Test
    void more_than_is_read_is_said_and_more_than_a_month_is_not_asked() {
        booked(on(30, 8));
        for (int at = 0; at <= CalendarPages.MOST; at++) {
            jdbc.update(
                    "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, starts_at,"
                            + " ends_at, offers, offer_minutes, sequence, created_at, changed_at, archived, version)"
                            + " select uuid(), m.mentorship, m.programme, m.mentor, m.mentee, 'DONE', 'Long ago', '',"
                            + " ?, ?, '[]', 45, 0, utc_timestamp(6), utc_timestamp(6), false, 0 from meeting m limit 1",
                    utc(on(1, 8).plusSeconds(at)),
                    utc(on(1, 9).plusSeconds(at)));
            if (at == 0) {
                assertThat(week(mara).cut()).isFalse();
            }
        }
        assertThat(week(mara).cut()).isTrue();
        assertThat(week(mara).entries()).hasSize(CalendarPages.MOST);
        assertThatThrownBy(() -> As.account(mara, () -> pages.between(first, first.plusDays(CalendarPages.LONGEST))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> As.account(mara, () -> pages.between(first, first.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
