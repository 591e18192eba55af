package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.waymark.availability.OwnCalendars;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;

@WaymarkTest
class MeetingViewsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    ApplicationContext spring;

    @Autowired
    World world;

    @Autowired
    OwnCalendars calendars;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Threads threads;

    @Autowired
    Clock clock;

    SecuredBrowserlessApplicationContext<Authentication> app;
    Actor coordinator;
    Actor mara;
    Actor jonas;
    RoundId round;
    MentorshipId pair;

    /** Two in the afternoon in Berlin, the day after tomorrow. */
    Instant two;

    @BeforeEach
    void two_people() {
        coordinator = world.account("Hanna Ruiz");
        round = world.round(coordinator);
        jonas = world.account("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara Lindqvist", Locale.ENGLISH, BERLIN);
        world.join(coordinator, round, "mentor", 5, jonas);
        world.join(coordinator, round, "mentee", 0, mara);
        pair = world.match(coordinator, round, jonas, mara);
        two = ZonedDateTime.of(clock.instant().atZone(BERLIN).toLocalDate().plusDays(2), LocalTime.of(14, 0), BERLIN)
                .toInstant();
        app = SpringBrowserlessApplicationContext.createSecured(spring, MeetingsView.class);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void without_meetings_the_list_says_how_to_begin() {
        var window = open(mara);
        window.navigate("meetings", MeetingsView.class);

        assertThat(text(window)).contains("No meetings yet.");
        assertThat(links(window, "Plan a meeting")).isOne();

        offered(mara, pair);
        window.navigate("meetings", MeetingsView.class);
        assertThat(window.find(EmptyState.class).all()).isEmpty();
        assertThat(links(window, "Plan a meeting")).isOne();
    }

    @Test
    void without_a_mentorship_there_is_nobody_to_meet() {
        var window = open(coordinator);
        window.navigate("meetings/new", PlanMeetingView.class);

        assertThat(text(window)).contains("There is nobody to meet yet.");
    }

    @Test
    void a_time_is_proposed_with_two_presses_and_picked_with_one() {
        var mentor = open(jonas);
        mentor.navigate("meetings/new", PlanMeetingView.class);
        day(mentor, two.atZone(jonas.zone()).getDayOfMonth());
        var slot = slot(mentor, "15:00");
        // Jonas's clock, and Mara's beside it; who hears it is told whose is whose, as who sees it is above.
        assertThat(text(slot)).isEqualTo("15:00 your time 14:00 for Mara in Berlin ");
        assertThat(text(mentor)).contains("Your time first, below it Mara’s in Berlin.");
        press(mentor, slot);
        press(mentor, "Propose this time to Mara");
        assertThat(mentor.getCurrentView()).isInstanceOf(MeetingView.class);

        var mentee = open(mara);
        var id = As.account(
                mara, () -> meetings.offered(null, 1).items().getFirst().id());
        mentee.navigate("meetings/" + id, MeetingView.class);
        assertThat(text(mentee)).contains("Pick a time that Jonas proposes", "15:00 for Jonas in Helsinki");
        press(mentee, mentee.find(NativeButton.class).withClassName("wm-offer").single());

        assertThat(text(mentee)).contains("Booked:", "14:00 – 14:45");
        assertThat(As.account(
                        mara, () -> meetings.upcoming(null, 1).items().stream().findFirst()))
                .isPresent();
    }

    @Test
    void choosing_begins_on_a_working_day() {
        var saturday = Instant.parse("2027-10-30T06:00:00Z");
        at(saturday, () -> {
            var window = open(mara);
            window.navigate("meetings/new", PlanMeetingView.class);
            assertThat(window.find(H2.class).all()).extracting(H2::getText).contains("Monday, 1 November 2027");
            press(window, window.find(NativeButton.class).withText("Later days").single());
            assertThat(window.find(H2.class).all()).extracting(H2::getText).contains("Monday, 15 November 2027");
        });
    }

    @Test
    void of_a_time_that_comes_twice_that_night_either_can_be_chosen() {
        var saturday = Instant.parse("2027-10-30T06:00:00Z");
        at(saturday, () -> {
            var window = open(mara);
            window.navigate("meetings/new", PlanMeetingView.class);
            day(window, 31);
            ownTime(window, LocalTime.of(2, 45));
            assertThat(text(window)).contains("02:45 comes twice on Sun 31 Oct, because the clocks go back.");
            press(window, "02:45 (before the clocks go back)");
            ownTime(window, LocalTime.of(2, 45));
            press(window, "02:45 (after the clocks go back)");

            assertThat(text(window))
                    .contains(
                            "02:45 (before the clocks go back) – 02:30 (after the clocks go back)",
                            "02:45 (after the clocks go back) – 03:30");
            press(window, "Propose 2 times to Jonas");
            assertThat(As.account(
                            jonas,
                            () -> meetings.offered(null, 1).items().getFirst().offered()))
                    .extracting(TimeWindow::start)
                    .containsExactly(Instant.parse("2027-10-31T00:45:00Z"), Instant.parse("2027-10-31T01:45:00Z"));
        });
    }

    @Test
    void a_time_that_the_clocks_leap_over_is_answered_with_a_sentence() {
        var saturday = Instant.parse("2027-03-27T06:00:00Z");
        at(saturday, () -> {
            var window = open(mara);
            window.navigate("meetings/new", PlanMeetingView.class);
            day(window, 28);
            ownTime(window, LocalTime.of(2, 30));
            var field = window.find(TimePicker.class).single();
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage())
                    .isEqualTo("02:30 does not exist on Sun 28 Mar: the clocks go forward from 02:00 to 03:00.");
            assertThat(field.getValue()).isEqualTo(LocalTime.of(2, 30));
            day(window, 27);
            ownTime(window, LocalTime.of(3, 0));
            assertThat(field.getErrorMessage()).isEqualTo("This time is over already.");
            ownTime(window, LocalTime.of(20, 10));
            ownTime(window, LocalTime.of(20, 10));
            assertThat(field.getErrorMessage()).isEqualTo("This time is chosen already.");
        });
    }

    @Test
    void three_times_can_be_chosen_and_no_more() {
        var window = open(mara);
        window.navigate("meetings/new", PlanMeetingView.class);
        day(window, two.atZone(BERLIN).getDayOfMonth());
        for (var time : List.of("10:00", "11:00", "15:30", "16:00")) {
            press(window, slot(window, time));
        }

        assertThat(text(window)).contains("Three times are chosen.", "Propose 3 times to Jonas");
        assertThat(slot(window, "16:00").getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void times_that_were_chosen_are_there_again_until_they_are_proposed() {
        var window = open(mara);
        window.navigate("meetings/new", PlanMeetingView.class);
        day(window, two.atZone(BERLIN).getDayOfMonth());
        press(window, slot(window, "10:00"));
        press(window, slot(window, "11:00"));
        window.navigate("meetings", MeetingsView.class);

        window.navigate("meetings/new", PlanMeetingView.class);
        assertThat(text(window)).contains("10:00 – 10:45", "11:00 – 11:45");
        press(window, "Propose 2 times to Jonas");
        window.navigate("meetings/new", PlanMeetingView.class);
        assertThat(text(window)).contains("None yet.").doesNotContain("10:00 – 10:45", "Propose 2 times");
    }

    @Test
    void what_one_has_booked_is_shown_and_cannot_be_chosen() {
        booked();
        var window = open(mara);
        window.getUI().navigate("meetings/new", QueryParameters.of("with", pair.toString()));
        day(window, two.atZone(BERLIN).getDayOfMonth());

        assertThat(slot(window, "14:00").isEnabled()).isFalse();
        assertThat(text(slot(window, "14:00"))).contains("you are booked");
        assertThat(slot(window, "15:00").isEnabled()).isTrue();
    }

    @Test
    void what_a_calendar_of_ones_own_fills_cannot_be_chosen_either() {
        As.account(mara, () -> calendars.add("Work", "https://calendar.example/mara.ics"));
        jdbc.update(
                "insert into own_calendar_busy select id, ?, ? from own_calendar",
                LocalDateTime.ofInstant(two, ZoneOffset.UTC),
                LocalDateTime.ofInstant(two.plus(Duration.ofMinutes(30)), ZoneOffset.UTC));
        var window = open(mara);
        window.getUI().navigate("meetings/new", QueryParameters.of("with", pair.toString()));
        day(window, two.atZone(BERLIN).getDayOfMonth());

        assertThat(slot(window, "14:00").isEnabled()).isFalse();
        assertThat(text(slot(window, "14:00"))).contains("you are booked");
        assertThat(slot(window, "15:00").isEnabled()).isTrue();
    }

    @Test
    void a_pick_appears_in_the_others_open_page_without_reloading() {
        var id = offered();
        var mentor = open(jonas);
        mentor.navigate("meetings/" + id, MeetingView.class);
        assertThat(text(mentor)).contains("Waiting for Mara to pick");

        As.account(mara, () -> bookings.pick(id, two));

        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            mentor.activate();
            mentor.roundTrip();
            assertThat(text(mentor)).contains("15:00 – 15:45", "14:00 for Mara in Berlin");
        });
    }

    @Test
    void a_time_that_was_taken_meanwhile_is_refused_in_words() {
        var id = offered();
        var mentee = open(mara);
        mentee.navigate("meetings/" + id, MeetingView.class);
        var button = mentee.find(NativeButton.class).withClassName("wm-offer").single();
        var eva = world.account("Eva Holm");
        world.join(coordinator, round, "mentee", 0, eva);
        var second = world.match(coordinator, round, jonas, eva);
        var other = offered(eva, second);
        As.account(jonas, () -> bookings.pick(other, two));

        mentee.activate();
        // As it was on the page when the other booking came.
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));

        assertThat(text(mentee))
                .contains("That time was taken meanwhile", "Jonas has no time then any more")
                .doesNotContain("Eva");
    }

    @Test
    void whoever_saves_notes_second_sees_both_versions_of_a_sentence_and_loses_none() {
        var id = booked();
        As.account(mara, () -> minutes.saveShared(id, "Somebody was here", 0));
        var mentor = open(jonas);
        mentor.navigate("meetings/" + id, MeetingView.class);
        press(mentor, mentor.find(Button.class).withText("Write").atIndex(1));
        As.account(mara, () -> minutes.saveShared(id, "Mara was here", 1));
        // The page hears of it before Jonas goes on, and not between two steps, when nobody is signed in on that
        // thread.
        var told = mentor.getUI().getSession().getPendingAccessQueue();
        await().until(() -> !told.isEmpty());
        mentor.activate();
        var field = mentor.find(TextArea.class).withClassName("wm-notes-field").atIndex(1);
        mentor.test(field).setValue("Jonas typed this");
        press(mentor, mentor.find(Button.class).withText("Save").atIndex(1));

        assertThat(text(mentor)).contains("Mara and you changed the same sentences", "Mara was here");
        assertThat(field.getValue()).isEqualTo("Mara was here Jonas typed this");
        press(mentor, mentor.find(Button.class).withText("Save").atIndex(1));

        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes().text()))
                .isEqualTo("Mara was here Jonas typed this");
    }

    @Test
    void a_paragraph_of_ones_own_notes_is_shared_after_a_question_that_says_with_whom() {
        var id = booked();
        As.account(jonas, () -> minutes.saveOwn(id, "For me alone\n\nFor Mara too", 0));
        var mentor = open(jonas);
        mentor.navigate("meetings/" + id, MeetingView.class);
        press(mentor, mentor.find(Button.class).withText("Share with Mara").atIndex(2));
        assertThat(mentor.find(ConfirmDialog.class).single().getElement().getProperty("header"))
                .isEqualTo("Move this to the notes that Mara reads?");
        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes().text()))
                .isEmpty();
        var dialog = mentor.find(ConfirmDialog.class).single();
        mentor.test(dialog).confirm();

        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes().text()))
                .isEqualTo("For Mara too");
        assertThat(As.account(jonas, () -> meetings.get(id).ownNotes().text())).isEqualTo("For me alone");
        assertThat(text(mentor)).contains("It stands in the notes of both now.");
    }

    @Test
    void the_agenda_grows_and_is_ticked_on_the_page() {
        var id = booked();
        var window = open(mara);
        window.navigate("meetings/" + id, MeetingView.class);
        var field = window.find(TextField.class)
                .withPlaceholder("Add a question or a topic")
                .single();
        window.test(field).setValue("My question");
        press(window, window.find(Button.class).withText("Add").atIndex(1));

        assertThat(As.account(jonas, () -> meetings.get(id).agenda()))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).isEqualTo("My question"));
    }

    @Test
    void calling_off_asks_first_and_tells_why() {
        var id = booked();
        As.account(mara, () -> bookings.describe(id, "Plan for winter", "https://meet.example.org/m"));
        var window = open(mara);
        window.navigate("meetings/" + id, MeetingView.class);
        assertThat(joins(window)).isEqualTo(1);
        press(window, "Call it off");
        var reason = window.find(TextArea.class).withLabel("Reason").single();
        window.test(reason).setValue("x".repeat(1_020));
        press(window, "Call off the meeting");
        assertThat(reason.getErrorMessage()).contains("1,020", "1,000");
        assertThat(As.account(jonas, () -> meetings.get(id).state())).isEqualTo(MeetingState.CONFIRMED);
        window.test(reason).setValue("Ill");
        press(window, "Call off the meeting");

        assertThat(text(window)).contains("The reason given: Ill", "Cancelled");
        assertThat(joins(window))
                .as("nobody is called to a meeting that is off")
                .isZero();
        assertThat(As.account(jonas, () -> meetings.upcoming(null, 5).items())).isEmpty();
    }

    @Test
    void what_is_typed_and_not_saved_is_there_again_and_goes_over_nobody() {
        var id = booked();
        var window = open(mara);
        window.navigate("meetings/" + id, MeetingView.class);
        press(window, window.find(Button.class).withText("Write").atIndex(1));
        window.test(window.find(TextArea.class).withClassName("wm-notes-field").atIndex(1))
                .setValue("Mara typed this");
        window.test(window.find(TextField.class)
                        .withPlaceholder("Add a question or a topic")
                        .single())
                .setValue("Half a th");
        window.navigate("meetings", MeetingsView.class);
        As.account(jonas, () -> minutes.saveShared(id, "Jonas was here", 0));
        window.activate();
        window.navigate("meetings/" + id, MeetingView.class);

        var notes = window.find(TextArea.class).withClassName("wm-notes-field").atIndex(1);
        assertThat(notes.getValue()).isEqualTo("Mara typed this");
        assertThat(text(window)).contains("What you typed before is here again.", "Jonas has saved these notes since");
        assertThat(window.find(TextField.class)
                        .withPlaceholder("Add a question or a topic")
                        .single()
                        .getValue())
                .isEqualTo("Half a th");
        press(window, window.find(Button.class).withText("Save").atIndex(1));
        assertThat(text(window)).contains("Saved, together with what Jonas wrote meanwhile.", "Jonas was here");
        assertThat(As.account(jonas, () -> meetings.get(id).sharedNotes().text()))
                .isEqualTo("Jonas was here\n\nMara typed this");
        window.navigate("meetings", MeetingsView.class);
        window.navigate("meetings/" + id, MeetingView.class);
        assertThat(text(window)).doesNotContain("What you typed before is here again.");
    }

    @Test
    void what_is_thrown_away_can_be_had_back() {
        var id = booked();
        var window = open(mara);
        window.navigate("meetings/" + id, MeetingView.class);
        press(window, window.find(Button.class).withText("Write").atIndex(1));
        var field = window.find(TextArea.class).withClassName("wm-notes-field").atIndex(1);
        window.test(field).setValue("A thought");
        press(window, window.find(Button.class).withText("Cancel").atIndex(1));
        assertThat(text(window)).contains("What you typed is thrown away.");
        press(window, window.find(NativeButton.class).withText("Undo").single());
        assertThat(field.getValue()).isEqualTo("A thought");
        assertThat(field.isVisible()).isTrue();
    }

    @Test
    void a_meeting_can_be_talked_about() {
        var id = booked();
        var posted = As.account(
                jonas, () -> threads.start(Meetings.THREADS, id.value(), null, null, "Shall we take the train?"));
        var thread = ((PostResult.Posted) posted).thread();
        var window = open(mara);
        window.getUI().navigate("meetings/" + id, QueryParameters.of("thread", thread.toString()));
        assertThat(text(window)).contains("Shall we take the train?", "On this meeting");
        assertThat(waiting(thread)).containsExactly(Threads.MEETING_ANSWER + " " + mara.id());

        As.account(mara, () -> threads.post(thread, "By bike"));

        assertThat(waiting(thread))
                .as("answered, so that only the other is waited for")
                .containsExactly(Threads.MEETING_ANSWER + " " + jonas.id());
    }

    private List<@Nullable String> waiting(ThreadId thread) {
        return jdbc.queryForList(
                "select concat(kind, ' ', holder) from turn where subject = ? and closed_at is null",
                String.class,
                thread.value());
    }

    @Test
    void the_list_reaches_the_last_meeting_there_is() {
        for (int i = 0; i < 27; i++) {
            offered(jonas, pair, two.plus(Duration.ofHours(i)));
        }
        var window = open(mara);
        window.navigate("meetings", MeetingsView.class);
        assertThat(window.find(Row.class).all()).hasSize(25);
        var first = window.find(Row.class).atIndex(1);
        press(window, "Show more");
        assertThat(window.find(Row.class).all()).hasSize(27);
        assertThat(window.find(Row.class).atIndex(1)).isSameAs(first);
        assertThat(window.find(Button.class).withText("Show more").all()).isEmpty();
    }

    @Test
    void nobody_else_opens_the_page_of_a_meeting() {
        var id = booked();
        var stranger = open(coordinator);
        stranger.getUI().navigate("meetings/" + id);
        assertThat(stranger.getCurrentView()).isNotInstanceOf(MeetingView.class);
        assertThat(text(stranger)).doesNotContain("Plan for winter");
    }

    @Test
    void each_page_costs_six_statements_at_most() {
        var open = offered();
        var done = booked(two.plus(Duration.ofDays(1)));
        var window = open(mara);
        window.navigate("meetings", MeetingsView.class);
        for (var path : List.of(
                "meetings/" + open, "meetings/" + done, "meetings", "meetings/new", "meetings/" + done + "/times")) {
            assertThat(Statements.count(() -> window.getUI().navigate(path)))
                    .as(path)
                    .isLessThanOrEqualTo(6);
        }
    }

    private MeetingId offered() {
        return offered(jonas, pair);
    }

    private MeetingId offered(Actor who, MentorshipId with) {
        return offered(who, with, two);
    }

    private MeetingId offered(Actor who, MentorshipId with, Instant start) {
        var plan = new MeetingPlan("Plan for winter", "", Duration.ofMinutes(45), List.of());
        return ((OfferResult.Offered) As.account(who, () -> bookings.propose(with, plan, List.of(start)))).meeting();
    }

    private MeetingId booked() {
        return booked(two);
    }

    private MeetingId booked(Instant start) {
        var id = offered(jonas, pair, start);
        As.account(mara, () -> bookings.pick(id, start));
        return id;
    }

    private BrowserlessUIContext open(Actor person) {
        var window = app.newUser(As.authentication(person)).newWindow();
        window.getUI().setLocale(person.locale());
        return window;
    }

    private static void day(BrowserlessUIContext window, int number) {
        var button = window.find(NativeButton.class).withClassName("wm-day").all().stream()
                .filter(one -> text(one).matches("\\D+" + number + "\\D+"))
                .findFirst()
                .orElseThrow();
        press(window, button);
    }

    private static void at(Instant instant, Runnable work) {
        WaymarkClock.at(instant, () -> {
            work.run();
            return instant;
        });
    }

    private static void ownTime(BrowserlessUIContext window, LocalTime time) {
        window.activate();
        window.test(window.find(TimePicker.class).single()).setValue(time);
        press(window, "Choose this time");
    }

    private static NativeButton slot(BrowserlessUIContext window, String time) {
        return window.find(NativeButton.class).withClassName("wm-slot").all().stream()
                .filter(one -> text(one).startsWith(time))
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, String text) {
        press(window, window.find(Button.class).withText(text).single());
    }

    private static void press(BrowserlessUIContext window, Button button) {
        window.activate();
        window.test(button).click();
    }

    private static void press(BrowserlessUIContext window, NativeButton button) {
        window.activate();
        window.test(button).click();
    }

    /** How many links with this text are to be seen. */
    private static long links(BrowserlessUIContext window, String text) {
        return window.find(PageLink.class).all().stream()
                .filter(link -> text(link).equals(text) && seen(link))
                .count();
    }

    private static boolean seen(Component component) {
        return component.isVisible()
                && component.getParent().map(MeetingViewsTest::seen).orElse(true);
    }

    private static long joins(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Join the call") && seen(link))
                .count();
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return text((Component) window.getCurrentView());
    }

    /** All that is shown of a component and below it, and the labels and values of fields. */
    private static String text(Component component) {
        return ViewTest.said(component.getElement());
    }
}
