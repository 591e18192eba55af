package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.AddStepResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSteps;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Searching by the keyboard alone, on a wide page and on one as narrow as a telephone's. */
@BrowserTest
class SearchKeysTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @LocalServerPort
    int port;

    private final Screenshots look = new Screenshots("search");

    private Actor mara;

    @BeforeEach
    void goals_to_be_found() {
        mara = world.person("Mara Alt", Locale.GERMAN, ZoneId.of("Europe/Berlin"), false);
        As.account(mara);
        var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Führung übernehmen")
                        .withWhy("Ich will ein Team so anleiten, wie ich selbst gern geführt worden wäre."))))
                .goal();
        for (int i = 1; i <= 30; i++) {
            steps.add(goal, "Vorhaben " + i, null, null);
        }
        var step = steps.add(goal, "Führungskurs in Köln buchen", null, null);
        assertThat(step).isInstanceOf(AddStepResult.Added.class);
    }

    @Test
    void it_is_found_walked_through_and_followed_without_a_mouse() {
        walks(1280, "wide");
        walks(390, "narrow");
        assertThat(look.faults()).isEmpty();
    }

    private void walks(int width, String name) {
        var person = new PersonAtBrowser(mara.name(), Browsers.open(port, options -> options.setLocale("de-DE")
                .setViewportSize(width, 844)
                .setReducedMotion(ReducedMotion.REDUCE)));
        var page = person.page();
        person.open("/").isAt("Anmelden");
        var keys = new Keyboard(page);
        keys.write("E-Mail", person.address()).press("Tab");
        page.keyboard().type(World.PASSWORD);
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("auf dich");

        keys.press("/");
        var field = person.named(AriaRole.TEXTBOX, "Wonach suchst du?");
        assertThat(field).isFocused();
        person.lookedAt(look, name + "-nothing-asked");
        page.keyboard().type("fuehrung");
        person.sees("2 Treffer.");
        person.lookedAt(look, name + "-found");
        keys.press("ArrowDown");
        assertThat(page.locator(".wm-finds a").first()).isFocused();
        keys.press("ArrowDown");
        var step = page.locator(".wm-finds a").nth(1);
        assertThat(step).isFocused();
        keys.press("ArrowUp", "ArrowUp");
        assertThat(field).isFocused();
        keys.press("ArrowDown", "ArrowDown");
        assertThat(step).isFocused();
        keys.press("Enter");
        person.isAt("Führung übernehmen");
        assertThat(person.dialog()).hasCount(0);
        assertThat(page.locator(".goal-step-found")).isInViewport();

        keys.press("/");
        assertThat(field).isFocused();
        page.keyboard().type("gibtsnicht");
        person.sees("weder bei dir noch in dem, was andere mit dir teilen");
        keys.press("Escape");
        assertThat(person.dialog()).hasCount(0);

        keys.press("g", "h");
        assertThat(page.locator("h1")).containsText("auf dich");
        keys.press("/");
        assertThat(field).isFocused();
        // Enter follows the first of what fits all that was typed, however soon it is pressed.
        page.keyboard().type("führung übernehmen");
        keys.press("Enter");
        person.isAt("Führung übernehmen");
        assertThat(person.dialog()).hasCount(0);
        assertThat(person.complaints()).isEmpty();
    }
}
