package app.waymark.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody keeps their people, is reminded on home, and says in one press that they were in touch. */
class NetworkPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    PersonalContacts contacts;

    @Autowired
    Clock clock;

    private World.Pair pair;

    @BeforeEach
    void someone() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void somebody_is_added_by_name_and_nobody_else_sees_them() {
        open(pair.mentee());
        go("people");
        assertThat(shown()).contains("Whom do you want to stay in touch with?");
        press("Add somebody");
        press("Save");
        assertThat(As.account(pair.mentee(), () -> contacts.mine())).isEmpty();
        test(find(TextField.class).withLabel("Name").single()).setValue("Anna Quince");
        press("Save");
        assertThat(shown()).contains("Anna Quince", "Not in touch yet", "One person. Nobody but you ever reads this.");
        open(pair.mentor());
        go("people");
        assertThat(shown()).doesNotContain("Anna Quince");
    }

    @Test
    void home_says_with_whom_it_is_time_again_until_one_was_in_touch() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        As.account(
                pair.mentee(),
                () -> contacts.add(new ContactDraft(
                        "Anna Quince",
                        "",
                        "",
                        "Her lab",
                        "",
                        today.minusDays(40),
                        new ContactRhythm(2, ContactRhythm.Unit.WEEKS))));
        open(pair.mentee());
        go("");
        assertThat(shown()).contains("Stay in touch", "Anna Quince");
        press("In touch today");
        assertThat(shown()).doesNotContain("Anna Quince");
        open(pair.mentor());
        go("");
        assertThat(shown()).doesNotContain("Anna Quince");
    }
}
