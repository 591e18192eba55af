package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckIns;
import app.waymark.goal.Viewpoint;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A check-in is sent after three presses, and in twenty seconds by somebody who thinks before each. */
@BrowserTest
class CheckInTimeTest {

    /** How long the scripted person thinks before each press; with that, a careful one needs nine seconds. */
    private static final double THINKING = 3_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    CheckIns checkIns;

    @LocalServerPort
    int port;

    @Test
    void three_presses_and_twenty_seconds_are_enough() {
        var routes = new EveryRoute(context, Locale.ENGLISH);
        var noor = routes.who("mentee");
        try (var window = Browsers.open(port)) {
            var page = window.newPage();
            page.navigate("/sign-in");
            page.fill("#email", World.address(noor.name()));
            page.fill("#password", World.PASSWORD);
            page.press("#password", "Enter");
            page.waitForURL(Pattern.compile(".*/$"));

            var begun = System.nanoTime();
            page.navigate("/goals/" + routes.goal().value() + "/check-in");
            press(page, "Well");
            press(page, "7");
            press(page, "Check in");
            page.waitForURL(Pattern.compile(".*/goals/" + routes.goal().value()));
            assertThat(page.getByText("The next one is on")).isVisible();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(As.account(noor, () -> checkIns.of(routes.goal(), Viewpoint.OWN, 5))
                        .checkIns())
                .extracting(CheckIn::confidence)
                .containsExactly(7);
    }

    private static void press(Page page, String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        assertThat(button).isVisible();
        page.waitForTimeout(THINKING);
        button.click();
    }
}
