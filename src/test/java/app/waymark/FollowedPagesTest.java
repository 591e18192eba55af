package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.matching.Policies;
import app.waymark.matching.Rounds;
import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.profile.Profiles;
import app.waymark.program.Answers;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.Scheme;
import app.waymark.shared.Slice;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages that two can be at, or one person in two windows: what is done elsewhere is seen without reloading, moves nothing
 * under anybody's hands, and takes nothing away that is typed and not saved.
 */
class FollowedPagesTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Programmes programmes;

    @Autowired
    Fields fields;

    @Autowired
    Policies policies;

    @Autowired
    Wishes wishes;

    @Autowired
    Profiles profiles;

    @Autowired
    OwnAccount own;

    @Autowired
    Answers answers;

    @Test
    void two_administrators_at_the_accounts_see_what_the_other_does_and_no_row_moves() {
        var robin = administrator();
        var mara = world.account("Mara Lindqvist");
        open(robin);
        go("administration/accounts");
        assertThat(table()).hasSize(2);

        As.account(robin, () -> administration.close(mara.id()));
        eventually(() -> assertThat(table())
                .filteredOn(row -> row.contains("Mara"))
                .singleElement()
                .asString()
                .contains("Closed"));
        assertThat(shown()).doesNotContain("looks different");

        As.account(robin, () -> administration.invite(newcomer()));
        eventually(() -> assertThat(shown()).contains("This list looks different meanwhile."));
        assertThat(table()).hasSize(2);
        showIt();
        assertThat(table()).hasSize(3);
        assertThat(shown()).doesNotContain("looks different");
    }

    @Test
    void the_trail_and_the_mail_say_that_there_is_more_and_show_it_when_asked() {
        var robin = administrator();
        for (var page : List.of("administration/audit", "administration/mail")) {
            open(robin);
            go(page);
            int before = table().size();
            As.account(robin, () -> administration.invite(newcomer()));
            var nadia = world.account("Nadia Roth");
            As.account(robin, () -> administration.sendLink(nadia.id()));
            eventually(() -> assertThat(shown()).as(page).contains("This list looks different meanwhile."));
            assertThat(table()).as(page).hasSize(before);
            showIt();
            assertThat(table()).as(page).hasSizeGreaterThan(before);
        }
    }

    @Test
    void a_programme_that_another_administrator_makes_is_there() {
        var robin = administrator();
        open(robin);
        go("administration/programmes");
        As.account(robin, () -> programmes.create("Alumni"));
        eventually(() -> assertThat(shown()).contains("Alumni"));
    }

    @Test
    void two_coordinators_at_the_fields_see_what_the_other_asks_and_what_saving_would_replace() {
        var clara = world.account("Clara Vance");
        var programme = programme(clara);
        As.account(clara, () -> fields.declare(programme, field("Team")));
        open(clara);
        go("programmes/" + programme.value() + "/fields");
        press("Change");
        var label = find(TextField.class).withLabel("Label in English").single();
        test(label).setValue("My team");

        As.account(clara, () -> fields.change(programme, field("Team"), field("Their team")));
        eventually(() -> assertThat(shown()).contains("Another coordinator has changed this field meanwhile."));
        assertThat(label.getValue()).isEqualTo("My team");
        test(find(NativeButton.class).withText("Show theirs").single()).click();
        assertThat(label.getValue()).isEqualTo("Their team");
        As.account(clara, () -> fields.remove(programme, "team"));
        eventually(() -> assertThat(shown()).contains("Another coordinator has removed this field meanwhile."));
        press("Save");
        assertThat(shown()).contains("Another coordinator has removed this field meanwhile.");
    }

    @Test
    void a_field_that_another_changed_unseen_is_replaced_only_after_it_was_said() {
        var clara = world.account("Clara Vance");
        var programme = programme(clara);
        As.account(clara, () -> fields.declare(programme, field("Team")));
        open(clara);
        go("programmes/" + programme.value() + "/fields");
        press("Change");
        var label = find(TextField.class).withLabel("Label in English").single();
        test(label).setValue("My team");
        jdbc.update(
                "update program_field set label_en = 'Their team', version = version + 1 where programme = ?",
                programme.value());

        press("Save");
        assertThat(shown()).contains("Another coordinator has changed this field meanwhile.");
        assertThat(label.getValue()).isEqualTo("My team");
        assertThat(As.account(clara, () -> fields.of(programme).fields())).contains(field("Their team"));
        press("Save");
        assertThat(As.account(clara, () -> fields.of(programme).fields())).contains(field("My team"));
    }

    @Test
    void a_policy_that_another_coordinator_saves_is_shown_unless_something_is_being_changed() {
        var clara = world.account("Clara Vance");
        var round = new Rounds(context).small(clara);
        open(clara);
        go(Links.policy(round.value()).substring(1));
        save(clara, round);
        eventually(() -> assertThat(shown()).contains("Another coordinator saved policy 1."));

        var weight = find(DecimalField.class).all().getFirst();
        test(weight).setValue("7");
        save(clara, round);
        eventually(() -> assertThat(shown()).contains("Policy 2 was saved while you were editing."));
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isEqualTo("7");
    }

    @Test
    void wishes_that_were_saved_in_another_window_are_shown_unless_something_is_being_changed() {
        var rounds = new Rounds(context);
        var round = rounds.small(world.account("Clara Vance"));
        var ben = rounds.of("Ben Ortiz");
        open(ben);
        go(Links.wishes(round.value()).substring(1));
        As.account(
                ben,
                () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(rounds.id("Jonas Berg"), 1)), Set.of(), 0));
        eventually(() -> assertThat(shown()).contains("Your list was changed in another window and is shown here"));

        test(find(Button.class).withAriaLabel("Add Rita Sow to your list").single())
                .click();
        As.account(ben, () -> wishes.replace(round, Side.MENTEE, List.of(), Set.of(), 1));
        eventually(() -> assertThat(shown()).contains("Nothing you entered is lost.", "There it says: nobody"));
    }

    @Test
    void a_profile_takes_over_from_another_window_what_is_not_being_typed_here() {
        var mara = world.account("Mara Lindqvist");
        open(mara);
        go("profile");
        tell(mara, "Nurse", "");
        var headline = find(TextField.class).withLabel("In one line").single();
        eventually(() -> assertThat(headline.getValue()).isEqualTo("Nurse"));

        test(headline).setValue("Nurse who codes");
        tell(mara, "Nurse", "From Oulu");
        eventually(() -> assertThat(
                        find(TextArea.class).withLabel("About you").single().getValue())
                .isEqualTo("From Oulu"));
        assertThat(headline.getValue()).isEqualTo("Nurse who codes");

        tell(mara, "Teacher", "From Oulu");
        eventually(() -> assertThat(shown()).contains("It was changed in another window meanwhile."));
        assertThat(headline.getValue()).isEqualTo("Nurse who codes");
    }

    @Test
    void settings_that_were_saved_in_another_window_are_shown_unless_something_is_being_changed() {
        var mara = world.account("Mara Lindqvist");
        open(mara);
        go("settings");
        var name = find(TextField.class).withLabel("Name").single();
        As.account(mara, () -> own.choose("Mara L", Locale.ENGLISH, mara.zone(), Scheme.DEVICE));
        eventually(() -> assertThat(name.getValue()).isEqualTo("Mara L"));

        test(name).setValue("Mara typed");
        As.account(mara, () -> own.choose("Mara M", Locale.ENGLISH, mara.zone(), Scheme.DEVICE));
        eventually(() -> assertThat(shown()).contains("What you changed here is still here"));
        assertThat(name.getValue()).isEqualTo("Mara typed");
    }

    @Test
    void answers_that_were_given_in_another_window_are_shown_unless_something_is_being_typed() {
        var clara = world.account("Clara Vance");
        var round = world.round(clara);
        var noor = world.account("Noor Aziz");
        world.join(clara, round, "mentee", 0, noor);
        var programme = programme(clara);
        As.account(clara, () -> fields.declare(programme, field("Team")));
        open(noor);
        go(Links.part(round.value()).substring(1));
        var team = find(TextArea.class).withLabel("Team").single();
        say(noor, programme, "", "Blue");
        eventually(() -> assertThat(team.getValue()).isEqualTo("Blue"));

        test(team).setValue("Green, I think");
        say(noor, programme, "Blue", "Red");
        eventually(() -> assertThat(shown()).contains("It was changed in another window meanwhile."));
        assertThat(team.getValue()).isEqualTo("Green, I think");

        As.account(
                clara,
                () -> fields.declare(
                        programme,
                        new Field(
                                "town",
                                "Town",
                                "Ort",
                                FieldKind.TEXT,
                                Readers.COORDINATORS,
                                FieldUse.NEITHER,
                                List.of())));
        eventually(() -> assertThat(shown()).contains("The programme asks something else now."));
        test(find(NativeButton.class).withText("Show what it asks").single()).click();
        assertThat(find(TextArea.class).withLabel("Town").all()).hasSize(1);
        assertThat(find(TextArea.class).withLabel("Team").single().getValue()).isEqualTo("Green, I think");
    }

    private void tell(Actor who, String headline, String about) {
        As.account(
                who,
                () -> profiles.save(headline, about, List.of(), profiles.mine().version()));
    }

    private void say(Actor who, ProgrammeId programme, String before, String now) {
        As.account(who, () -> answers.save(programme, Map.of("team", new Answers.Said(before, now))));
    }

    private void save(Actor clara, RoundId round) {
        As.account(clara, () -> {
            var current = policies.inForce(round);
            policies.save(round, current.policy(), current.number());
        });
    }

    private void showIt() {
        test(find(NativeButton.class).withText("Show it as it is now").single()).click();
    }

    private Actor administrator() {
        return world.person("Robin Falk", Locale.ENGLISH, ZoneOffset.UTC, true);
    }

    private ProgrammeId programme(Actor clara) {
        if (As.account(
                        clara,
                        () -> programmes.coordinatedProgrammes(null, Slice.PAGE).items())
                .isEmpty()) {
            world.round(clara);
        }
        return As.account(clara, () -> programmes
                .coordinatedProgrammes(null, Slice.PAGE)
                .items()
                .getFirst()
                .id());
    }

    private static NewAccount newcomer() {
        return new NewAccount(new EmailAddress("nadia.roth@example.org"), "Nadia Roth", Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static Field field(String label) {
        return new Field("team", label, "Team", FieldKind.TEXT, Readers.COORDINATORS, FieldUse.NEITHER, List.of());
    }
}
