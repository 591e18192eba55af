package app.waymark.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.Answers;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Being asked, saying what a programme asks, and leaving; and the coordinator's page of what is asked. */
class InvitationPagesTest extends ViewTest {

    private static final String REASON = "A word to the others (optional)";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    @Autowired
    Invitations invitations;

    @Autowired
    Participants participants;

    @Autowired
    Programmes programmes;

    @Autowired
    Fields fields;

    @Autowired
    Answers answers;

    private Actor clara;
    private Actor jonas;
    private RoundId round;
    private ProgrammeId programme;

    @BeforeEach
    void an_invited_mentor() {
        clara = world.account("Clara Vance");
        jonas = world.account("Jonas Berg");
        round = world.round(clara);
        programme = As.account(
                clara, () -> programmes.coordinated(null, 50).items().getFirst().programme());
        As.account(
                clara,
                () -> fields.declare(
                        programme,
                        new Field(
                                "city",
                                "Where do you live?",
                                "Wo wohnst du?",
                                FieldKind.TEXT,
                                Readers.NOBODY,
                                FieldUse.MATCHING,
                                List.of())));
        world.invite(clara, round, "mentor", 2, jonas);
        As.account(clara, () -> invitations.ask(round));
    }

    @Test
    void home_leads_to_the_question_and_a_yes_with_the_number_of_mentees_takes_part() {
        open(jonas);
        go("");
        assertThat(shown()).contains("invites you to “Autumn”");
        go(path());
        assertThat(shown()).contains("Clara Vance asks you to take part as a mentor.");
        assertThat(area("Where do you live?").getHelperText()).contains("Nobody but you reads it.");

        test(line("How many mentees can you take at the same time?")).setValue("");
        press("Take part");
        assertThat(line("How many mentees can you take at the same time?").isInvalid())
                .isTrue();
        test(line("How many mentees can you take at the same time?")).setValue("3");
        test(area("Where do you live?")).setValue("Oulu");
        press("Take part");

        assertThat(shown()).contains("My part in Autumn");
        assertThat(As.account(jonas, () -> participants.mine(round))
                        .orElseThrow()
                        .capacity())
                .isEqualTo(3);
        assertThat(As.account(jonas, () -> answers.mine(programme))
                        .answers()
                        .getFirst()
                        .text())
                .isEqualTo("Oulu");
    }

    @Test
    void a_no_is_asked_about_and_can_be_changed_on_the_same_page() {
        open(jonas);
        go(path());
        press("No, thank you");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("You said no to this round.");
        assertThat(state()).isEqualTo(InvitationState.DECLINED);

        press("Take part");
        assertThat(state()).isEqualTo(InvitationState.JOINED);
    }

    @Test
    void somebody_elses_invitation_is_a_page_that_is_not_there() {
        open(world.account("Mallory"));
        go(path());

        assertThat(shown()).doesNotContain("Clara Vance asks you");
    }

    @Test
    void on_ones_page_of_the_round_places_and_answers_are_changed_and_one_leaves_with_a_choice() {
        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        assertThat(shown()).contains("You take part as a mentor.");

        test(line("Mentees at the same time")).setValue("4");
        press("Save the number");
        assertThat(As.account(jonas, () -> participants.mine(round))
                        .orElseThrow()
                        .capacity())
                .isEqualTo(4);

        press("Leave the round");
        var leave = find(com.vaadin.flow.component.button.Button.class)
                .withText("Leave the round")
                .all()
                .getLast();
        test(leave).click();
        assertThat(state()).as("nothing was chosen").isEqualTo(InvitationState.JOINED);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> running = find(RadioButtonGroup.class).single();
        running.setValue(false);
        test(leave).click();
        assertThat(state()).isEqualTo(InvitationState.LEFT);
        assertThat(shown()).contains("Where I take part");
    }

    @Test
    void what_was_changed_elsewhere_meanwhile_is_not_written_over() {
        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        test(area("Where do you live?")).setValue("Typed here");
        // Behind the page's back: it is to learn of it by saving.
        jdbc.update(
                "insert into answer (programme, account, field_key, text, own, said_to, said_for, given_at)"
                        + " values (?, ?, 'city', 'Typed elsewhere', true, 'COORDINATORS', 'NEITHER', now(6))",
                programme.value(),
                jonas.id().value());
        press("Save");

        assertThat(shown()).contains("It was changed in another window meanwhile.");
        assertThat(area("Where do you live?").getValue()).isEqualTo("Typed here");
        press("Save");
        assertThat(As.account(jonas, () -> answers.mine(programme))
                        .answers()
                        .getFirst()
                        .text())
                .isEqualTo("Typed here");
    }

    @Test
    void what_is_typed_for_a_programme_and_not_saved_is_there_again_until_it_is() {
        open(jonas);
        go(path());
        test(area("Where do you live?")).setValue("Oulu, by the");
        open(jonas);
        go(path());
        assertThat(area("Where do you live?").getValue())
                .as("on the invitation")
                .isEqualTo("Oulu, by the");
        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        assertThat(area("Where do you live?").getValue())
                .as("and as part of it")
                .isEqualTo("Oulu, by the");
        test(area("Where do you live?")).setValue("Oulu, by the river");
        press("Save");

        As.account(jonas, () -> answers.save(programme, Map.of("city", new Answers.Said("Oulu, by the river", ""))));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        assertThat(area("Where do you live?").getValue())
                .as("saved, so nothing is kept")
                .isEmpty();
    }

    @Test
    void a_choice_that_is_not_saved_is_there_again_while_it_is_offered() {
        var size = new Field(
                "size", "Size", "Größe", FieldKind.CHOICE, Readers.NOBODY, FieldUse.MATCHING, List.of("S", "M"));
        As.account(clara, () -> fields.declare(programme, size));
        open(jonas);
        go(path());
        test(size()).selectItem("M");
        open(jonas);
        go(path());
        assertThat(size().getValue()).isEqualTo("M");

        var smaller = new Field(
                "size", "Size", "Größe", FieldKind.CHOICE, Readers.NOBODY, FieldUse.MATCHING, List.of("S", "L"));
        As.account(clara, () -> fields.change(programme, size, smaller));
        open(jonas);
        go(path());
        assertThat(size().getValue()).isEmpty();
    }

    @Test
    void why_one_leaves_is_there_again_after_anything_but_leaving() {
        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        press("Leave the round");
        test(area(REASON)).setValue("I am moving to");
        press("Cancel");
        open(jonas);
        go(Links.part(round.value()).substring(1));
        press("Leave the round");
        assertThat(area(REASON).getValue()).isEqualTo("I am moving to");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> running = find(RadioButtonGroup.class).single();
        running.setValue(false);
        test(find(com.vaadin.flow.component.button.Button.class)
                        .withText("Leave the round")
                        .all()
                        .getLast())
                .click();
        assertThat(state()).isEqualTo(InvitationState.LEFT);
        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        go(Links.part(round.value()).substring(1));
        press("Leave the round");
        assertThat(area(REASON).getValue()).isEmpty();
    }

    @Test
    void a_no_gives_up_what_was_typed_for_the_programme() {
        open(jonas);
        go(path());
        test(area("Where do you live?")).setValue("Oulu");
        press("No, thank you");
        test(find(ConfirmDialog.class).single()).confirm();

        As.account(
                jonas,
                () -> invitations.join(invitations.mine(round).orElseThrow().id(), 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        assertThat(area("Where do you live?").getValue()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<String> size() {
        return find(Select.class).single();
    }

    @Test
    void what_is_typed_of_a_field_is_there_again_until_it_is_saved() {
        open(clara);
        go(Links.fields(programme.value()).substring(1));
        press("New field");
        test(line("Label in English")).setValue("Your grade");
        press("Cancel");
        go(Links.HOME);
        go(Links.fields(programme.value()).substring(1));
        press("New field");
        assertThat(line("Label in English").getValue()).isEqualTo("Your grade");

        test(line("Name in files and policies")).setValue("Grade");
        test(line("Label in German")).setValue("Deine Stufe");
        press("Save");
        press("New field");
        assertThat(line("Label in English").getValue()).isEmpty();
    }

    @Test
    void a_coordinator_declares_what_is_asked_with_its_two_settings_and_a_german_reads_german() {
        open(clara);
        go(Links.fields(programme.value()).substring(1));
        assertThat(shown()).contains("Where do you live?", "Read by: Nobody", "Used for: Matching");
        press("New field");
        press("Save");
        assertThat(line("Name in files and policies").isInvalid()).isTrue();
        test(line("Name in files and policies")).setValue("Grade");
        test(line("Label in English")).setValue("Your grade");
        test(line("Label in German")).setValue("Deine Stufe");
        press("Save");
        assertThat(shown()).contains("Your grade", "Read by: Coordinators", "Used for: Nothing");

        var ilse = world.account("Ilse Kramer", Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        world.join(clara, round, "mentee", 0, ilse);
        open(ilse);
        go(Links.part(round.value()).substring(1));
        assertThat(area("Deine Stufe").getHelperText()).contains("Die Koordination liest es.");
        assertThat(area("Wo wohnst du?").getHelperText()).contains("Niemand außer dir liest es.");
    }

    @Test
    void another_programmes_coordinator_finds_no_such_page() {
        var other = world.account("Other");
        world.round(other);
        open(other);
        go(Links.fields(programme.value()).substring(1));

        assertThat(shown()).doesNotContain("Where do you live?");
    }

    @Test
    void a_coordinator_ends_a_round_after_a_question() {
        open(clara);
        go("rounds");
        press("End the round");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(As.account(clara, () -> programmes.coordinated(null, 50).items())
                        .getFirst()
                        .state())
                .isEqualTo(RoundState.ENDED);
        assertThat(shown()).contains("Autumn has ended.");
    }

    @Test
    void an_invitation_that_is_open_says_that_its_round_has_just_ended() {
        open(jonas);
        go(path());
        assertThat(find(Button.class).withText("Take part").all()).hasSize(1);
        As.account(clara, () -> programmes.end(round));

        eventually(
                () -> assertThat(find(Button.class).withText("Take part").all()).isEmpty());
    }

    @Test
    void what_a_coordinator_makes_of_a_part_is_seen_on_its_page_and_what_is_typed_there_stays() {
        SystemActor.run(() -> invitations.joinAll(round, 2));
        open(jonas);
        go(Links.part(round.value()).substring(1));
        var typed = find(TextArea.class).all().getFirst();
        typed.setValue("Not saved yet");
        As.account(clara, () -> participants.change(round, jonas.id(), true, true, 2));

        eventually(() -> assertThat(shown()).contains("as a mentor and a mentee"));
        assertThat(typed.getValue()).isEqualTo("Not saved yet");
        assertThat(find(TextArea.class).all()).contains(typed);

        As.account(clara, () -> programmes.end(round));
        eventually(() -> assertThat(shown()).doesNotContain("Leave the round"));
    }

    @Test
    void what_another_coordinator_does_with_a_round_is_seen_in_the_list_of_rounds() {
        open(clara);
        go("rounds");
        As.account(clara, () -> programmes.startMatching(round));

        eventually(() -> assertThat(shown()).contains("Being matched"));
    }

    private String path() {
        return Links.invitation(As.account(jonas, () -> invitations.mine(round))
                        .orElseThrow()
                        .id()
                        .value())
                .substring(1);
    }

    private InvitationState state() {
        return As.account(jonas, () -> invitations.mine(round)).orElseThrow().state();
    }

    private TextField line(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
