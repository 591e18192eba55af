package app.waymark.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DateField;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programmes are made by administrators, rounds opened by coordinators. */
class ProgramPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    private Actor clara;
    private Actor robin;

    @BeforeEach
    void an_administrator_and_a_coordinator() {
        clara = world.account("Clara Vance");
        var account = world.account("Robin Falk");
        robin = new Actor(account.id(), account.name(), true, account.locale(), account.zone());
    }

    @Test
    void an_administrator_makes_the_first_programme_and_appoints_its_coordinator() {
        open(robin);
        go("administration/programmes");
        assertThat(shown()).contains("No programme yet");
        press("New programme");
        test(find(TextField.class).withLabel("Name").single()).setValue("Alumni");
        press("Make the programme");
        assertThat(rows()).singleElement().asString().contains("Alumni");

        press("Coordinators");
        assertThat(shown()).contains("Nobody coordinates it yet.");
        var email = find(EmailField.class).single();
        test(email).setValue("nobody@example.org");
        press("Appoint");
        assertThat(email.isInvalid()).as("an address without an account").isTrue();
        test(email).setValue(World.address("Clara Vance"));
        press("Appoint");
        assertThat(shown()).contains("Clara Vance coordinates it now.");
        assertThat(As.account(
                        clara, () -> programmes.coordinatedProgrammes(null, 50).items()))
                .hasSize(1);
        press("Remove");
        assertThat(As.account(
                        clara, () -> programmes.coordinatedProgrammes(null, 50).items()))
                .isEmpty();
    }

    @Test
    void who_looks_at_a_programmes_coordinators_sees_whom_another_appoints_and_dismisses() {
        var programme = As.account(robin, () -> programmes.create("Alumni")).orElseThrow();
        open(robin);
        go("administration/programmes");
        press("Coordinators");
        test(find(EmailField.class).single()).setValue("half.an.addr");

        SystemActor.run(() -> programmes.appoint(programme, clara.id()));
        eventually(() -> assertThat(shown()).contains(World.address("Clara Vance")));
        assertThat(find(Button.class).withText("Remove").single().getAriaLabel())
                .hasValue("Remove: Clara Vance");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("half.an.addr");

        SystemActor.run(() -> programmes.dismiss(programme, clara.id()));
        eventually(() -> assertThat(shown()).contains("Nobody coordinates it yet."));
    }

    @Test
    void a_programme_with_a_name_that_is_taken_is_refused_beside_the_name() {
        As.account(robin, () -> programmes.create("Alumni"));
        open(robin);
        go("administration/programmes");
        press("New programme");
        var name = find(TextField.class).withLabel("Name").single();
        test(name).setValue("Alumni");
        press("Make the programme");

        assertThat(name.isInvalid()).isTrue();
        assertThat(As.account(robin, () -> programmes.all(null, 50).items())).hasSize(1);
    }

    @Test
    void programmes_stand_in_the_order_of_the_readers_alphabet() {
        List.of("Zukunft", "Österreich", "Alumni", "Oslo")
                .forEach(name -> As.account(robin, () -> programmes.create(name)));

        assertThat(As.account(robin, () -> programmes.all(null, 50).items()))
                .extracting(Programmes.ProgrammeSummary::name)
                .containsExactly("Alumni", "Oslo", "Österreich", "Zukunft");
        var swedish = new Actor(robin.id(), robin.name(), true, Locale.of("sv"), robin.zone());
        assertThat(As.account(swedish, () -> programmes.all(null, 50).items()))
                .extracting(Programmes.ProgrammeSummary::name)
                .containsExactly("Alumni", "Oslo", "Zukunft", "Österreich");
        // A page is cut from the list as it is sorted, and the next one goes on from there.
        As.account(robin, () -> {
            var first = programmes.all(null, 3);
            assertThat(first.items())
                    .extracting(Programmes.ProgrammeSummary::name)
                    .containsExactly("Alumni", "Oslo", "Österreich");
            assertThat(programmes.all(first.next(), 3).items())
                    .extracting(Programmes.ProgrammeSummary::name)
                    .containsExactly("Zukunft");
        });
    }

    @Test
    void the_list_of_programmes_goes_on_to_its_end() {
        for (int at = 1; at <= 60; at++) {
            var name = "Programme %02d".formatted(at);
            As.account(robin, () -> programmes.create(name));
        }
        open(robin);
        go("administration/programmes");
        assertThat(shown()).contains("Programme 50").doesNotContain("Programme 51");
        press("Show more");
        assertThat(shown()).contains("Programme 01", "Programme 60");
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void programmes_are_open_to_administrators_alone() {
        As.account(robin, () -> programmes.create("Alumni"));
        open(clara);
        go("administration/programmes");
        assertThat(shown()).doesNotContain("Alumni", "New programme");
    }

    @Test
    void a_coordinator_opens_a_round_and_comes_to_its_people() {
        world.round(clara);
        open(clara);
        go("rounds");
        assertThat(rows()).singleElement().asString().contains("Autumn", "Taking people in");
        press("New round");
        test(find(TextField.class).withLabel("Name of the round").single()).setValue("Spring");
        press("Open the round");

        assertThat(shown()).contains("Spring", "Nobody yet");
        assertThat(As.account(clara, () -> programmes.coordinated(null, 50).items()))
                .hasSize(2);
    }

    @Test
    void a_coordinator_ends_the_programme_knowing_what_it_means_and_takes_it_up_again() {
        world.round(clara);
        open(clara);
        go("rounds");
        more();
        press("End the programme");
        assertThat(shown())
                .contains(
                        "One round ends.",
                        "No mentorship is running.",
                        "Nobody else is told.",
                        "can be taken up again");
        test(find(Button.class).withText("End the programme").all().getLast()).click();
        assertThat(shown()).contains("has ended; nobody else had to be told.");
        assertThat(rows()).singleElement().asString().contains("Ended");
        assertThat(shown()).doesNotContain("New round");

        more();
        press("Take up again");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("” goes on.", "New round");
    }

    @Test
    void what_is_set_up_now_and_then_stands_behind_one_button_of_the_programme() {
        world.round(clara);
        open(clara);
        go("rounds");
        var pages = List.of("Templates of goals", "Review questions", "Skills and roles", "Reminders");
        assertThat(links())
                .contains("Goals people show", "What people are asked")
                .doesNotContainAnyElementsOf(pages);
        more();
        assertThat(links()).containsAll(pages);
    }

    @Test
    void a_round_that_ends_before_it_starts_or_has_a_name_that_is_taken_is_refused() {
        world.round(clara);
        open(clara);
        go("rounds");
        press("New round");
        var name = find(TextField.class).withLabel("Name of the round").single();
        var from = find(DateField.class).withLabel("From").single();
        var until = find(DateField.class).withLabel("Until").single();
        press("Open the round");
        assertThat(name.isInvalid()).as("a round without a name").isTrue();

        test(name).setValue("Spring");
        until.setValue(from.getValue().minusDays(1));
        press("Open the round");
        assertThat(until.isInvalid()).as("a round that ends first").isTrue();

        until.setValue(from.getValue().plusDays(1));
        test(name).setValue("Autumn");
        press("Open the round");
        assertThat(name.isInvalid()).as("a second round of the name").isTrue();
        assertThat(As.account(clara, () -> programmes.coordinated(null, 50).items()))
                .hasSize(1);
    }

    @Test
    void who_coordinates_nothing_is_told_who_can_change_that() {
        open(clara);
        go("rounds");
        assertThat(shown()).contains("No round yet", "An administrator can make you a coordinator.");
        assertThat(find(Button.class).withText("New round").all()).isEmpty();
    }

    private void more() {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").startsWith("More for “"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> links() {
        return find(PageLink.class).all().stream().map(PageLink::getText).toList();
    }

    private List<String> rows() {
        return find(Row.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
