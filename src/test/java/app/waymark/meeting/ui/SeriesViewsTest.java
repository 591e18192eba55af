package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSummary;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings that repeat, on their pages. */
class SeriesViewsTest extends ViewTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Clock clock;

    private Actor jonas;
    private Actor mara;
    private MentorshipId pair;
    private LocalDate tuesday;

    @BeforeEach
    void people() {
        var coordinator = world.account("Hanna Ruiz");
        var round = world.round(coordinator);
        jonas = world.account("Jonas Berg", Locale.ENGLISH, ZoneId.of("America/New_York"));
        mara = world.account("Mara Lindqvist", Locale.ENGLISH, BERLIN);
        world.join(coordinator, round, "mentor", 5, jonas);
        world.join(coordinator, round, "mentee", 0, mara);
        pair = world.match(coordinator, round, jonas, mara);
        tuesday = LocalDate.now(clock.withZone(BERLIN)).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    /** The form, with so many dates every week from that Tuesday on, at 16:00. */
    private void plan(int count) {
        open(mara);
        go("meetings/new/series?with=" + pair);
        find(DatePicker.class).withCaption("First date").single().setValue(tuesday);
        find(TimePicker.class).withCaption("Time").single().setValue(LocalTime.of(16, 0));
        ending("COUNT");
        find(IntegerField.class).single().setValue(count);
        rhythm("WEEK_1");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void ending(String name) {
        RadioButtonGroup group = find(RadioButtonGroup.class).single();
        group.setValue(SeriesChoice.Ending.valueOf(name));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void rhythm(String name) {
        Select select = (Select) find(Select.class).withCaption("Repeats").single();
        select.setValue(SeriesChoice.Rhythm.valueOf(name));
    }

    private List<Checkbox> dates() {
        return find(Checkbox.class).all();
    }

    private List<MeetingSummary> coming(Actor who) {
        return As.account(who, () -> meetings.upcoming(null, 100).items());
    }

    private void propose(int count) {
        plan(count);
        press("Propose " + count + " dates to Jonas");
    }

    private void answer() {
        var carrier = As.account(jonas, () -> meetings.offered(null, 5)).items().getFirst();
        open(jonas);
        go("meetings/" + carrier.id());
    }

    @Test
    void every_date_stands_there_before_anything_is_booked_with_what_speaks_against_it() {
        var start = tuesday.plusWeeks(2).atTime(16, 15).atZone(BERLIN).toInstant();
        var plan = new MeetingPlan("Before", "", Duration.ofMinutes(30), List.of());
        var taken =
                As.account(jonas, () -> ((OfferResult.Offered) bookings.propose(pair, plan, List.of(start))).meeting());
        As.account(mara, () -> bookings.pick(taken, start));

        plan(4);

        assertThat(dates()).hasSize(4).allMatch(Checkbox::getValue);
        assertThat(shown())
                .contains("Your hour 16:00 stays on every date. For Jonas in New York it is 10:00")
                .contains("you have another meeting then")
                .contains("4 dates, none left out");
        press("Propose 4 dates to Jonas");
        assertThat(shown()).contains("These dates cannot be proposed: ");
        assertThat(As.account(jonas, () -> meetings.offered(null, 5)).items()).isEmpty();

        test(dates().get(2)).click();

        press("Propose 3 dates to Jonas");
        assertThat(As.account(jonas, () -> meetings.offered(null, 5)).items())
                .singleElement()
                .satisfies(one ->
                        assertThat(Objects.requireNonNull(one.series()).of()).isEqualTo(3));
        assertThat(shown()).contains("Waiting for Jonas to answer", "3 dates, every Tuesday, 16:00, 30 minutes each");
    }

    @Test
    void a_single_date_is_moved_before_it_is_proposed_and_back() {
        plan(3);
        test(moves().get(1)).click();
        find(DatePicker.class)
                .withCaption("Day")
                .single()
                .setValue(tuesday.plusWeeks(1).plusDays(1));
        var times = find(TimePicker.class).withCaption("Time").all();
        times.getLast().setValue(LocalTime.of(17, 30));
        press("Move it there");
        assertThat(shown()).contains("moved from ");
        assertThat(dates().get(1).getLabel()).endsWith(", 17:30");

        press("Propose 3 dates to Jonas");

        answer();
        assertThat(dates().get(1).getLabel()).endsWith(", 11:30");
        press("Say yes to 3 dates");
        assertThat(Objects.requireNonNull(coming(mara).get(1).window()).start())
                .isEqualTo(tuesday.plusWeeks(1)
                        .plusDays(1)
                        .atTime(17, 30)
                        .atZone(BERLIN)
                        .toInstant());
    }

    private List<Button> moves() {
        return find(Button.class).withText("Move").all();
    }

    @Test
    void who_is_asked_takes_out_a_tick_and_says_yes_to_the_others() {
        propose(4);
        answer();
        assertThat(shown())
                .contains("Mara proposes a series", "4 dates, every Tuesday, 16:00 in Berlin, 45 minutes each")
                .contains("For Mara in Berlin the hour 16:00 stays on every date. For you it is 10:00");
        test(dates().get(1)).click();

        press("Say yes to 3 dates");

        assertThat(shown()).contains("3 dates are booked", "Date 1 of 3", "every Tuesday, 16:00 in Berlin");
        assertThat(coming(mara)).hasSize(3);
        go("meetings");
        assertThat(shown()).contains("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void who_is_asked_says_no_with_a_reason() {
        propose(3);
        answer();
        press("No to all of it");
        find(TextArea.class).withCaption("Reason").single().setValue("Too often");
        find(Button.class).withText("No to all of it").all().getLast().click();

        assertThat(coming(mara)).isEmpty();
        assertThat(As.account(jonas, () -> meetings.offered(null, 5)).items()).isEmpty();
    }

    @Test
    void from_one_date_on_it_is_called_off_and_changed() {
        propose(4);
        answer();
        press("Say yes to 4 dates");
        var second = coming(mara).get(1).id();
        var third = coming(mara).get(2).id();

        open(mara);
        go("meetings/" + second + "/from-here");
        assertThat(shown()).contains("Until Jonas has said yes, all dates stay as they are");
        find(TextField.class).withCaption("Topic").single().setValue("Later in the day");
        find(TimePicker.class).withCaption("Time").single().setValue(LocalTime.of(17, 0));
        press("Propose 3 dates to Jonas");
        answer();
        assertThat(shown()).contains("They would take the place of the dates from ");
        press("Say yes to 3 dates");
        assertThat(coming(mara))
                .extracting(MeetingSummary::topic)
                .containsExactly(
                        "Getting to know each other", "Later in the day", "Later in the day", "Later in the day");
        assertThat(As.account(mara, () -> meetings.get(third)).state().open()).isFalse();

        var last = coming(mara).get(2).id();
        open(mara);
        go("meetings/" + last);
        assertThat(shown()).contains("Date 2 of 3");
        press("Call off from here on");
        press("Call off these dates");
        assertThat(coming(mara)).hasSize(2);
    }

    @Test
    void what_is_chosen_is_there_again_after_the_page_was_left() {
        plan(5);
        test(dates().get(3)).click();

        open(mara);
        go("meetings/new/series?with=" + pair);

        assertThat(shown()).contains("4 dates, one left out");
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_is_refused_where_it_stands_and_stays_there() {
        plan(70);
        assertThat(find(IntegerField.class).single().getErrorMessage()).isEqualTo("Between 2 and 60 dates.");
        find(IntegerField.class).single().setValue(4);
        find(TimePicker.class).withCaption("Time").single().setValue(null);
        assertThat(shown()).contains("As soon as the first date and the time are said");
        assertThat(find(Button.class).withText("No date to propose").single().isEnabled())
                .isFalse();
    }

    @Test
    void with_nobody_or_somebody_elses_mentorship_it_leads_to_the_page_where_one_chooses() {
        var eva = world.account("Eva Holm");
        open(eva);
        go("meetings/new/series?with=" + pair);
        assertThat(shown()).contains("There is nobody to meet yet.");
        open(mara);
        go("meetings/new/series?with=nonsense");
        assertThat(shown()).contains("Whom do you want to meet?", "Jonas Berg");
        go("meetings/new");
        assertThat(shown()).contains("When do you meet Jonas?", "Meet again and again: plan a series");
    }

    @Test
    void where_the_mentorship_ends_meanwhile_it_says_so_and_keeps_what_was_chosen() {
        plan(3);
        As.account(jonas, () -> mentorships.end(pair, ""));

        eventually(() -> assertThat(shown()).contains("That came too late"));
        assertThat(dates()).hasSize(3);
    }
}
