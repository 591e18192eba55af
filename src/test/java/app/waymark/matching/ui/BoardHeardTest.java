package app.waymark.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.Rounds;
import app.waymark.matching.Scenarios;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board as it is heard and as the keyboard finds it: what is pressed, what is said, what stays where it is. */
class BoardHeardTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Queue queue;

    private Rounds rounds;
    private Actor clara;
    private RoundId round;

    @BeforeEach
    void a_small_round() {
        rounds = new Rounds(context);
        clara = rounds.person("Clara Vance");
        round = rounds.small(clara);
    }

    @Test
    void the_seat_that_is_asked_about_is_pressed_and_every_other_is_not() {
        board();
        assertThat(pressed()).isEmpty();
        press(seat("Ben Ortiz"));

        assertThat(pressed()).containsExactly("Ben Ortiz");
        assertThat(find(NativeButton.class).withClassName("matching-seat").all())
                .allSatisfy(seat -> assertThat(seat.getElement().getAttribute("aria-pressed"))
                        .isIn("true", "false"));
        assertThat(said()).contains("Why Ben Ortiz with Rita Sow?", "Together they come to");
    }

    @Test
    void a_decision_leaves_everything_else_where_it_is() {
        board();
        press(seat("Ben Ortiz"));
        var run = find(Button.class).withText("Run again").single();
        var others = seats("Lena Vogt", "Amir Haddad");
        press("Lock it");

        assertThat(seats("Lena Vogt", "Amir Haddad")).isEqualTo(others);
        assertThat(find(Button.class).withText("Run again").single()).isSameAs(run);
        assertThat(pressed()).containsExactly("Ben Ortiz Locked");
    }

    @Test
    void what_a_seat_is_stands_there_as_a_sign_and_in_words() {
        world.propose(clara, round, rounds.id("Rita Sow"), rounds.id("Ben Ortiz"));
        board();
        press(seat("Lena Vogt"));
        press("Lock it");

        for (var seat : seats("Ben Ortiz", "Lena Vogt")) {
            assertThat(seat.getChildren().filter(one -> one.hasClassName("wm-glyph")))
                    .as(seat.getElement().getTextRecursively())
                    .hasSize(1);
        }
        assertThat(seat("Ben Ortiz").getElement().getTextRecursively()).contains("Has an open mentorship already");
        assertThat(seat("Lena Vogt").getElement().getTextRecursively()).contains("Locked");
        // And once above the table, for the eye; signs that are nowhere are not explained.
        assertThat(shown()).contains("Has an open mentorship already").doesNotContain("Forbidden from the next run on");
    }

    @Test
    void the_end_of_a_run_is_said() {
        open(clara);
        go(Links.matching(round.value()).substring(1));
        press("Run the matching");
        As.account(clara, () -> queue.runDue());

        eventually(() -> assertThat(said()).contains("Scenario A is computed: 4 of 4 mentees matched."));
    }

    @Test
    void how_many_a_search_finds_is_said_and_that_it_finds_nobody() {
        board();
        var search = find(TextField.class)
                .withPlaceholder("Search people and skills")
                .single();
        test(search).setValue("rita");
        assertThat(said()).contains("1 mentor found");
        test(search).setValue("nobody of this name");
        assertThat(said()).contains("No mentor fits this search.");
    }

    @Test
    void no_single_key_starts_a_run() {
        board();
        assertThat(find(Button.class).all())
                .extracting(button -> button.getElement().getAttribute("data-key"))
                .doesNotContain("r");
    }

    @Test
    void a_choice_of_what_to_compare_survives_what_others_decide() {
        As.account(clara, () -> scenarios.runNow(round));
        board();
        var compare = compare();
        var second = compare.getListDataView().getItem(0);
        compare.setValue(second);
        press(seat("Ben Ortiz"));
        press("Lock it");
        assertThat(compare()).isSameAs(compare);
        assertThat(compare.getValue()).isEqualTo(second);
    }

    private void board() {
        As.account(clara, () -> scenarios.runNow(round));
        open(clara);
        go(Links.matching(round.value()).substring(1));
    }

    @SuppressWarnings("unchecked")
    private Select<Object> compare() {
        return (Select<Object>) find(Select.class).all().stream()
                .filter(one -> "Compare".equals(one.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private List<NativeButton> seats(String... mentees) {
        return List.of(mentees).stream().map(this::seat).toList();
    }

    private NativeButton seat(String mentee) {
        return find(NativeButton.class).withClassName("matching-seat").all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains(mentee))
                .findFirst()
                .orElseThrow();
    }

    private void press(NativeButton button) {
        test(button).click();
    }

    private List<String> pressed() {
        return find(NativeButton.class).all().stream()
                .filter(one -> "true".equals(one.getElement().getAttribute("aria-pressed")))
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private String said() {
        return find(LiveRegion.class).single().getElement().getTextRecursively();
    }
}
