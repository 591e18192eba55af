package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.Participants;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.SignupForms;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an open link on a telephone, by the link in the mail and a coordinator's word, to being in. */
@BrowserTest
class SignUpTest {

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Fields fields;

    @Autowired
    SignupForms forms;

    @Autowired
    Participants participants;

    @Autowired
    MailServer mails;

    @Autowired
    Queue queue;

    @LocalServerPort
    int port;

    @Test
    void somebody_without_an_account_signs_up_on_a_telephone_and_comes_in() throws Exception {
        mails.empty();
        var coordinator = world.person("Clara Koch", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var round = world.round(coordinator);
        var programme = As.account(
                coordinator,
                () -> programmes.coordinated(null, 1).items().getFirst().programme());
        As.account(
                coordinator,
                () -> fields.declare(
                        programme,
                        new Field(
                                "why",
                                "What would you like to learn?",
                                "Was möchtest du lernen?",
                                FieldKind.TEXT,
                                Readers.COORDINATORS,
                                FieldUse.NEITHER,
                                List.of())));
        As.account(coordinator, () -> forms.addFields(round));
        As.account(coordinator, () -> forms.addValues(round));

        var clara = new PersonAtBrowser(coordinator.name(), Browsers.open(port));
        clara.open("/rounds/" + round.value() + "/sign-up").signIn();
        clara.open("/rounds/" + round.value() + "/sign-up").isAt("Sign-up form");
        clara.press("Give out an open link").sees("Whoever has it can begin.");
        var link = URI.create(Objects.requireNonNull(
                        As.account(coordinator, () -> forms.of(round)).link()))
                .getPath();

        // No script runs on these pages: it must go without.
        var lin = new PersonAtBrowser("Lin Sato", Browsers.open(port, wishes -> wishes.setJavaScriptEnabled(false)
                .setViewportSize(390, 844)));
        lin.open(link).write("Your name", "Lin Sato").write("Your mail address", lin.address());
        lin.choose("a mentee").press("Begin");
        lin.isAt("About you").write("What would you like to learn?", "To lead without shouting");
        lin.press("Save, go on later").sees("It is kept");

        var mailbox = new Mailbox(mails, queue);
        lin.open(mailbox.link(mailbox.newest(lin, "Your sign-up for")));
        assertThat(lin.page().getByRole(AriaRole.TEXTBOX)).hasValue("To lead without shouting");
        lin.press("Save and go on").isAt("What matters to you");
        lin.page()
                .getByLabel("First", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Fairness");
        lin.page().getByLabel("Entirely").first().check();
        lin.press("Save and go on").sees("Fairness").sees("To lead without shouting");
        lin.press("Send").sees("It has been sent");
        mailbox.newest(lin, "has arrived");

        clara.open("/rounds/" + round.value() + "/sign-ups").press("Read what Lin Sato said");
        clara.sees("To lead without shouting").decide("Approve").sees("One person takes part.");

        lin.open(mailbox.link(mailbox.newest(lin, "You take part")));
        lin.page().getByLabel("Password").fill(World.PASSWORD);
        lin.page().locator("button[type=submit]").first().click();
        lin.page().waitForURL(url -> !url.contains("/link/"));
        assertThat(As.account(coordinator, () -> participants.all(round))).hasSize(1);
        assertThat(clara.complaints()).isEmpty();
        assertThat(lin.complaints()).isEmpty();
    }
}
