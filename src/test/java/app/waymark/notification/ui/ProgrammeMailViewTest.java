package app.waymark.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.LetterWords;
import app.waymark.notification.ProgrammeLetters;
import app.waymark.notification.ProgrammeMail;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which a programme says as whom it writes, and in which words. */
class ProgrammeMailViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    ProgrammeLetters letters;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    private World.Pair pair;

    @BeforeEach
    void a_pair() throws Exception {
        server.start();
        server.empty();
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void a_coordinator_says_as_whom_the_programme_writes_and_what_is_wrong_is_said_beside_what_was_typed() {
        open(pair.coordinator());
        go(Links.programmeMail(pair.programme().value()).substring(1));
        assertThat(shown()).contains("Mail of the programme", "Invitation to a round", "Reminder of a match");
        test(find(TextField.class).withLabel("Name").single()).setValue("Mentoring East");
        test(find(TextField.class).withLabel("Answers go to").single()).setValue("nobody");
        press("Save");
        assertThat(shown()).contains("That is no mail address.");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("Mentoring East");

        test(find(TextField.class).withLabel("Answers go to").single()).setValue("east@example.org");
        press("Save");
        assertThat(shown()).contains("It holds for mail that goes out from now on.");
        assertThat(As.account(pair.coordinator(), () -> letters.of(pair.programme()))
                        .sender())
                .isEqualTo(new ProgrammeLetters.Sender("Mentoring East", "east@example.org", false, 1));
    }

    @Test
    void words_are_shown_as_they_arrive_while_they_are_written_and_refused_in_a_sentence_that_names_what_is_missing() {
        edit(pair.coordinator());
        assertThat(shown()).contains("{other}", "has to be there", "{round}", "From", "Subject");
        say("A match for {recipient}", "Look at {other}.");
        assertThat(shown()).contains("{round} has to stand in it: the round.");
        press("Save");
        assertThat(shown()).contains("{round} has to stand in it: the round.");
        assertThat(own()).isFalse();

        say("A match for {recipient}", "Look at {other} in {round}.");
        assertThat(shown())
                .contains("A match for " + pair.coordinator().name(), "in Autumn.")
                .doesNotContain("has to stand in it");
        press("Save");
        assertThat(own()).isTrue();

        press("Back to Waymark’s words");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(own()).isFalse();
        assertThat(find(TextField.class).withLabel("Subject").single().getValue())
                .isEqualTo("Accept or decline: {other} in {round}");
    }

    @Test
    void of_two_who_write_at_once_the_later_sees_both_and_loses_nothing_of_what_was_typed() {
        edit(pair.coordinator());
        say("Mine: {other}", "Mine in {round}");
        As.account(
                pair.coordinator(),
                () -> letters.save(
                        pair.programme(),
                        ProgrammeMail.PROPOSAL,
                        Locale.ENGLISH,
                        0,
                        new LetterWords("Theirs: {other}", "In {round}")));

        eventually(() ->
                assertThat(shown()).contains("Another coordinator has saved other words meanwhile", "Theirs: {other}"));
        assertThat(find(TextField.class).withLabel("Subject").single().getValue())
                .isEqualTo("Mine: {other}");
        press("Save");
        assertThat(words().subject()).as("who has seen both means it").isEqualTo("Mine: {other}");
    }

    @Test
    void a_test_goes_to_whoever_looks() {
        edit(pair.coordinator());
        press("Mail it to me");
        assertThat(shown()).contains("It is on its way to");
        queue.runDue();
        assertThat(server.received(World.address(pair.coordinator().name()))).isNotEmpty();
    }

    @Test
    void nobody_else_finds_these_pages() {
        for (var person : new Actor[] {pair.mentor(), pair.mentee()}) {
            open(person);
            go(Links.programmeMail(pair.programme().value()).substring(1));
            assertThat(find(ProgrammeMailView.class).exists()).isFalse();
            go(Links.programmeMail(pair.programme().value(), "PROPOSAL", "en").substring(1));
            assertThat(find(LetterEditorView.class).exists()).isFalse();
        }
    }

    private void edit(Actor coordinator) {
        open(coordinator);
        go(Links.programmeMail(pair.programme().value(), "PROPOSAL", "en").substring(1));
    }

    private void say(String subject, String body) {
        test(find(TextField.class).withLabel("Subject").single()).setValue(subject);
        test(find(TextArea.class).withLabel("What it says").single()).setValue(body);
    }

    private boolean own() {
        return As.account(pair.coordinator(), () -> letters.of(pair.programme()))
                .of(ProgrammeMail.PROPOSAL, Locale.ENGLISH)
                .own();
    }

    private LetterWords words() {
        return As.account(pair.coordinator(), () -> letters.of(pair.programme()))
                .of(ProgrammeMail.PROPOSAL, Locale.ENGLISH)
                .words();
    }
}
