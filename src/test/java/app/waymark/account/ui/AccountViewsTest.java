package app.waymark.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.account.SeenBrowser;
import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.MoreButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewsTest extends ViewTest {

    private static final String PASSWORD = "seven quiet hills";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    OwnAccount own;

    @Autowired
    AccountAdministration administration;

    @Test
    void settings_show_what_is_stored_and_store_what_is_changed() {
        var mara = person("Mara Lindqvist", false);
        open(mara);
        navigate(path(Links.SETTINGS), OwnSettingsView.class);
        var name = named(TextField.class, "Name");
        assertThat(name.getValue()).isEqualTo("Mara Lindqvist");
        test(name).setValue("Mara L.");
        @SuppressWarnings("unchecked")
        ComboBox<ZoneId> zone = find(ComboBox.class).first();
        zone.setValue(ZoneId.of("Europe/Oslo"));
        @SuppressWarnings("unchecked")
        Select<Locale> language = find(Select.class).first();
        language.setValue(Locale.GERMAN);
        pressFirst("Save");

        var stored = As.account(mara, own::read);
        assertThat(stored.name()).isEqualTo("Mara L.");
        assertThat(stored.locale()).isEqualTo(Locale.GERMAN);
        assertThat(stored.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(find(H1.class).single().getText())
                .as("the page speaks it at once")
                .isEqualTo("Einstellungen");
    }

    @Test
    void what_is_being_changed_in_the_settings_stays_when_the_page_is_come_to_again() {
        var mara = person("Mara Lindqvist", false);
        open(mara);
        navigate(path(Links.SETTINGS), OwnSettingsView.class);
        var name = named(TextField.class, "Name");
        test(name).setValue("Mara L.");
        go(path(Links.SETTINGS) + "?again=1");
        assertThat(named(TextField.class, "Name")).isSameAs(name);
        assertThat(name.getValue()).isEqualTo("Mara L.");

        test(scheme()).selectItem("Always dark");
        name.setValue("Mara Lindqvist");
        pressFirst("Save");
        assertThat(named(TextField.class, "Name"))
                .as("only a name or a language changes the frame, too")
                .isSameAs(name);
    }

    @Test
    void light_or_dark_is_chosen_beside_language_and_zone_and_holds_at_once() {
        var mara = person("Mara Lindqvist", false);
        open(mara);
        navigate(path(Links.SETTINGS), OwnSettingsView.class);
        assertThat(scheme().getValue()).as("until then the device says").isEqualTo(Scheme.DEVICE);
        test(scheme()).selectItem("Always dark");
        pressFirst("Save");

        assertThat(As.account(mara, own::read).scheme()).isEqualTo(Scheme.DARK);
        assertThat(scheme().getValue()).isEqualTo(Scheme.DARK);
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .as("the open page is told")
                .anySatisfy(told -> {
                    assertThat(told.getInvocation().getExpression()).contains("dataset.scheme");
                    assertThat(told.getInvocation().getParameters()).contains("dark");
                });
    }

    @Test
    void a_blank_name_is_refused_in_words_beside_the_button() {
        var mara = person("Mara Lindqvist", false);
        open(mara);
        navigate(path(Links.SETTINGS), OwnSettingsView.class);
        named(TextField.class, "Name").setValue(" ");
        pressFirst("Save");
        assertThat(text(OwnSettingsView.class)).contains("Please give a name");
        assertThat(As.account(mara, own::read).name()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void a_password_is_changed_by_who_knows_the_present_one() {
        open(person("Mara " + UUID.randomUUID().toString().substring(0, 8), false));
        navigate(path(Links.SETTINGS), OwnSettingsView.class);
        var present = named(PasswordField.class, "Present password");
        var next = named(PasswordField.class, "New password");
        present.setValue("not this one");
        next.setValue("eight more hills");
        pressFirst("Change the password");
        assertThat(text(OwnSettingsView.class)).contains("That is not your present password");
        present.setValue(PASSWORD);
        next.setValue("short");
        pressFirst("Change the password");
        assertThat(text(OwnSettingsView.class)).contains("too short");
        next.setValue("eight more hills");
        pressFirst("Change the password");
        assertThat(text(OwnSettingsView.class)).contains("Your password is changed");
        assertThat(next.getValue()).isEmpty();
    }

    @Test
    void all_accounts_are_for_administrators() {
        open(person("Mara Lindqvist", false));
        for (var page : List.of(Links.ACCOUNTS, Links.AUDIT)) {
            navigateAnywhere(page);
            assertThat(find(AccountsView.class).exists()).isFalse();
            assertThat(find(AuditView.class).exists()).isFalse();
        }
    }

    @Test
    void accounts_are_found_and_an_empty_search_says_so_kindly() {
        open(person("Rita Root", true));
        register(3);
        navigate(path(Links.ACCOUNTS), AccountsView.class);
        assertThat(table()).hasSize(4);
        test(find(TextField.class).first()).setValue("person 2");
        assertThat(table()).hasSize(1);
        test(find(TextField.class).first()).setValue("nobody at all");
        assertThat(table()).isEmpty();
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void the_list_goes_on_where_it_ended() {
        open(person("Rita Root", true));
        register(60);
        navigate(path(Links.ACCOUNTS), AccountsView.class);
        assertThat(table()).hasSize(61);
    }

    @Test
    void somebody_is_signed_out_of_every_browser_from_the_list() {
        var ivo = person("Ivo Verloren", false);
        var welcome = (SignIns.Outcome.Welcome)
                signIns.attempt(As.account(ivo, own::read).email().value(), PASSWORD, "192.0.2.1", Optional.empty());
        open(person("Rita Root", true));
        go(Links.ACCOUNTS.substring(1) + "?q=Verloren");
        test((MoreButton) test(find(Grid.class).single()).getCellComponent(0, 4))
                .click();
        pressFirst("Sign out everywhere");
        assertThat(signIns.check(welcome.who())).isEqualTo(SignIns.Standing.ENDED);
    }

    @Test
    void each_browser_of_ones_own_is_ended_with_one_press() {
        var mara = person("Mara Viele", false);
        var lost = in(mara, new SeenBrowser("Firefox", "Android", "203.0.113.x"));
        open(mara);
        go(Links.DEVICES.substring(1));
        assertThat(shown())
                .contains("Firefox on Android", "from the network 203.0.113.x", "Signed in")
                .doesNotContain("This one");
        int statements = Statements.count(() -> go(Links.DEVICES.substring(1)));
        in(mara, SeenBrowser.UNKNOWN);
        assertThat(Statements.count(() -> go(Links.DEVICES.substring(1)))).isEqualTo(statements);
        assertThat(shown()).contains("A browser we do not know");
        find(Button.class)
                .withCondition(one -> "Sign out there: Firefox on Android"
                        .equals(one.getAriaLabel().orElse("")))
                .single()
                .click();
        assertThat(signIns.check(lost)).isEqualTo(SignIns.Standing.ENDED);
        assertThat(shown()).contains("the browser is forgotten").doesNotContain("Firefox on Android");
        press("Sign out everywhere else");
        assertThat(shown()).contains("Signed out").doesNotContain("Sign out there");
    }

    @Test
    void an_administrator_sees_the_devices_of_a_person_and_ends_one() {
        var ivo = person("Ivo Verloren", false);
        var lost = in(ivo, new SeenBrowser("Safari", "iPhone", SeenBrowser.HOUSE));
        open(person("Rita Root", true));
        go(Links.ACCOUNTS.substring(1) + "?q=Verloren");
        test((MoreButton) test(find(Grid.class).single()).getCellComponent(0, 4))
                .click();
        pressFirst("Devices");
        assertThat(shown()).contains("Safari on iPhone", "not public");
        press("Sign out there");
        assertThat(signIns.check(lost)).isEqualTo(SignIns.Standing.ENDED);
        assertThat(shown()).contains("Ivo Verloren is signed out there");
    }

    private SignedInAccount in(Actor person, SeenBrowser seen) {
        var email = As.account(person, own::read).email().value();
        var who = ((SignIns.Outcome.Welcome) signIns.attempt(email, PASSWORD, "192.0.2.1", Optional.empty())).who();
        signIns.begin(who, Optional.empty(), seen);
        return who;
    }

    @Test
    void somebody_is_invited_from_the_list() {
        open(person("Rita Root", true));
        navigate(path(Links.ACCOUNTS), AccountsView.class);
        pressFirst("Invite somebody");
        pressFirst("Send the invitation");
        assertThat(named(EmailField.class, "E-mail").isInvalid()).isTrue();
        named(EmailField.class, "E-mail").setValue("ivo@example.org");
        named(TextField.class, "Name").setValue("Ivo Neu");
        pressFirst("Send the invitation");
        assertThat(SystemActor.call(() -> accounts.findByEmail(new EmailAddress("ivo@example.org"))))
                .isPresent();
        assertThat(table()).hasSize(2);
    }

    @Test
    void the_trail_names_people_and_says_what_they_did() {
        var root = person("Rita Root", true);
        var ivo = person("Ivo Neu", false);
        As.account(root, () -> {
            administration.close(ivo.id());
        });
        open(root);
        navigate(path(Links.AUDIT), AuditView.class);
        assertThat(String.join("\n", table()))
                .contains("Rita Root: account closed")
                .contains("Ivo Neu");
    }

    @Test
    void the_trail_says_whose_sign_in_it_was_and_how_in_words() {
        var root = person("Rita Root", true);
        person("Ivo Neu", false);
        signIns.attempt("ivo.neu@example.org", PASSWORD, "192.0.2.77", Optional.empty());
        open(root);
        navigate(path(Links.AUDIT), AuditView.class);
        assertThat(String.join("\n", table()))
                .contains("Ivo Neu: signed in", "with the password")
                .doesNotContain("Nobody signed in: signed in");
    }

    @Test
    void lists_take_as_many_statements_for_many_rows_as_for_few() {
        var root = person("Rita Root", true);
        open(root);
        register(10);
        int accountsOfFew = Statements.count(() -> navigate(path(Links.ACCOUNTS), AccountsView.class));
        int trailOfFew = Statements.count(() -> navigate(path(Links.AUDIT), AuditView.class));
        register(1_000);
        open(root);
        assertThat(Statements.count(() -> navigate(path(Links.ACCOUNTS), AccountsView.class)))
                .isEqualTo(accountsOfFew)
                .isLessThanOrEqualTo(6);
        assertThat(Statements.count(() -> navigate(path(Links.AUDIT), AuditView.class)))
                .isEqualTo(trailOfFew)
                .isLessThanOrEqualTo(6);
    }

    @SuppressWarnings("unchecked")
    private Select<Scheme> scheme() {
        return find(Select.class).all().stream()
                .filter(field -> "Light or dark".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Actor person(String name, boolean administrator) {
        var id = SystemActor.call(() -> accounts.establish(newAccount(name), PASSWORD, administrator));
        return new Actor(id, name, administrator, Locale.ENGLISH, BERLIN);
    }

    private void register(int number) {
        SystemActor.run(() -> accounts.register(IntStream.range(0, number)
                .mapToObj(i -> newAccount("Person " + i))
                .toList()));
    }

    private static NewAccount newAccount(String name) {
        return new NewAccount(
                new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"),
                name,
                Locale.ENGLISH,
                BERLIN);
    }

    private void navigateAnywhere(String page) {
        UI.getCurrent().navigate(path(page));
        roundTrip();
    }

    private <T extends Component & HasLabel> T named(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void pressFirst(String button) {
        test(find(Button.class).all().stream()
                        .filter(one -> button.equals(one.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String path(String link) {
        return link.substring(1);
    }

    /** Everything that stands on this page. */
    private String text(Class<? extends Component> page) {
        return find(page).single().getElement().getTextRecursively();
    }
}
