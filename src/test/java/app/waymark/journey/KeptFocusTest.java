package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.Goals;
import app.waymark.matching.Rounds;
import app.waymark.matching.Scenarios;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.Queue;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who works with the keyboard stays where they are when a page changes under their hands, and hears what changed. */
@BrowserTest
class KeptFocusTest {

    /** What has the focus, as it is called. */
    private static final String FOCUSED = "() => { const at = document.activeElement;"
            + " return at.getAttribute('aria-label') ?? at.textContent.trim().replace(/\\s+/g, ' '); }";

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Meetings meetings;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Threads threads;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Queue queue;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void on_the_board_a_pair_is_locked_and_let_go_from_one_place() {
        var rounds = new Rounds(context);
        var clara = rounds.person("Clara Vance");
        var round = rounds.small(clara);
        As.account(clara, () -> scenarios.start(round));
        As.account(clara, () -> queue.runDue());
        var page = signedIn(clara, Links.matching(round.value()));
        assertThat(page).hasTitle(Pattern.compile("^Matching · .+"));
        page.locator("button.matching-seat").first().press("Enter");
        button(page, "Lock it").press("Enter");

        said(page, "Kept. It counts from the next run on.");
        focusIs(page, "Unlock it");
        button(page, "Unlock it").press("Enter");
        focusIs(page, "Lock it");
    }

    @Test
    void on_the_policy_page_the_next_criterion_is_at_hand_when_one_was_removed() {
        var rounds = new Rounds(context);
        var clara = rounds.person("Clara Vance");
        var round = rounds.small(clara);
        rounds.alsoTown(round, clara);
        var page = signedIn(clara, Links.policy(round.value()));
        button(page, "Remove Skills").press("Enter");
        said(page, "“Skills” is removed.");
        focusIs(page, "Remove Town");
    }

    @Test
    void among_the_wishes_the_one_that_is_moved_keeps_the_focus_and_its_place_is_said() {
        var rounds = new Rounds(context);
        var clara = rounds.person("Clara Vance");
        var round = rounds.small(clara);
        var page = signedIn(rounds.of("Ben Ortiz"), Links.wishes(round.value()));
        button(page, "Add Rita Sow to your list").press("Enter");
        said(page, "Rita Sow now stands on place 1.");
        button(page, "Add Ilse Kramer to your list").press("Enter");
        said(page, "Ilse Kramer now stands on place 2.");
        button(page, "Add Jonas Berg to your list").press("Enter");
        said(page, "Jonas Berg now stands on place 3.");

        button(page, "Move Jonas Berg up").press("Enter");
        said(page, "Jonas Berg now stands on place 2.");
        focusIs(page, "Move Jonas Berg up");
        page.keyboard().press("Enter");
        said(page, "Jonas Berg now stands on place 1.");
        // There is no further up.
        focusIs(page, "Move Jonas Berg down");
        page.keyboard().press("Alt+ArrowDown");
        said(page, "Jonas Berg now stands on place 2.");
        // The same was said before, and had the focus before: the order alone shows that it was heeded.
        assertThat(page.locator(".matching-wish .matching-name"))
                .hasText(new String[] {"Rita Sow", "Jonas Berg", "Ilse Kramer"});
        focusIs(page, "Move Jonas Berg down");

        button(page, "Remove Jonas Berg from the list").press("Enter");
        said(page, "Jonas Berg is no longer on your list.");
        focusIs(page, "Remove Ilse Kramer from the list");
    }

    @Test
    void on_a_meetings_page_what_the_other_adds_is_said_and_takes_nothing_out_of_ones_hands() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        var plan = new MeetingPlan("Plan", "", Duration.ofMinutes(45), List.of());
        var id = ((OfferResult.Offered)
                        As.account(pair.mentor(), () -> bookings.propose(pair.mentorship(), plan, List.of(start))))
                .meeting();
        As.account(pair.mentee(), () -> bookings.pick(id, start));
        var page = signedIn(pair.mentee(), Links.meeting(id.value()));
        var field = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Add a topic").setExact(true));
        field.focus();
        page.keyboard().type("Half a th");
        As.account(pair.mentor(), () -> minutes.addItem(id, "The conference", null));

        said(page, "Jonas put “The conference” on the agenda.");
        assertThat(field).isFocused();
        page.keyboard().type("ought");
        assertThat(field).hasValue("Half a thought");
    }

    @Test
    void a_mentee_stays_where_she_is_on_home_inbox_settings_and_her_mentorships_page() {
        var every = new EveryRoute(context, Locale.ENGLISH);
        var noor = every.who("mentee");
        var jonas = every.who("mentor");
        var page = signedIn(noor, Links.HOME);
        staysWhile(
                page,
                page.locator("main a").first(),
                () -> As.account(
                        jonas, () -> threads.start(Goals.THREADS, every.goal().value(), null, null, "Who helps you?")),
                "wait for you");

        page.navigate(Links.INBOX);
        staysWhile(
                page,
                page.locator("main a").first(),
                () -> As.account(jonas, () -> reviews.justComments(every.goal(), 1, "Well said")),
                "new");
        press(page, "Mark all as read");
        assertThat(button(page, "Mark all as read")).hasCount(0);
        isInThePage(page);

        page.navigate(Links.SETTINGS);
        press(page, "Save");
        said(page, "Your settings are saved.");
        focusIs(page, "Save");
        var name = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name").setExact(true));
        name.fill("Noor A. Aziz");
        press(page, "Save");
        assertThat(page.locator(".wm-who .wm-name")).hasText("Noor A. Aziz");
        focusIs(page, "Save");

        page.navigate(Links.mentorship(every.mentorship().value()));
        press(page, "End the mentorship");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().press("Escape");
        focusIs(page, "End the mentorship");
        As.account(jonas, () -> mentorships.end(every.mentorship(), "I move away"));
        said(page, "Jonas Berg ended it");
        assertThat(button(page, "End the mentorship")).hasCount(0);
        isInThePage(page);
    }

    @Test
    void a_mentor_stays_where_he_is_while_he_plans_meetings_and_reviews() {
        var every = new EveryRoute(context, Locale.ENGLISH);
        var noor = every.who("mentee");
        var jonas = every.who("mentor");
        var at = As.account(jonas, () -> meetings.get(every.proposed()))
                .offers()
                .getFirst()
                .window()
                .start();
        var page = signedIn(jonas, Links.newMeeting(every.mentorship().value()));
        press(
                page,
                DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH)
                        .withZone(jonas.zone())
                        .format(at));
        for (var time : List.of("14:00", "15:00", "16:00")) {
            press(page, time);
            focusIs(page, time);
        }
        var first = page.locator(".wm-chosen button").first();
        var second = page.locator(".wm-chosen button").nth(2).getAttribute("aria-label");
        page.locator(".wm-chosen button").nth(1).press("Enter");
        focusIs(page, second);
        staysWhile(
                page,
                button(page, "15:00"),
                () -> As.account(jonas, () -> bookings.pick(every.proposed(), at)),
                "You have another meeting then");
        assertThat(button(page, "14:00 you are booked")).isDisabled();
        // What went was taken out for him; what he takes out himself leaves nothing to take out.
        first.press("Enter");
        assertThat(page.locator(".wm-chosen button")).hasCount(0);
        isInThePage(page);

        page.navigate(Links.otherTimes(every.booked().value()));
        staysWhile(
                page,
                button(page, "15:00"),
                () -> As.account(noor, () -> bookings.cancel(every.booked(), "Ill")),
                "Noor called the meeting off.");
        said(page, "That came too late");

        page.navigate(Links.REVIEWS);
        staysWhile(
                page,
                page.locator("main a").first(),
                () -> As.account(
                        noor, () -> threads.start(Goals.THREADS, every.goal().value(), null, null, "Is it clear now?")),
                "New for you");
    }

    @Test
    void a_coordinator_comes_back_to_the_person_and_the_round_she_acted_on() {
        var every = new EveryRoute(context, Locale.ENGLISH);
        var page = signedIn(every.who("coordinator"), Links.people(every.round().value()));
        press(page, "Change Ben Ortiz");
        press(page, "Save");
        said(page, "Ben Ortiz is changed.");
        focusIs(page, "Change Ben Ortiz");

        page.navigate(Links.ROUNDS);
        var end = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^End the round: ")));
        end.press("Enter");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("End the round").setExact(true))
                .press("Enter");
        said(page, "has ended.");
        assertThat(end).hasCount(0);
        isInThePage(page);
    }

    /** Somebody else does something, which is heard, and what had the focus has it still. */
    private static void staysWhile(Page page, Locator at, Runnable others, String heard) {
        at.focus();
        assertThat(at).isFocused();
        var name = String.valueOf(page.evaluate(FOCUSED));
        others.run();
        said(page, heard);
        focusIs(page, name);
    }

    private static void press(Page page, String name) {
        button(page, name).press("Enter");
    }

    /** The focus is on something of the page, neither lost nor back at its beginning. */
    private static void isInThePage(Page page) {
        page.waitForFunction("() => document.activeElement.closest('main') !== null"
                + " && document.activeElement.localName !== 'main'");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void focusIs(Page page, String name) {
        page.waitForFunction("name => (" + FOCUSED + ")() === name", name);
    }

    private static void said(Page page, String text) {
        assertThat(page.locator("[aria-live=polite], [role=status]")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .last())
                .isAttached();
    }

    private Page signedIn(Actor who, String path) {
        world.person(who.name(), who.locale(), who.zone(), false);
        var page = new PersonAtBrowser(who.name(), Browsers.open(port)).page();
        page.navigate(path);
        page.getByLabel("E-mail").fill(World.address(who.name()));
        page.getByLabel("Password").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.locator("h1")).isVisible();
        return page;
    }
}
