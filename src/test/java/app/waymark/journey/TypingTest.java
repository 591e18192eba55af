package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Drafts;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing typed is lost: somebody types at 110 ms a key and leaves 0.3 s after the last one, by every way there is. */
@BrowserTest
class TypingTest {

    private static final String WORDS = "We have both moved on";

    @Autowired
    World world;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    private Actor mentee;
    private MentorshipId mentorship;
    private PersonAtBrowser mara;

    @BeforeEach
    void pair() {
        mentee = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var mentor = world.account("Jonas Vogt");
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mentee);
        world.join(coordinator, round, "mentor", 2, mentor);
        mentorship = world.match(coordinator, round, mentor, mentee);
        mara = new PersonAtBrowser(mentee.name(), Browsers.open(port));
        mara.open("/").signIn().isAt("Nothing waits for you");
    }

    @Test
    void what_was_typed_is_there_after_back_reload_and_close_and_when_the_tab_was_closed() {
        typedInTheDialog(" once");
        mara.page().goBack();
        mara.isAt("Nothing waits for you");
        foundInTheDialog(" once");

        typed(" twice");
        mara.page().reload();
        foundInTheDialog(" once twice");

        typed(" again");
        mara.named(AriaRole.BUTTON, "Cancel").click();
        foundInTheDialog(" once twice again");

        typed(" and again");
        mara.page().keyboard().press("Escape");
        foundInTheDialog(" once twice again and again");

        typed(" at last");
        mara.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(kept())
                .isEqualTo(WORDS + " once twice again and again at last"));
        assertThat(mara.complaints()).isEmpty();
    }

    private void typedInTheDialog(String text) {
        open();
        typed(WORDS + text);
    }

    private void typed(String text) {
        field().focus();
        mara.page().keyboard().press("End");
        mara.page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(110));
        mara.page().waitForTimeout(300);
    }

    private void foundInTheDialog(String text) {
        open();
        assertThat(field()).hasValue(WORDS + text);
    }

    private void open() {
        mara.open("/mentorships/" + mentorship.value()).press("End the mentorship");
        assertThat(field()).isFocused();
    }

    private Locator field() {
        return mara.named(AriaRole.TEXTBOX, "Your reason").last();
    }

    private String kept() {
        return As.account(mentee, () -> drafts.find(Drafts.Place.of("mentorship", mentorship, "mentorship.end"))
                .orElse(""));
    }
}
