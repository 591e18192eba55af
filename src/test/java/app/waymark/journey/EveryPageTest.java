package app.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.World;
import com.deque.html.axecore.playwright.AxeBuilder;
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
 * included, light and dark, on a wide screen and on a telephone; the skip link leads to its content; its language is its
 * person's, and its title says more than where it is.
 */
@BrowserTest
class EveryPageTest {

    private static final int WIDE = 1440;

    private static final int TELEPHONE = 390;

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
        assertThat(page.title()).as("the title of " + address).isNotBlank().isNotEqualTo("Waymark");
        for (var scheme : colours.both(page)) {
            found(colours.axe(page, scheme), visit.name() + " " + scheme, faults);
        }
        page.setViewportSize(TELEPHONE, 844);
        if (page.locator("vaadin-grid").count() > 0) {
            // Tables ask the server how they stand at this width, a moment later.
            page.waitForTimeout(250);
        }
        Colours.settle(page);
        found(colours.structure(page), visit.name() + " on a telephone", faults);
        page.setViewportSize(WIDE, 900);
    }

    private static void found(AxeBuilder axe, String where, Map<String, String> faults) {
        // Vaadin's own sign of the connection stands beside the page's regions, unseen.
        var found = axe.exclude("vaadin-connection-indicator").analyze().getViolations();
        if (!found.isEmpty()) {
            faults.put(
                    where,
                    found.stream()
                            .map(rule -> rule.getId() + " at "
                                    + rule.getNodes().getFirst().getHtml())
                            .collect(Collectors.joining("; ")));
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
