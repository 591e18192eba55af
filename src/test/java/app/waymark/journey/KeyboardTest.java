package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The way of a goal, and of a meeting, for people who have no mouse, in German, on a page as narrow as a telephone's:
 * so does somebody see a page who has made it four times as large.
 */
@BrowserTest
class KeyboardTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Screenshots look = new Screenshots("keyboard");

    private Actor mentee;
    private Actor mentor;

    @BeforeEach
    void pair() {
        mentee = world.person("Mara Alt", Locale.GERMAN, BERLIN, false);
        mentor = world.person("Jonas Vogt", Locale.GERMAN, BERLIN, false);
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mentee);
        world.join(coordinator, round, "mentor", 2, mentor);
        world.match(coordinator, round, mentor, mentee);
    }

    @Test
    void a_goal_and_a_meeting_need_no_mouse() {
        var mara = person(mentee);
        var hers = signedIn(mara);
        hers.press("g", "g");
        mara.isAt("Ziele");
        hers.press("n");
        mara.isAt("Neues Ziel").sees("Mit einer Vorlage");
        hers.press("n");
        hers.write("Titel", "Ein Team leiten").write("Spezifisch", "Vier Leute, ein Produkt. Ab Mai.");
        hers.button("Schritt").write("Schritt 1", "Zwei Leitungen befragen");
        mara.lookedAt(look, "editor");
        hers.press("Control+Enter");
        mara.isAt("Ein Team leiten").sees("Zwei Leitungen befragen");
        hers.button("Teilen")
                .write("Worauf soll besonders geschaut werden?", "Ist es machbar?")
                .button("Teilen");
        mara.sees("noch nicht angesehen");
        mara.lookedAt(look, "shared");

        var jonas = person(mentor);
        var his = signedIn(jonas);
        his.link("Lies das Ziel „Ein Team leiten“");
        jonas.isAt("Ein Team leiten");
        his.button("„Zwei Leitungen befragen“ kommentieren")
                .write("Deine Frage oder Anmerkung", "Wen?")
                .press("Control+Enter");
        mara.sees("Wen?");
        jonas.lookedAt(look, "reviewing");
        quotes(his, jonas, "Ab Mai.", "Welcher Mai?");
        readsFromTheMarkAndGoesBack(hers, mara, "Ab Mai.", "Welcher Mai?");
        his.button("Ziel annehmen");
        mara.sees("Angenommen");

        hers.press("g", "m");
        mara.isAt("Treffen");
        hers.press("n");
        mara.isAt("Wann triffst du Jonas?");
        var day = LocalDate.ofInstant(clock.instant(), BERLIN)
                .plusDays(3)
                .format(DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN));
        hers.button(day);
        assertThat(mara.named(AriaRole.HEADING, day)).isVisible();
        hers.button("10:00").button("Jonas diese Zeit vorschlagen");
        mara.sees("Jonas ist gebeten, einen Termin auszusuchen.");
        his.press("g", "h").link("Such einen Termin mit");
        jonas.sees("10:00");
        jonas.lookedAt(look, "picking");
        his.button(day.substring(0, 2));
        jonas.sees("Gebucht");
        jonas.lookedAt(look, "booked");

        his.press("?");
        assertThat(jonas.page().locator("dialog[open]")).isVisible();
        his.press("Escape");
        assertThat(jonas.page().locator("dialog[open]")).hasCount(0);
        assertThat(look.faults()).isEmpty();
        assertThat(mara.complaints()).isEmpty();
        assertThat(jonas.complaints()).isEmpty();
    }

    /** A passage is chosen from the list beside the words, for a selection takes a mouse. */
    private static void quotes(Keyboard keys, PersonAtBrowser who, String passage, String words) {
        keys.button("„Spezifisch“ kommentieren");
        var field = who.named(AriaRole.TEXTBOX, "Deine Frage oder Anmerkung");
        assertThat(field).isFocused();
        // Back over the preview and the signs, which are one stop.
        keys.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Enter");
        var option = who.named(AriaRole.OPTION, "„" + passage + "“");
        // The list opens first and takes the focus a moment later; a key pressed in between goes to the button.
        who.page().waitForFunction("() => document.activeElement?.getAttribute('role') === 'option'");
        keys.press("End");
        assertThat(option).isFocused();
        keys.press("Enter");
        assertThat(option).isHidden();
        assertThat(who.named(AriaRole.HEADING, "Zu „" + passage + "“")).isVisible();
        keys.write("Deine Frage oder Anmerkung", words).press("Control+Enter");
        who.sees(words);
    }

    private static void readsFromTheMarkAndGoesBack(Keyboard keys, PersonAtBrowser who, String passage, String words) {
        keys.link(passage);
        var heading = who.named(AriaRole.HEADING, "Zu „" + passage + "“");
        assertThat(heading).isVisible();
        who.sees(words);
        keys.write("Deine Antwort", "Der nächste.").press("Control+Enter");
        who.sees("Der nächste.");
        keys.link("Schließen");
        assertThat(heading).isHidden();
        keys.reach(AriaRole.LINK, passage);
    }

    private Keyboard signedIn(PersonAtBrowser person) {
        person.open("/").isAt("Anmelden");
        var keys = new Keyboard(person.page());
        // The first field has the focus already.
        keys.write("E-Mail", person.address()).press("Tab");
        person.page().keyboard().type(World.PASSWORD);
        keys.press("Enter");
        // Keys that are pressed before the page listens are nobody's.
        assertThat(person.page().locator("h1")).containsText("auf dich");
        return keys;
    }

    private PersonAtBrowser person(Actor who) {
        return new PersonAtBrowser(who.name(), Browsers.open(port, options -> options.setLocale("de-DE")
                .setViewportSize(390, 844)
                .setReducedMotion(ReducedMotion.REDUCE)));
    }
}
