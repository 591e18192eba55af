package app.waymark.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.MailPace;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ReachViewTest extends ViewTest {

    @Autowired
    OwnReach reach;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void a_pair() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        open(mara);
        go("settings/mail");
    }

    @Test
    void each_topic_says_what_it_is_and_holds_with_the_press_that_chooses_it() {
        assertThat(shown())
                .contains(
                        "What reaches you, and when",
                        "No mail went to you in the last four weeks.",
                        "Questions and answers",
                        "Reviews and suggestions",
                        "Always at once",
                        "This cannot be turned off.");
        assertThat(radios()).hasSize(Topic.CHOSEN.size());

        test(radio(Topic.REVIEWS)).selectItem("Weekly");

        assertThat(mine(Topic.REVIEWS)).isEqualTo(new ReachChoice(true, MailPace.WEEKLY));
        assertThat(shown()).contains("Saved");

        test(here(Topic.REVIEWS)).click();
        assertThat(mine(Topic.REVIEWS)).isEqualTo(new ReachChoice(false, MailPace.WEEKLY));
    }

    @Test
    void of_one_person_it_is_as_for_everybody_until_something_is_chosen() {
        As.account(mara, () -> reach.choose(Topic.PROGRESS, null, null, new ReachChoice(true, MailPace.NEVER)));
        go("settings/mail?with=" + jonas.id().value());
        assertThat(shown()).contains("As for everybody");
        assertThat(radio(Topic.PROGRESS).getValue()).isEqualTo(TopicRow.Mail.EVERYWHERE);

        test(radio(Topic.PROGRESS)).selectItem("Daily");
        assertThat(As.account(mara, () -> reach.mine()).said(Topic.PROGRESS, jonas.id()))
                .isEqualTo(new ReachChoice(true, MailPace.DAILY));
        assertThat(mine(Topic.PROGRESS).mail()).isEqualTo(MailPace.NEVER);

        test(radio(Topic.PROGRESS)).selectItem("As for everybody");
        assertThat(As.account(mara, () -> reach.mine()).said(Topic.PROGRESS, jonas.id()))
                .isNull();
    }

    @Test
    void what_another_window_chose_is_shown_as_it_happens_and_never_overwritten_unseen() {
        // This window has not heard of it yet.
        jdbc.update(
                "insert into reach_choice (account, partner, topic, here, mail) values (?, ?, 'SKILLS', true, 'NEVER')",
                mara.id().value(),
                new UUID(0, 0));

        test(radio(Topic.SKILLS)).selectItem("Daily");

        assertThat(mine(Topic.SKILLS).mail()).isEqualTo(MailPace.NEVER);
        assertThat(radio(Topic.SKILLS).getValue()).isEqualTo(TopicRow.Mail.NEVER);
        assertThat(shown()).contains("You chose something else in another window meanwhile: No mail.");

        As.account(mara, () -> reach.choose(Topic.ANSWERS, null, null, new ReachChoice(true, MailPace.WEEKLY)));
        eventually(() -> assertThat(radio(Topic.ANSWERS).getValue()).isEqualTo(TopicRow.Mail.WEEKLY));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_times_hold_once_they_can_be_meant() {
        var fields = find(Select.class).all();
        test((Select<LocalTime>) fields.get(0)).selectItem("06:30");
        assertThat(times().morning()).isEqualTo(LocalTime.of(6, 30));

        test((Select<DayOfWeek>) fields.get(1)).selectItem("Friday");
        assertThat(times().weekday()).isEqualTo(DayOfWeek.FRIDAY);

        test((Select<LocalTime>) fields.get(2)).selectItem("22:00");
        assertThat(shown()).contains("Quiet hours need a beginning and an end that differ, or neither.");
        assertThat(times().quietFrom()).isNull();
        test((Select<LocalTime>) fields.get(3)).selectItem("07:00");
        assertThat(times().quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(times().quietUntil()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void all_goes_back_to_the_usual_when_that_is_confirmed() {
        test(radio(Topic.REVIEWS)).selectItem("No mail");
        press("Back to the usual");
        find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single();
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();

        assertThat(As.account(mara, () -> reach.mine()).chosen()).isEmpty();
        assertThat(radio(Topic.REVIEWS).getValue()).isEqualTo(TopicRow.Mail.AT_ONCE);
    }

    @Test
    void of_somebody_one_is_in_no_mentorship_with_there_is_no_such_page() {
        var robin = world.account("Robin Falk");
        for (var address : List.of(robin.id().value().toString(), "nobody")) {
            go("settings/mail?with=" + address);
            assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        }
    }

    @Test
    void the_page_takes_few_statements_however_many_one_is_in_a_mentorship_with() {
        assertThat(Statements.count(() -> go("settings/mail?with=" + jonas.id().value())))
                .isLessThanOrEqualTo(6);
    }

    private ReachChoice mine(Topic topic) {
        return As.account(mara, () -> reach.mine()).of(topic, null);
    }

    private ReachTimes times() {
        return As.account(mara, () -> reach.mine()).times();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<TopicRow.Mail>> radios() {
        return find(RadioButtonGroup.class).all().stream()
                .map(one -> (RadioButtonGroup<TopicRow.Mail>) one)
                .toList();
    }

    private RadioButtonGroup<TopicRow.Mail> radio(Topic topic) {
        return radios().get(Topic.CHOSEN.indexOf(topic));
    }

    private Checkbox here(Topic topic) {
        return find(Checkbox.class).all().get(Topic.CHOSEN.indexOf(topic));
    }
}
