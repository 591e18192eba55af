package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalEditing;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody's first goal, from a template to its mentor, with the coach reading along. */
@BrowserTest
class FirstGoalTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Actor mentee;

    @Test
    void from_a_template_to_shared_takes_less_than_five_minutes() {
        var mara = somebody(Locale.ENGLISH);
        long began = System.nanoTime();
        mara.open("/goals").follow("New goal").isAt("New goal");
        mara.follow("Begin with it: Give a talk");
        mara.sees("Begun with the template “Give a talk”.");
        assertThat(field(mara, "Step 1")).hasValue("Choose the subject and send a proposal");

        type(mara, "Title", "Speak at the spring meetup");
        type(mara, "Specific", "I want to be more visible.");
        assertThat(mara.page().locator("wm-marks mark").first()).isVisible();
        sitsOnItsWords(mara);
        mara.sees("Specific: not yet.");
        type(
                mara,
                "Specific",
                "I give one talk of twenty minutes at the spring meetup in Hamburg about retrospectives.");
        mara.sees("Specific: met.");
        paste(mara, "- Ask Ann for her slides\n- Book the room by 3 May 2027");
        mara.sees("2 steps · one has a day").press("Take 2 steps");
        mara.sees("2 steps were made of what you pasted.");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(As.account(
                        mentee,
                        () -> editing.kept(null).orElseThrow().edit().content().steps()))
                .extracting(Step::text)
                .contains("Choose the subject and send a proposal", "Ask Ann for her slides", "Book the room"));

        mara.page().keyboard().press("Control+Enter");
        mara.isAt("Speak at the spring meetup");
        mara.press("Share").decide("Share").sees("Shared with Jonas");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(5));
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void on_a_telephone_in_german_nothing_typed_is_lost_and_the_page_does_not_scroll_sideways() {
        var lena = somebody(Locale.GERMAN);
        lena.page().setViewportSize(390, 844);
        lena.open("/goals/new").isAt("Neues Ziel");
        lena.press("Wenn-dann-Plan");
        type(lena, "Wenn-dann-Plan 1: wenn", "ich zögere");
        type(lena, "Wenn-dann-Plan 1: dann", "rufe ich an");
        var obstacle = field(lena, "Was im Weg stehen könnte");
        obstacle.pressSequentially("Ich warte.", new Locator.PressSequentiallyOptions().setDelay(60));
        lena.page().reload();

        assertThat(field(lena, "Was im Weg stehen könnte")).hasValue("Ich warte.");
        assertThat(field(lena, "Wenn-dann-Plan 1: dann")).hasValue("rufe ich an");
        assertThat((Boolean) lena.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        assertThat(lena.complaints()).isEmpty();
    }

    /** The mark lies over the very words: as wide as they are, and where they are. */
    private static void sitsOnItsWords(PersonAtBrowser mara) {
        var off = mara.page().evaluate("""
                () => {
                  const layer = [...document.querySelectorAll("wm-marks")].find((one) => one.querySelector("mark"));
                  const area = layer.parentElement.querySelector("textarea");
                  const outer = area.getBoundingClientRect();
                  const inner = layer.getBoundingClientRect();
                  return [inner.left - outer.left, inner.top - outer.top, inner.width - outer.width,
                    layer.scrollHeight > area.scrollHeight + 1 ? 9 : 0].map(Math.abs).reduce((a, b) => Math.max(a, b));
                }""");
        assertThat(((Number) off).doubleValue()).isLessThan(0.6);
    }

    private PersonAtBrowser somebody(Locale locale) {
        mentee = world.person("Mara Alt", locale, ZoneId.of("Europe/Berlin"), false);
        var mentor = world.account("Jonas Vogt");
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mentee);
        world.join(coordinator, round, "mentor", 2, mentor);
        world.match(coordinator, round, mentor, mentee);
        var person = new PersonAtBrowser(mentee.name(), Browsers.open(port));
        person.open("/").signIn();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*sign-in.*"));
        return person;
    }

    private static Locator field(PersonAtBrowser who, String name) {
        return who.page()
                .getByLabel(name, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .last();
    }

    private static void type(PersonAtBrowser who, String name, String text) {
        var field = field(who, name);
        field.fill("");
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(5));
    }

    private static void paste(PersonAtBrowser who, String list) {
        who.press("Step");
        var line = field(who, "Step 4");
        line.focus();
        line.evaluate("""
                (field, list) => {
                  const data = new DataTransfer();
                  data.setData("text/plain", list);
                  field.dispatchEvent(new ClipboardEvent("paste",
                    { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
                }""", list);
    }
}
