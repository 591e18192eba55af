package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.OfferResult;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar page: a week, a month, a list, and the ways between them. */
class CalendarViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private LocalDate monday;

    @BeforeEach
    void a_week_ahead() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        monday = LocalDate.ofInstant(clock.instant(), mara.zone())
                .plusDays(14)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private Instant on(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(mara.zone()).toInstant();
    }

    private void meet(String topic, Instant start) {
        var offered = (OfferResult.Offered) As.account(
                pair.mentor(),
                () -> bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan(topic, "", Duration.ofMinutes(45), List.of()),
                        List.of(start)));
        As.account(mara, () -> bookings.pick(offered.meeting(), start));
    }

    private void open(String show, LocalDate on) {
        open(mara);
        go(Links.MEETING_CALENDAR.substring(1) + "?show=" + show + "&on=" + on);
    }

    private List<Section> days() {
        return find(Section.class).withClassName("wm-cal-day").all();
    }

    private String leads(String words) {
        return find(PageLink.class).withText(words).single().getHref();
    }

    @Test
    void a_week_has_seven_days_and_says_what_is_on_each_and_what_can_be_moved() {
        meet("The plan", on(monday.plusDays(2), 14));
        open("week", monday.plusDays(4));
        assertThat(days()).hasSize(7);
        assertThat(shown()).contains("14:00 – 14:45", "The plan", "with Jonas Berg");
        assertThat(find(PageLink.class).withText("Move").single()).satisfies(move -> {
            assertThat(move.getHref()).endsWith("/times");
            assertThat(move.getAriaLabel())
                    .hasValueSatisfying(label -> assertThat(label).contains("The plan"));
        });
        assertThat(leads("Later")).contains("on=" + monday.plusDays(11));
        assertThat(leads("Earlier")).contains("on=" + monday.minusDays(3));
        assertThat(leads("Month")).contains("show=month&on=" + monday.plusDays(4));
    }

    @Test
    void a_month_is_whole_weeks_in_which_each_day_says_how_much_is_on_it() {
        var day = YearMonth.from(monday).plusMonths(1).atDay(11);
        for (int at = 0; at < 5; at++) {
            meet("Number " + at, on(day, 8 + at));
        }
        open("month", day);
        var weeks = find(NativeTableRow.class).all();
        assertThat(weeks.stream().skip(1)).hasSizeBetween(4, 6).allSatisfy(week -> assertThat(week.getChildren())
                .hasSize(7));
        assertThat(shown())
                .contains("08:00 Number 0", "09:00 Number 1", "3 more")
                .doesNotContain("Number 2");
        assertThat(find(PageLink.class).withText("11").all())
                .filteredOn(one -> one.getAriaLabel().orElse("").endsWith("5 entries"))
                .singleElement()
                .extracting(Anchor::getHref)
                .asString()
                .contains("show=week&on=" + day);
    }

    @Test
    void a_list_has_the_days_with_something_and_an_empty_one_leads_to_the_next() {
        var day = YearMonth.from(monday).plusMonths(2).atDay(20);
        meet("Far ahead", on(day, 14));
        open("list", day);
        assertThat(days()).hasSize(1);
        assertThat(shown()).contains("Far ahead");

        open("list", day.minusMonths(1));
        assertThat(days()).isEmpty();
        var next = find(PageLink.class).all().stream()
                .filter(one -> one.getText().startsWith("Next: "))
                .toList();
        assertThat(next).singleElement().extracting(Anchor::getHref).asString().contains("show=list&on=" + day);
    }

    @Test
    void what_is_no_day_and_what_is_too_far_away_is_today() {
        for (var on : List.of("", "tomorrow", "2026-02-31", "+999999999-12-31", "0001-01-01")) {
            open(mara);
            go(Links.MEETING_CALENDAR.substring(1) + "?show=week&on=" + on.replace("+", "%2B"));
            assertThat(shown()).as(on).contains("today");
        }
    }

    @Test
    void what_is_booked_elsewhere_appears_by_itself() {
        open("week", monday);
        meet("The plan", on(monday, 14));
        eventually(() -> assertThat(shown()).contains("The plan"));
    }
}
