package app.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every page there is ({@link EveryRoute}, which forgets no route): axe finds nothing on it, best practices
 * included, light and dark; the skip link leads to its content; its language is its person's.
 */
@BrowserTest
class EveryPageTest {

    private final Colours colours = new Colours();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void axe_finds_nothing_on_any_page() {
        var faults = new TreeMap<String, String>();
        var pages = new HashMap<Actor, Page>();
        // In German, which is not the language that a page falls back to; the journey is English.
        for (var visit : new EveryRoute(context, Locale.GERMAN).visits()) {
            look(pages.computeIfAbsent(visit.who(), this::signedIn), visit, faults);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page page, EveryRoute.Visit visit, Map<String, String> faults) {
        var address = visit.address();
        page.navigate("/" + address);
        page.waitForSelector("h1");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("de");
        assertThat(page.locator(".wm-skip").getAttribute("href"))
                .as("the skip link of " + address)
                .isEqualTo(URI.create(page.url()).getPath().substring(1) + "#content");
        for (var scheme : colours.both(page)) {
            // Vaadin's own sign of the connection stands beside the page's regions, unseen.
            var axe = colours.axe(page, scheme).exclude("vaadin-connection-indicator");
            var found = axe.analyze().getViolations();
            if (!found.isEmpty()) {
                faults.put(
                        visit.name() + " " + scheme,
                        found.stream()
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().getFirst().getHtml())
                                .collect(Collectors.joining("; ")));
            }
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
