package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who signs out leaves nothing open, in whatever tab. */
@BrowserTest
class SignOutTabsTest {

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void another_tab_leaves_when_its_session_is_signed_out_by_hand() {
        Actor mara = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var window = Browsers.open(port);
        var here = new PersonAtBrowser(mara.name(), window);
        here.open("/").signIn();
        var other = window.newPage();
        other.navigate("/settings");
        assertThat(other.getByText("About you")).isVisible();
        here.open("/settings/devices");
        assertThat(here.page().getByText("This one")).isVisible();
        here.signOut();
        assertThat(here.page()).hasURL(Pattern.compile("/sign-in\\?out$"));
        assertThat(other).hasURL(Pattern.compile("/sign-in\\?out$"));
    }
}
