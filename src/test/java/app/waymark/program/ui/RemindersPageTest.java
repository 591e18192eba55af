package app.waymark.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Reminders;
import app.waymark.shared.Actor;
import app.waymark.shared.AskedFor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.Patience;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which coordinators say when people are reminded. */
class RemindersPageTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Reminders reminders;

    @Test
    void what_another_coordinator_says_meanwhile_is_shown_and_not_undone_by_saving() {
        var pair = world.pair("Jonas", "Mara");
        var clara = pair.coordinator();
        var programme = As.account(
                clara, () -> programmes.coordinated(null, 50).items().getFirst().programme());
        open(clara);
        UI.getCurrent().navigate("programmes/" + programme.value() + "/reminders");
        days(0).setValue("3, 10");

        As.account(clara, () -> reminders.change(programme, kind(1), List.of(5), 20));

        eventually(() -> assertThat(days(1).getValue()).isEqualTo("5"));
        assertThat(days(0).getValue()).as("what is being typed here").isEqualTo("3, 10");
        press("Save");
        assertThat(said(clara, programme, kind(0)).nudges()).containsExactly(3, 10);
        assertThat(said(clara, programme, kind(1))).isEqualTo(new Patience(List.of(5), 20));
        assertThat(said(clara, programme, kind(2))).isEqualTo(Patience.STANDARD);
    }

    private Patience said(Actor who, ProgrammeId programme, AskedFor asked) {
        return Objects.requireNonNull(
                As.account(who, () -> reminders.of(programme)).get(asked));
    }

    private TextField days(int at) {
        return find(TextField.class).all().stream()
                .filter(one -> !(one instanceof DecimalField))
                .toList()
                .get(at);
    }

    private static AskedFor kind(int at) {
        return AskedFor.values()[at];
    }
}
