package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Drafts;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    @Autowired
    Bookings bookings;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Actor mentee;
    private Actor mentor;
    private MentorshipId mentorship;
    private PersonAtBrowser mara;

    @BeforeEach
    void pair() {
        mentee = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        mentor = world.account("Jonas Vogt");
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

    @Test
    void a_tab_that_is_closed_before_its_text_is_handed_over_asks_first() {
        var asked = new ArrayList<String>();
        mara.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        open();
        mara.page().context().setOffline(true);
        typed(WORDS);
        mara.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        mara.page().waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(field()).hasValue(WORDS);

        // Whoever stays until the line is back has it kept.
        mara.page().context().setOffline(false);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(kept())
                .isEqualTo(WORDS));
    }

    @Test
    void what_was_typed_on_a_meetings_page_is_there_whichever_way_one_left_it() {
        var path = "/meetings/" + booked().value();
        mara.open(path);
        typedInto(mara.named(AriaRole.TEXTBOX, "Add a question or a topic").first(), "A topic");
        mara.goTo("Goals").isAt("Goals");
        mara.open(path);
        assertThat(mara.named(AriaRole.TEXTBOX, "Add a question or a topic").first())
                .hasValue("A topic");

        mara.press("Write: Notes");
        typedInto(mara.named(AriaRole.TEXTBOX, "Notes"), "For both");
        mara.page().goBack();
        mara.isAt("Goals");
        mara.page().goForward();
        assertThat(mara.named(AriaRole.TEXTBOX, "Notes")).hasValue("For both");

        mara.press("Write: Notes for yourself");
        typedInto(mara.named(AriaRole.TEXTBOX, "Notes for yourself"), "For me");
        mara.page().reload();
        assertThat(mara.named(AriaRole.TEXTBOX, "Notes for yourself")).hasValue("For me");

        var reason = mara.named(AriaRole.TEXTBOX, "Reason");
        mara.press("Call it off");
        typedInto(reason, "I am");
        mara.page().keyboard().press("Escape");
        mara.press("Call it off");
        assertThat(reason).hasValue("I am");
        typedInto(reason, " ill");
        mara.named(AriaRole.BUTTON, "Cancel").last().click();
        mara.press("Call it off");
        assertThat(reason).hasValue("I am ill");
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void what_was_typed_for_a_new_meeting_is_there_again() {
        mara.open("/meetings/new");
        typedInto(mara.named(AriaRole.TEXTBOX, "Topic"), " and then?");
        mara.goTo("Goals").isAt("Goals");
        mara.open("/meetings/new");
        assertThat(mara.named(AriaRole.TEXTBOX, "Topic")).hasValue(Pattern.compile(".+ and then\\?"));
        typedInto(mara.named(AriaRole.TEXTBOX, "Agenda"), "The plan");
        mara.page().goBack();
        mara.isAt("Goals");
        mara.open("/meetings/new");
        assertThat(mara.named(AriaRole.TEXTBOX, "Agenda")).hasValue("The plan");
        assertThat(mara.complaints()).isEmpty();
    }

    private MeetingId booked() {
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        var plan = new MeetingPlan("Plan", "", Duration.ofMinutes(45), List.of());
        var offered = As.account(mentee, () -> bookings.propose(mentorship, plan, List.of(start)));
        var id = ((OfferResult.Offered) offered).meeting();
        As.account(mentor, () -> bookings.pick(id, start));
        return id;
    }

    private void typedInto(Locator at, String text) {
        Typist.types(mara.page(), at, text);
    }

    private void typedInTheDialog(String text) {
        open();
        typed(WORDS + text);
    }

    private void typed(String text) {
        Typist.types(mara.page(), field(), text);
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
