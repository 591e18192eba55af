package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.meeting.AfterMeeting;
import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is prepared for a meeting and asked after it, on its page; and what a coordinator says of the first. */
class PreparedMeetingTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    OwnAvailability own;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Instant start;
    private MeetingId meeting;

    @BeforeEach
    void a_meeting() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
        meeting = booked(start);
    }

    private MeetingId booked(Instant at) {
        var plan = new MeetingPlan("Plan for winter", "", Duration.ofMinutes(45), List.of("Roadmap"));
        var id = As.account(pair.mentor(), () ->
                        (OfferResult.Offered) bookings.propose(pair.mentorship(), plan, List.of(at)))
                .meeting();
        As.account(pair.mentee(), () -> bookings.pick(id, at));
        return id;
    }

    /** The meeting was three days before now. */
    private void isOver() {
        jdbc.update("update meeting set starts_at = starts_at - interval 5 day, ends_at = ends_at - interval 5 day");
        jdbc.update(
                "update meeting_claim set starts_at = starts_at - interval 5 day, ends_at = ends_at - interval 5 day");
    }

    private void look(Actor who) {
        open(who);
        go("meetings/" + meeting);
    }

    private List<String> agenda() {
        return As.account(pair.mentee(), () -> meetings.get(meeting)).agenda().stream()
                .map(AgendaItem::text)
                .toList();
    }

    @Test
    void the_page_of_the_first_meeting_shows_a_guide_that_goes_on_the_agenda_in_one_press() {
        look(pair.mentee());
        assertThat(shown()).contains("Your first meeting", "What stays between us");

        press("Put these on the agenda");

        assertThat(agenda()).hasSize(6).first().isEqualTo("Roadmap");
        assertThat(shown()).contains("They stand on the agenda.");
        assertThat(find(Button.class).withText("Put these on the agenda").all()).isEmpty();
    }

    @Test
    void a_coordinator_writes_the_guide_and_takes_it_back() {
        open(pair.coordinator());
        go("programmes/" + pair.programme() + "/first-meetings");
        assertThat(shown()).contains("First meetings", "what two talk about when they meet first");
        var fields = find(TextArea.class).withLabel("English").all();
        assertThat(fields.getFirst().getValue()).startsWith("Who I am");
        test(fields.getFirst()).setValue("What we fear");
        for (int i = 1; i < 5; i++) {
            test(find(TextArea.class).withLabel("English").all().get(i)).setValue("");
        }
        for (int i = 0; i < 5; i++) {
            test(find(TextArea.class).withLabel("German").all().get(i)).setValue("");
        }
        press("Save guide");

        look(pair.mentor());
        assertThat(shown()).contains("What we fear").doesNotContain("Who I am");

        open(pair.coordinator());
        go("programmes/" + pair.programme() + "/first-meetings");
        press("Back to Waymark’s guide");
        test(find(ConfirmDialog.class).single()).confirm();
        look(pair.mentor());
        assertThat(shown()).contains("Who I am").doesNotContain("What we fear");
    }

    @Test
    void what_is_proposed_is_put_on_the_agenda_in_one_press() {
        As.account(pair.mentor(), () -> {
            minutes.addFollowUp(meeting, "Ask Eva", pair.mentor().id(), null);
        });
        meeting = booked(start.plus(Duration.ofHours(4)));
        look(pair.mentee());
        assertThat(shown()).contains("Worth talking about", "Jonas promised last time: Ask Eva");

        test(find(Button.class).withText("Add").atIndex(2)).click();

        assertThat(agenda()).containsExactly("Roadmap", "Ask Eva");
        assertThat(find(IdeaRow.class).all()).isEmpty();
    }

    @Test
    void after_the_meeting_each_says_whether_they_met_and_how_it_was_and_reads_who_sees_it() {
        isOver();
        look(pair.mentee());
        assertThat(shown()).contains("Did you and Jonas meet?");
        press("We met");
        assertThat(shown())
                .contains(
                        "How was it for you?",
                        "Your coordinators see this answer with your name",
                        "Jonas does not see it")
                .doesNotContain("Did you and Jonas meet?");
        press("It helped");

        var after = As.account(pair.mentee(), () -> meetings.get(meeting));
        assertThat(after.after()).isEqualTo(new AfterMeeting(true, How.HELPED));
        assertThat(after.state()).isEqualTo(MeetingState.DONE);
        look(pair.mentor());
        assertThat(shown()).contains("Did you and Mara meet?").doesNotContain("It helped");
    }

    @Test
    void what_did_not_take_place_is_booked_anew_in_one_press_without_a_word_of_why() {
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> "8-20"));
        As.account(
                pair.mentor(),
                () -> own.save(
                        week,
                        Holidays.NONE,
                        new Limits(List.of(45, 30), 0, 0, 24, 0, 0),
                        own.mine().edition()));
        isOver();
        look(pair.mentee());
        press("It did not happen");
        assertThat(shown()).contains("This one did not take place", "Did not take place", "and no reasons");

        var book = find(Button.class).all().stream()
                .filter(button ->
                        button.getText().startsWith("Meet ") && button.getText().endsWith(" instead"))
                .findFirst()
                .orElseThrow();
        test(book).click();

        assertThat(As.account(pair.mentor(), () -> meetings.upcoming(null, 5)).items())
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.topic()).isEqualTo("Plan for winter");
                    assertThat(next.agendaSize())
                            .as("what was not talked about")
                            .isEqualTo(1);
                });
        look(pair.mentor());
        assertThat(shown()).contains("This one did not take place").doesNotContain("Mara says");
    }

    @Test
    void where_the_other_says_otherwise_it_counts_as_a_meeting_and_that_is_said() {
        isOver();
        look(pair.mentee());
        press("It did not happen");
        look(pair.mentor());
        press("We met");
        look(pair.mentee());
        assertThat(shown()).contains("Jonas says that you met, so it counts as a meeting.");
    }
}
