package app.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/**
 * Every page there is, as the routes name them, so that none is forgotten: axe finds nothing on it, best practices
 * included, light and dark; the skip link leads to its content; its language is its person's.
 */
@BrowserTest
class EveryPageTest {

    /** Pages that need something that only a longer story makes; the journey looks at them. */
    private static final List<String> IN_THE_JOURNEY =
            List.of("goals/:", "meetings/:", "rounds/:round/matching/", "invitations/", "fields");

    private final Colours colours = new Colours();

    @Autowired
    World world;

    @Autowired
    ServletRegistrationBean<SpringServlet> servlet;

    @LocalServerPort
    int port;

    @Test
    void axe_finds_nothing_on_any_page() {
        var mentor = world.person("Jonas Vogt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var mentee = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var root = world.person("Rita Root", Locale.GERMAN, ZoneId.of("Europe/Berlin"), true);
        var round = world.round(root);
        world.join(root, round, "mentor", 2, mentor);
        world.join(root, round, "mentee", 0, mentee);
        var mentorship = world.match(root, round, mentor, mentee);
        var ids = Map.of("round", round.toString(), "mentorship", mentorship.toString());
        var faults = new TreeMap<String, String>();
        var admin = signedIn(root);
        var mara = signedIn(mentee);
        for (var route : routes()) {
            if (IN_THE_JOURNEY.stream().anyMatch(route::contains)) {
                continue;
            }
            var address = filled(route, ids);
            var hers =
                    route.startsWith("administration") || route.startsWith("rounds") || route.startsWith("programmes");
            look(hers ? admin : mara, address, hers ? "de" : "en", faults);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String address, String language, Map<String, String> faults) {
        page.navigate("/" + address);
        page.waitForSelector("h1");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
        assertThat(page.locator(".wm-skip").getAttribute("href"))
                .as("the skip link of " + address)
                .isEqualTo(URI.create(page.url()).getPath().substring(1) + "#content");
        for (var scheme : colours.both(page)) {
            // Vaadin's own sign of the connection stands beside the page's regions, unseen.
            var axe = colours.axe(page, scheme).exclude("vaadin-connection-indicator");
            var found = axe.analyze().getViolations();
            if (!found.isEmpty()) {
                faults.put(
                        address + " " + scheme,
                        found.stream()
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().getFirst().getHtml())
                                .collect(Collectors.joining("; ")));
            }
        }
    }

    private TreeSet<String> routes() {
        var context = new VaadinServletContext(
                Objects.requireNonNull(servlet.getServlet()).getServletContext());
        var configuration = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context));
        var routes = new TreeSet<String>();
        configuration.getAvailableRoutes().forEach(route -> routes.add(route.getTemplate()));
        return routes;
    }

    private static String filled(String template, Map<String, String> ids) {
        var parts = new ArrayList<String>();
        for (var part : template.split("/")) {
            if (part.startsWith(":round") || (part.startsWith(":") && parts.equals(List.of("rounds")))) {
                parts.add(ids.getOrDefault("round", ""));
            } else if (part.startsWith(":")) {
                parts.add(ids.getOrDefault("mentorship", ""));
            } else {
                parts.add(part);
            }
        }
        return String.join("/", parts);
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
