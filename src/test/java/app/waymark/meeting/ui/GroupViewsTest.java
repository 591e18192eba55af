package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.GroupResult;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting of a group on its pages: called, answered, changed. */
class GroupViewsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GroupMeetings groups;

    @Autowired
    GroupBookings bookings;

    @Autowired
    Clock clock;

    private Actor clara;
    private Actor jonas;
    private Actor mara;
    private Actor eva;
    private RoundId round;

    @BeforeEach
    void people() {
        clara = world.account("Clara Vance");
        round = world.round(clara);
        jonas = world.account("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara Lindqvist");
        eva = world.account("Eva Holm");
        world.join(clara, round, "mentor", 5, jonas);
        world.join(clara, round, "mentee", 0, mara, eva);
        world.match(clara, round, jonas, mara);
        world.match(clara, round, jonas, eva);
    }

    private GroupMeetingId called(Actor by, Actor... people) {
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(5));
        var plan = new GroupPlan("Evening of all", "", "Bring one question", start, Duration.ofMinutes(45));
        return ((GroupResult.Invited) As.account(
                        by,
                        () -> bookings.invite(
                                round,
                                plan,
                                Arrays.stream(people).map(Actor::id).collect(Collectors.toSet()))))
                .meeting();
    }

    private void choose(String name) {
        test(find(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().equals(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void pressPlain(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String pressed() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("wm-group-answer")
                        && "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .collect(Collectors.joining());
    }

    @Test
    void a_mentor_comes_from_planning_to_several_and_invites_them_at_a_time_that_suits() {
        open(jonas);
        go("meetings/new");
        assertThat(shown()).contains("Meet several of your mentees at once (2 in this round)");
        go("meetings/group/new/" + round.value());
        assertThat(find(Checkbox.class).all().stream().map(Checkbox::getLabel))
                .containsExactly("Eva Holm", "Mara Lindqvist");

        press("Invite");
        assertThat(shown()).as("no topic yet").contains("Nobody is chosen yet");
        test(find(TextField.class).all().stream()
                        .filter(field -> field.getLabel().equals("Topic"))
                        .findFirst()
                        .orElseThrow())
                .setValue("About talks");
        press("Invite");
        assertThat(shown()).contains("Choose at least one person.");
        choose("Eva Holm");
        choose("Mara Lindqvist");
        assertThat(shown()).contains("2 of 30 at most", "Nothing is known to be in the way of all 2");
        press("Invite");
        assertThat(shown()).contains("Choose a time first.");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("wm-offer"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Invite");

        assertThat(shown()).contains("About talks", "0 of 2 invited come", "2 have not answered");
        assertThat(As.account(mara, () -> groups.mine(null, 5)).items()).hasSize(1);
    }

    @Test
    void who_is_invited_answers_with_one_press_and_the_page_of_who_called_it_follows() {
        var id = called(clara, mara, eva);
        open(mara);
        go("meetings");
        assertThat(shown()).contains("With a group", "Evening of all", "Do you come?");
        go("meetings/group/" + id);
        assertThat(shown())
                .contains("Clara Vance invites you", "Bring one question")
                .doesNotContain("Eva Holm");
        pressPlain("Yes");
        assertThat(shown()).contains("You come. It is in your calendar.", "1 of 2 invited come");
        assertThat(pressed()).isEqualTo("Yes");

        open(clara);
        go("meetings/group/" + id);
        assertThat(shown()).contains("1 of 2 invited come, 0 perhaps, 0 do not, 1 have not answered");
        As.account(eva, () -> bookings.answer(id, GroupAnswer.NO));
        As.account(clara);
        eventually(() -> assertThat(shown()).contains("1 do not, 0 have not answered"));
    }

    @Test
    void a_yes_that_is_refused_says_what_is_in_the_way() {
        var first = called(clara, mara);
        As.account(mara, () -> bookings.answer(first, GroupAnswer.YES));
        var second = called(jonas, mara, eva);
        open(mara);
        go("meetings/group/" + second);
        pressPlain("Yes");
        assertThat(shown()).contains("You have another meeting then: “Evening of all”", "Nothing was changed");
        assertThat(pressed()).isEmpty();
    }

    @Test
    void more_than_thirty_are_refused_in_a_sentence_and_found_by_name() {
        var many = new ArrayList<Actor>();
        for (int i = 0; i < 29; i++) {
            many.add(world.account("Guest " + (char) ('A' + i / 10) + (char) ('a' + i % 10)));
        }
        world.join(clara, round, "mentee", 0, many.toArray(Actor[]::new));
        open(clara);
        go("meetings/group/new/" + round.value());
        press("Choose all 32 shown");
        assertThat(shown()).contains("32 people would be invited. A meeting has 30 at most");
        var search = find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Find by name"))
                .findFirst()
                .orElseThrow();
        test(search).setValue("holm");
        assertThat(find(Checkbox.class).all().stream().map(Checkbox::getLabel)).containsExactly("Eva Holm");
    }

    @Test
    void who_called_it_takes_somebody_out_moves_it_and_invites_others() {
        var id = called(jonas, mara);
        open(jonas);
        go("meetings/group/" + id + "/people");
        assertThat(find(Checkbox.class).all().stream().map(Checkbox::getLabel))
                .as("whoever is invited is not offered again")
                .containsExactly("Eva Holm");
        choose("Eva Holm");
        press("Invite");
        assertThat(shown()).contains("0 of 2 invited come");

        go("meetings/group/" + id + "/time");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("wm-offer"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Move it and ask again");
        assertThat(As.account(mara, () -> groups.get(id)).answer()).isEqualTo(GroupAnswer.OPEN);
        As.account(jonas);
        assertThat(find(Button.class).all().stream().map(Button::getText)).contains("Take out", "Call it off");
    }
}
