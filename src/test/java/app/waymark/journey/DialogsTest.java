package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.World;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Dialogs that ask for something begin in its field, and Enter sends those with one line; Escape leads back. */
@BrowserTest
class DialogsTest {

    private static final String MODAL = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

    private static final String ANSWERED =
            "() => Object.values(Vaadin.Flow.clients).every((client) => !client.isActive())";

    /** The buttons that open a dialog with something to fill in, by page; the beginning of a name is enough. */
    private static final Map<String, List<String>> OPENERS = Map.ofEntries(
            Map.entry("administrator/administration/accounts", List.of("Invite somebody")),
            Map.entry("administrator/administration/programmes", List.of("New programme", "Coordinators")),
            Map.entry("coordinator/rounds", List.of("New round")),
            Map.entry("coordinator/programmes/ID/fields", List.of("New field", "Change")),
            Map.entry("coordinator/rounds/ID/people", List.of("Change Ben Ortiz")),
            Map.entry("coordinator/rounds/ID/matching/policy", List.of("Add a criterion", "Add a rule")),
            Map.entry("coordinator/mentorships/ID", List.of("End the mentorship")),
            Map.entry("mentee/goals/ID", List.of("Add a reading", "Paste readings")),
            Map.entry("mentee/mentorships/ID", List.of("End the mentorship")),
            Map.entry("mentee/rounds/ID/me", List.of("Leave the round")),
            Map.entry("mentee/settings", List.of("Close my account")),
            Map.entry("mentor/meetings/ID", List.of("Change topic or place", "Call it off")));

    /** What is wrong with the dialog that is open; empty where nothing is. */
    private static final String WRONG = """
            () => {
              const dialog = [...document.querySelectorAll('vaadin-dialog[opened]')].pop();
              const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
              const fields = [...dialog.querySelectorAll('input, textarea, select')].filter(shown);
              const primary = [...dialog.querySelectorAll('vaadin-button[theme~=primary]')].filter(shown);
              const at = document.activeElement;
              if (fields.length === 0) return 'asks for nothing';
              if (!dialog.contains(at)) return 'does not have the focus';
              if (!at.matches('input, textarea, select')
                  && !at.querySelector('input, textarea, select') && at.localName !== 'vaadin-select-value-button') {
                return 'begins on ' + at.localName + ' ' + at.textContent.trim();
              }
              if (fields.length === 1 && fields[0].matches('input') && primary.length !== 1) {
                return 'has ' + primary.length + ' buttons that Enter could mean';
              }
              return '';
            }""";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void a_dialog_begins_in_its_field_and_escape_leads_back_to_its_button() {
        var faults = new ArrayList<String>();
        var pages = new HashMap<Actor, Page>();
        for (var visit : new EveryRoute(context, Locale.ENGLISH).visits()) {
            var openers = OPENERS.getOrDefault(visit.name(), List.of());
            if (openers.isEmpty()) {
                continue;
            }
            var page = pages.computeIfAbsent(visit.who(), this::signedIn);
            page.navigate("/" + visit.address());
            for (var opener : openers) {
                look(page, opener, visit.name() + ", “" + opener + "”", faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_button_that_is_pressed_twice_opens_one_dialog_which_stays() {
        var visit = visit("coordinator/rounds");
        var page = signedIn(visit.who());
        page.navigate("/" + visit.address());
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New round"));

        button.dblclick();
        assertThat(page.locator(MODAL)).isAttached();
        page.waitForFunction(ANSWERED);
        assertThat(page.locator(MODAL)).hasCount(1);

        page.keyboard().press("Escape");
        assertThat(page.locator(MODAL)).hasCount(0);
        // A slower one: the dialog stands over the button before the second half comes.
        var place = button.boundingBox();
        page.mouse().click(place.x + 5, place.y + 5);
        assertThat(page.getByLabel("Name of the round")).isFocused();
        page.mouse().move(place.x + 5, place.y + 5);
        page.mouse().down(new Mouse.DownOptions().setClickCount(2));
        page.mouse().up(new Mouse.UpOptions().setClickCount(2));
        page.waitForFunction(ANSWERED);
        assertThat(page.locator(MODAL)).hasCount(1);
        // Somebody who then clicks beside it means to leave it.
        page.mouse().click(place.x + 5, place.y + 5);
        assertThat(page.locator(MODAL)).hasCount(0);
    }

    @Test
    void a_file_that_was_chosen_is_sent_once_whatever_is_pressed_next() {
        var visit = visit("coordinator/rounds/ID/people");
        var page = signedIn(visit.who());
        var sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/upload")) {
                sent.incrementAndGet();
            }
        });
        page.navigate("/" + visit.address());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring people in"))
                .click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", "email,name,role\n".getBytes(UTF_8)));
        assertThat(page.getByText("There is nobody in the file.")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rounds"))
                .first()
                .focus();
        page.waitForFunction(ANSWERED);

        assertThat(sent).hasValue(1);
    }

    private EveryRoute.Visit visit(String name) {
        return new EveryRoute(context, Locale.ENGLISH)
                .visits().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static void look(Page page, String opener, String where, List<String> faults) {
        var button = page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + opener)))
                .first();
        button.press("Enter");
        assertThat(page.locator(MODAL)).isAttached();
        // The focus comes with the dialog's opening, which is drawn first.
        try {
            page.waitForFunction(
                    "() => (" + WRONG + ")() === ''", null, new Page.WaitForFunctionOptions().setTimeout(3_000));
        } catch (TimeoutError wrong) {
            faults.add(where + " " + page.evaluate(WRONG));
        }
        page.keyboard().press("Escape");
        assertThat(page.locator(MODAL)).hasCount(0);
        try {
            assertThat(button).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(3_000));
        } catch (AssertionError lost) {
            faults.add(where + " leaves the focus on "
                    + page.evaluate("() => document.activeElement.localName + ' '"
                            + " + document.activeElement.textContent.trim().slice(0, 40)"));
        }
    }

    private Page signedIn(Actor who) {
        var person = new PersonAtBrowser(
                who.name(), Browsers.open(port, options -> options.setReducedMotion(ReducedMotion.REDUCE)));
        person.open("/");
        person.page().fill("#email", person.address());
        person.page().fill("#password", World.PASSWORD);
        person.page().press("#password", "Enter");
        person.page().waitForSelector(".wm-nav");
        return person.page();
    }
}
