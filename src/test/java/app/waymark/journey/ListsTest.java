package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Links;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long lists in a real browser: a header is pressed, what is read out says how the list is sorted, a telephone chooses. */
@BrowserTest
class ListsTest {

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void a_header_sorts_its_list_and_says_so_and_a_telephone_has_a_choice_instead() {
        var coordinator = world.person("Clara Kurz", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var round = world.round(coordinator);
        for (var name : new String[] {"Öztürk Demir", "Anna Berg", "Zoe Young"}) {
            world.join(coordinator, round, "mentee", 0, world.account(name));
        }
        var clara = new PersonAtBrowser(coordinator.name(), Browsers.open(port));
        clara.page().setViewportSize(1440, 900);
        clara.open(Links.people(round.value())).signIn();
        var names = clara.page().locator("vaadin-grid .wm-inline > a");
        assertThat(names).hasText(new String[] {"Anna Berg", "Öztürk Demir", "Zoe Young"});
        assertThat(sorted(clara, "ascending")).hasCount(1);

        clara.page()
                .locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText("Name"))
                .click();
        assertThat(names).hasText(new String[] {"Zoe Young", "Öztürk Demir", "Anna Berg"});
        assertThat(sorted(clara, "descending")).hasCount(1);
        assertThat(clara.page()).hasURL(Pattern.compile(".*[?]sort=-name$"));
        clara.page().reload();
        assertThat(names).hasText(new String[] {"Zoe Young", "Öztürk Demir", "Anna Berg"});
        assertThat(sorted(clara, "descending")).hasCount(1);

        clara.page().setViewportSize(390, 800);
        clara.page().locator("vaadin-grid vaadin-select").click();
        clara.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Name, ascending"))
                .click();
        assertThat(names).hasText(new String[] {"Anna Berg", "Öztürk Demir", "Zoe Young"});
        assertThat(clara.complaints()).isEmpty();
    }

    private static Locator sorted(PersonAtBrowser person, String direction) {
        return person.page().locator("vaadin-grid th[aria-sort=" + direction + "]");
    }
}
