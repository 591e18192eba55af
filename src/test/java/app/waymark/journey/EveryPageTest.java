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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every page there is ({@link EveryRoute}, which forgets no route), each opened once: axe finds nothing on it, best practices
 * included, light and dark, on a wide screen and on one as narrow as a page that somebody makes four times as large; the skip
 * link leads to its content; its language is its person's, and its title says more than where it is. And for somebody who sets
 * the text wider besides, as far as WCAG 1.4.10 and 1.4.12 say a page must bear: in German, whose words are long, nothing has
 * to be scrolled sideways and nothing is cut. And where the reader's own colours are forced on it: nothing is covered, what is
 * chosen is told from the rest and what has the focus from what has not, and the lines of drawings are seen. And there is a
 * script for every element on it.
 */
@BrowserTest
class EveryPageTest {

    private static final int WIDE = 1280;

    /** A page of {@link #WIDE} pixels at 400 %. */
    private static final int NARROW = 320;

    /** Each table shows its rows as one column where it is narrow and as several where it is not, and nothing is under way. */
    private static final String STAND = """
            (narrow) => [...document.querySelectorAll('.wm-wide-list')].every((table) => narrow
                    === ([...table.querySelectorAll('vaadin-grid-column')].filter((one) => !one.hidden).length === 1))
                && Object.values(window.Vaadin.Flow.clients).every((one) => !one.isActive?.())""";

    /** The elements that no script has defined: the bundle lacks the part, and nothing says so. A cell's is never defined. */
    private static final String UNDEFINED = """
            () => [...new Set([...document.querySelectorAll('*')].map((one) => one.localName))]
                .filter((name) => name.includes('-') && name !== 'vaadin-grid-cell-content'
                    && !name.startsWith('flow-container-root-') && !customElements.get(name))""";

    private final Colours colours = new Colours();
    private final Map<String, List<?>> faults = new TreeMap<>();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void axe_finds_nothing_on_any_page_and_wide_text_or_forced_colours_take_nothing_away() {
        var pages = new HashMap<Actor, Page>();
        // In German, which is not the language that a page falls back to; the journey is English.
        for (var visit : new EveryRoute(context, Locale.GERMAN).visits()) {
            look(pages.computeIfAbsent(visit.who(), this::signedIn), visit);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page page, EveryRoute.Visit visit) {
        var address = visit.address();
        page.navigate("/" + address);
        page.waitForSelector("h1");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("de");
        assertThat(page.locator(".wm-skip").getAttribute("href"))
                .as("the skip link of " + address)
                .isEqualTo(URI.create(page.url()).getPath().substring(1) + "#content");
        assertThat(page.title()).as("the title of " + address).isNotBlank().isNotEqualTo("Waymark");
        found(visit.name() + ", undefined", (List<?>) page.evaluate(UNDEFINED));
        for (var scheme : colours.both(page)) {
            found(visit.name() + " " + scheme, Colours.faults(page, scheme));
        }
        resize(page, NARROW);
        Colours.settle(page);
        found(visit.name() + " at " + NARROW, Axe.structure(page));

        OwnStyle.widen(page);
        cut(page, visit.name() + " at " + NARROW + ", wide text");
        resize(page, WIDE);
        cut(page, visit.name() + " at " + WIDE + ", wide text");
        found(visit.name() + " in forced colours", OwnStyle.forced(page));
    }

    /** Tables ask the server how they stand at a width. */
    private static void resize(Page page, int width) {
        page.setViewportSize(width, 800);
        page.waitForFunction(STAND, width == NARROW);
    }

    private void cut(Page page, String where) {
        var cut = OwnStyle.cut(page);
        found(where, cut);
        if (!cut.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/every-page/" + where.replace('/', '-') + ".png"))
                    .setFullPage(true));
        }
    }

    private void found(String where, List<?> found) {
        if (!found.isEmpty()) {
            faults.put(where, found);
        }
    }

    private Page signedIn(Actor who) {
        var person = new PersonAtBrowser(
                who.name(), Browsers.open(port, options -> options.setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("de-DE")
                        .setViewportSize(WIDE, 800)));
        person.open("/");
        person.page().fill("#email", person.address());
        person.page().fill("#password", World.PASSWORD);
        person.page().press("#password", "Enter");
        person.page().waitForSelector(".wm-nav");
        return person.page();
    }
}
