package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The times that both have free, on the page where a meeting is planned. */
class SharedTimesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    OwnAvailability own;

    @Autowired
    Meetings meetings;

    private Actor jonas;
    private Actor mara;
    private MentorshipId pair;

    @BeforeEach
    void people() {
        var coordinator = world.account("Hanna Ruiz");
        RoundId round = world.round(coordinator);
        jonas = world.account("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        world.join(coordinator, round, "mentor", 5, jonas);
        world.join(coordinator, round, "mentee", 0, mara);
        pair = world.match(coordinator, round, jonas, mara);
    }

    private void says(String hours) {
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> hours));
        As.account(
                jonas,
                () -> own.save(
                        week,
                        Holidays.NONE,
                        new Limits(List.of(45, 30), 0, 0, 24, 0, 0),
                        own.mine().edition()));
    }

    private List<NativeButton> offered() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("wm-offer"))
                .toList();
    }

    private void choose(int which) {
        test(offered().get(which)).click();
    }

    private Button book() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Book "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_time_that_both_have_free_is_booked_in_two_clicks() {
        says("10-18");
        open(mara);
        go("meetings/new?with=" + pair);
        assertThat(offered()).hasSize(3);
        assertThat(shown()).contains("Free for both of you", "for Jonas in Helsinki", "the soonest");

        choose(0);
        test(book()).click();

        assertThat(As.account(mara, () -> meetings.upcoming(null, 5)).items()).hasSize(1);
        assertThat(shown()).contains("Booked. Jonas hears of it");
    }

    @Test
    void where_the_other_has_said_nothing_it_says_so_and_times_are_proposed_as_before() {
        open(mara);
        go("meetings/new?with=" + pair);
        assertThat(offered()).isEmpty();
        assertThat(shown()).contains("Jonas has not said yet when one may book", "Say when you can be met");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.isVisible() && button.getText().equals("Choose a time to book"));
    }

    @Test
    void where_there_is_no_time_one_can_ask_to_be_told_and_take_that_back() {
        open(mara);
        go("meetings/new?with=" + pair);
        press("Tell me when there are times");
        assertThat(shown()).contains("You are told as soon as there are times");
        go("meetings/new?with=" + pair);
        press("Do not tell me any more");
        assertThat(shown()).contains("You are not told of it").doesNotContain("You are told as soon");
        says("10-18");
        eventually(() -> assertThat(offered()).hasSize(3));
        assertThat(find(Button.class).all())
                .as("there are times")
                .noneMatch(button -> button.isVisible() && button.getText().equals("Tell me when there are times"));
    }

    @Test
    void what_the_other_changes_while_the_page_is_open_is_seen_on_it() {
        says("10-18");
        open(mara);
        go("meetings/new?with=" + pair);
        choose(0);
        says("");

        eventually(() -> assertThat(offered()).isEmpty());
        assertThat(shown()).contains("Jonas has not said yet when one may book");
    }
}
