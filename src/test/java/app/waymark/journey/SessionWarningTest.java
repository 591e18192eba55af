package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Somebody who was away for long is asked before the session ends, and one press is enough to go on. */
@BrowserTest
class SessionWarningTest {

    /** The warning comes two minutes before the end: here, three seconds after the last that was asked of the server. */
    private static final int SECONDS = 123;

    @Autowired
    World world;

    @Autowired
    ServletWebServerApplicationContext context;

    @LocalServerPort
    int port;

    private MentorshipId mentorship;
    private PersonAtBrowser mara;
    private Session session;

    @BeforeEach
    void session_that_ends_soon() throws IOException {
        Actor mentee = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var mentor = world.account("Jonas Vogt");
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mentee);
        world.join(coordinator, round, "mentor", 2, mentor);
        mentorship = world.match(coordinator, round, mentor, mentee);
        mara = new PersonAtBrowser(mentee.name(), Browsers.open(port));
        mara.open("/").signIn().isAt("Nothing waits for you");
        assertThat(warning(mara.page())).isHidden();
        session = session();
        session.setMaxInactiveInterval(SECONDS);
    }

    @Test
    void one_press_or_escape_goes_on_with_the_session_and_keeps_what_was_typed() {
        mara.open("/mentorships/" + mentorship.value()).press("End the mentorship");
        assertThat(reason()).isFocused();
        mara.page().keyboard().type("We have both moved on");
        goesOnBy(() -> mara.press("Stay signed in"), "We have both moved on", " and up");
        goesOnBy(() -> mara.page().keyboard().press("Escape"), "We have both moved on and up", ".");
        assertThat(mara.complaints()).isEmpty();
    }

    /** Goes on, and with typing as though nothing had been. */
    private void goesOnBy(Runnable press, String typed, String further) {
        assertThat(warning(mara.page())).isVisible();
        assertThat(mara.named(AriaRole.BUTTON, "Stay signed in")).isFocused();
        long before = session.getLastAccessedTimeInternal();
        press.run();
        assertThat(warning(mara.page())).isHidden();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        session.getLastAccessedTimeInternal())
                .isGreaterThan(before));
        assertThat(reason()).isFocused();
        assertThat(reason()).hasValue(typed);
        mara.page().keyboard().type(further);
        assertThat(reason()).hasValue(typed + further);
    }

    @Test
    void whoever_works_in_another_tab_is_there() {
        mara.open("/goals");
        var other = mara.page().context().newPage();
        other.navigate("/settings");
        assertThat(warning(mara.page())).isVisible();
        assertThat(warning(other)).isVisible();

        other.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Stay signed in").setExact(true))
                .click();
        assertThat(warning(other)).isHidden();
        assertThat(warning(mara.page())).isHidden();
    }

    private Locator reason() {
        return mara.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions()
                                .setName("Your reason")
                                .setExact(true)
                                .setIncludeHidden(true))
                .last();
    }

    private static Locator warning(Page page) {
        return page.getByText("Are you still there?");
    }

    /** The server's side of what the browser holds a cookie of. */
    private Session session() throws IOException {
        var id = mara.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        for (Container child : Arrays.asList(server.getTomcat().getHost().findChildren())) {
            var found = ((Context) child).getManager().findSession(id);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("no session " + id);
    }
}
