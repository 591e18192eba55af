package app.waymark.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.account.SecondFactor;
import app.waymark.account.SeenBrowser;
import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import app.waymark.account.internal.TestCodes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.QrCode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SecondFactorViewTest extends ViewTest {

    private static final String PASSWORD = "seven quiet hills";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    SecondFactor factor;

    @Autowired
    SignIns signIns;

    @Autowired
    Clock clock;

    @Test
    void it_is_set_up_with_a_picture_and_a_key_and_its_codes_are_shown_once() {
        open(person("Mara Faktor", false));
        go(Links.SECOND_FACTOR.substring(1));
        assertThat(shown()).contains("Not set up");
        press("Set up a second factor");
        assertThat(find(QrCode.class).all()).hasSize(1);
        var code =
                find(TextField.class).withCaption("The code that it shows now").single();
        code.setValue("000000");
        press("Turn it on");
        assertThat(shown()).contains("not the code that belongs to the key");
        assertThat(code.getValue()).as("what was typed stays").isEqualTo("000000");
        go(Links.SECOND_FACTOR.substring(1) + "?again=1");
        assertThat(find(QrCode.class).all()).as("and so does the key").hasSize(1);
        code.setValue(TestCodes.at(key(), clock.instant()));
        press("Turn it on");
        assertThat(find(ListItem.class)
                        .withCondition(one -> one.getText().matches("([a-z2-9]{5}-){4}[a-z2-9]{5}"))
                        .all())
                .hasSize(10);
        press("I have kept them");
        assertThat(shown()).contains("10 recovery codes are left").doesNotContain("never shown again");
        go("settings");
        go(Links.SECOND_FACTOR.substring(1));
        press("Take the second factor away");
        confirm();
        assertThat(shown()).contains("Not set up");
    }

    @Test
    void whoever_has_sat_there_for_long_is_asked_for_the_password_before() {
        var mara = person("Mara Lange", false);
        open(mara);
        var later = clock.instant().plus(Duration.ofMinutes(11));
        in(mara);
        go(Links.SECOND_FACTOR.substring(1));
        WaymarkClock.at(later, () -> {
            press("Set up a second factor");
            assertThat(find(QrCode.class).all()).isEmpty();
            var password =
                    find(PasswordField.class).withCaption("Present password").single();
            password.setValue("not this one");
            press("Go on");
            assertThat(shown()).contains("That is not your present password");
            password.setValue(PASSWORD);
            press("Go on");
            assertThat(find(QrCode.class).all()).hasSize(1);
            return true;
        });
    }

    @Test
    void an_administrator_demands_it_and_takes_a_lost_one_away() {
        var ivo = person("Ivo Verloren", false);
        As.account(ivo, () -> {
            var begun = (SecondFactor.Step.Begun) factor.begin();
            factor.confirm(TestCodes.at(begun.key(), clock.instant()));
        });
        open(person("Rita Root", true));
        go(Links.ACCOUNTS.substring(1) + "?q=Verloren");
        press("Second factor");
        find(Checkbox.class).single().setValue(true);
        press("Save");
        assertThat(administration.secondFactorDemanded()).isTrue();

        test((MoreButton) test(find(Grid.class).single()).getCellComponent(0, 4))
                .click();
        find(Button.class).withText("Devices").first().click();
        assertThat(shown()).contains("Has a second factor since");
        press("Take the second factor away");
        confirm();
        assertThat(administration.secondFactor(ivo.id())).isEmpty();
        assertThat(shown()).contains("Ivo Verloren has no second factor any more");
    }

    private String key() {
        return find(Span.class)
                .withCondition(one -> one.hasClassName("account-factor-key"))
                .single()
                .getText()
                .replace(" ", "");
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private void in(Actor person) {
        var email = As.account(person, own::read).email().value();
        var who = ((SignIns.Outcome.Welcome) signIns.attempt(email, PASSWORD, "192.0.2.1", Optional.empty())).who();
        signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN);
        act(who);
    }

    private static void act(SignedInAccount who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private Actor person(String name, boolean administrator) {
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        AccountId id = SystemActor.call(() -> accounts.establish(
                new NewAccount(email, name, Locale.ENGLISH, ZoneId.of("Europe/Berlin")), PASSWORD, administrator));
        return new Actor(id, name, administrator, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }
}
