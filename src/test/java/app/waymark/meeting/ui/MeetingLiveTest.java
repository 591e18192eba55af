package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings' pages while the other of the two is at work. */
class MeetingLiveTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Instant start;

    @BeforeEach
    void two_people() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    @Test
    void what_the_other_does_is_said_once_and_leaves_everything_else_where_it_is() {
        var id = proposed();
        As.account(pair.mentee(), () -> bookings.pick(id, start));
        As.account(pair.mentee(), () -> minutes.addItem(id, "My question", null));
        open(pair.mentee());
        go("meetings/" + id);
        var row = find(AgendaRow.class).single();
        var field = find(TextField.class)
                .withPlaceholder("Add a question or a topic")
                .single();
        test(field).setValue("Half a th");

        As.account(pair.mentor(), () -> minutes.addItem(id, "The conference", null));
        As.account(pair.mentor(), () -> minutes.saveShared(id, "Jonas was here", 0));

        eventually(() -> {
            assertThat(said()).contains("Jonas put “The conference” on the agenda.");
            assertThat(said()).containsOnlyOnce("Jonas saved the notes.");
        });
        assertThat(shown()).contains("Jonas was here");
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).contains("The conference");
        assertThat(find(AgendaRow.class).all().getFirst()).isSameAs(row);
        assertThat(field.getValue()).isEqualTo("Half a th");
    }

    @Test
    void what_one_does_oneself_is_not_told_as_the_others() {
        var id = proposed();
        open(pair.mentee());
        go("meetings/" + id);
        var field = find(TextField.class)
                .withPlaceholder("Add a question or a topic")
                .single();
        test(field).setValue("My question");
        press("Add");
        As.account(pair.mentor(), () -> minutes.addItem(id, "The conference", null));

        eventually(() -> assertThat(said()).contains("The conference"));
        assertThat(said()).doesNotContain("My question");
    }

    @Test
    void times_that_the_other_proposes_come_to_the_open_list_and_are_said() {
        open(pair.mentee());
        go("meetings");
        proposed();

        eventually(() -> assertThat(said()).contains("Jonas proposes times for “Plan”."));
        assertThat(shown()).contains("To be picked", "Your turn");
    }

    @Test
    void another_day_or_choice_changes_what_the_buttons_say_and_not_the_buttons() {
        open(pair.mentee());
        go("meetings/new");
        var slots = slots();
        var field = find(TextField.class).withLabel("Topic").single();
        test(field).setValue("My topic");
        test(find(NativeButton.class).withClassName("wm-day").all().get(9)).click();
        assertThat(slots()).containsExactlyElementsOf(slots);
        test(slots.getFirst()).click();
        assertThat(slots()).containsExactlyElementsOf(slots);
        assertThat(slots.getFirst().getElement().getAttribute("aria-pressed")).isEqualTo("true");

        go("meetings/new");
        assertThat(slots()).containsExactlyElementsOf(slots);
        assertThat(field.getValue()).isEqualTo("My topic");
    }

    @Test
    void a_meeting_that_is_moved_keeps_the_parts_of_its_page() {
        var id = proposed();
        As.account(pair.mentee(), () -> bookings.pick(id, start));
        open(pair.mentee());
        go("meetings/" + id);
        var file = find(CalendarLink.class).single();
        var later = start.plus(Duration.ofDays(1));
        As.account(pair.mentor(), () -> bookings.offerOthers(id, Duration.ofMinutes(45), List.of(later)));
        As.account(pair.mentee(), () -> bookings.pick(id, later));

        eventually(() -> assertThat(said()).contains("Booked:"));
        assertThat(find(CalendarLink.class).single()).isSameAs(file);
    }

    @Test
    void who_plans_a_meeting_hears_that_the_mentorship_has_ended_and_keeps_what_was_typed() {
        open(pair.mentee());
        go("meetings/new");
        var field = find(TextField.class).withLabel("Topic").single();
        test(field).setValue("My topic");
        test(slots().getFirst()).click();
        As.account(pair.mentor(), () -> mentorships.end(pair.mentorship(), "I move away"));

        eventually(() -> assertThat(shown()).contains("The mentorship with Jonas has ended."));
        assertThat(find(Button.class)
                        .withText("Propose this time to Jonas")
                        .single()
                        .isEnabled())
                .isFalse();
        assertThat(field.getValue()).isEqualTo("My topic");
    }

    private List<NativeButton> slots() {
        return find(NativeButton.class).withClassName("wm-slot").all();
    }

    private MeetingId proposed() {
        var plan = new MeetingPlan("Plan", "", Duration.ofMinutes(45), List.of());
        var result = As.account(pair.mentor(), () -> bookings.propose(pair.mentorship(), plan, List.of(start)));
        return ((OfferResult.Offered) result).meeting();
    }

    private String said() {
        return find(LiveRegion.class).single().getElement().getTextRecursively();
    }
}
