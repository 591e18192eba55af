package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.Goals;
import app.waymark.matching.Rounds;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.EveryRoute;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private EveryRoute every;

    @SuppressWarnings("NullAway.Init")
    private Rounds rounds;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    /** In one world and one window: making a world and starting a window take longer than what is tried in them. */
    @TestFactory
    List<DynamicTest> who_works_with_the_keyboard_stays_where_they_are() {
        every = new EveryRoute(context, Locale.ENGLISH);
        rounds = new Rounds(context);
        page = new PersonAtBrowser("Somebody", Browsers.open(port)).page();
        return List.of(
                dynamicTest("a mentor, while he plans meetings and reviews", this::mentor),
                dynamicTest("on a meeting's page, where what the other adds is said", this::meeting),
                dynamicTest("a mentee, on home, inbox, settings and her mentorship's page", this::mentee),
                dynamicTest("among the wishes, where the place of the one that is moved is said", this::wishes),
                dynamicTest("on the board, where a pair is locked and let go from one place", this::board),
                dynamicTest(
                        "on the policy page, where the next criterion is at hand when one was removed", this::policy),
                dynamicTest(
                        "an administrator, in the menu of an account and back at what opened it", this::administrator),
                dynamicTest(
                        "a coordinator, who comes back to the person and the round she acted on", this::coordinator));
    }

    private void mentor() {
        var noor = every.who("mentee");
        var jonas = every.who("mentor");
        var at = As.account(jonas, () -> meetings.get(every.proposed()))
                .offers()
                .getFirst()
                .window()
                .start();
        signedIn("mentor", Links.newMeeting(every.mentorship().value()));
        press(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH)
                .withZone(jonas.zone())
                .format(at));
        for (var time : List.of("14:00", "15:00", "16:00")) {
            press(time);
            focusIs(time);
        }
        var first = page.locator(".wm-chosen button").first();
        var second = page.locator(".wm-chosen button").nth(2).getAttribute("aria-label");
        page.locator(".wm-chosen button").nth(1).press("Enter");
        focusIs(second);
        staysWhile(
                button("15:00"),
                () -> As.account(jonas, () -> bookings.pick(every.proposed(), at)),
                "You are busy then");
        assertThat(button("14:00 you are booked")).isDisabled();
        // What went was taken out for him; what he takes out himself leaves nothing to take out.
        first.press("Enter");
        assertThat(page.locator(".wm-chosen button")).hasCount(0);
        isInThePage();

        page.navigate(Links.otherTimes(every.booked().value()));
        staysWhile(
                button("15:00"),
                () -> As.account(noor, () -> bookings.cancel(every.booked(), "Ill")),
                "Noor called the meeting off.");
        said("That came too late");

        page.navigate(Links.REVIEWS);
        staysWhile(
                page.locator("main a").first(),
                () -> As.account(
                        noor, () -> threads.start(Goals.THREADS, every.goal().value(), null, null, "Is it clear now?")),
                "New for you");
    }

    private void meeting() {
        signedIn("mentee", Links.meeting(every.proposed().value()));
        var field = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Add a question or a topic").setExact(true));
        field.focus();
        page.keyboard().type("Half a th");
        As.account(every.who("mentor"), () -> minutes.addItem(every.proposed(), "The journey", null));

        said("Jonas put “The journey” on the agenda.");
        assertThat(field).isFocused();
        page.keyboard().type("ought");
        assertThat(field).hasValue("Half a thought");
        press("Remove: The plan");
        focusIs("Remove: The conference");
    }

    private void mentee() {
        var jonas = every.who("mentor");
        signedIn("mentee", Links.HOME);
        staysWhile(
                page.locator("main a").first(),
                () -> As.account(
                        jonas, () -> threads.start(Goals.THREADS, every.goal().value(), null, null, "Who helps you?")),
                "wait for you");

        jdbc.sql("update goal set shared_at = shared_at - interval 7 day where id = ?")
                .param(every.goal().value())
                .update();
        page.reload();
        press("Not this week: Lead the data team by summer");
        assertThat(button("Not this week: Lead the data team by summer")).hasCount(0);
        isInThePage();

        page.navigate(Links.INBOX);
        staysWhile(
                page.locator("main a").first(),
                () -> As.account(jonas, () -> reviews.justComments(every.goal(), 1, "Well said")),
                "new");
        press("Mark all as read");
        assertThat(button("Mark all as read")).hasCount(0);
        isInThePage();

        page.navigate(Links.SETTINGS);
        press("Save");
        said("Your settings are saved.");
        focusIs("Save");
        var name = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name").setExact(true));
        name.fill("Noor A. Aziz");
        press("Save");
        assertThat(page.locator(".wm-who .wm-name")).hasText("Noor A. Aziz");
        focusIs("Save");

        page.navigate(Links.mentorship(every.mentorship().value()));
        press("End the mentorship");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().press("Escape");
        focusIs("End the mentorship");
        As.account(jonas, () -> mentorships.end(every.mentorship(), "I move away"));
        said("Jonas Berg ended it");
        assertThat(button("End the mentorship")).hasCount(0);
        isInThePage();
    }

    private void wishes() {
        signedIn(rounds.of("Amir Haddad"), Links.wishes(every.round().value()));
        button("Add Rita Sow to your list").press("Enter");
        said("Rita Sow now stands on place 1.");
        button("Add Ilse Kramer to your list").press("Enter");
        said("Ilse Kramer now stands on place 2.");
        button("Add Jonas Berg to your list").press("Enter");
        said("Jonas Berg now stands on place 3.");

        button("Move Jonas Berg up").press("Enter");
        said("Jonas Berg now stands on place 2.");
        focusIs("Move Jonas Berg up");
        page.keyboard().press("Enter");
        said("Jonas Berg now stands on place 1.");
        // There is no further up.
        focusIs("Move Jonas Berg down");
        page.keyboard().press("Alt+ArrowDown");
        said("Jonas Berg now stands on place 2.");
        // The same was said before, and had the focus before: the order alone shows that it was heeded.
        assertThat(page.locator(".matching-wish .matching-name"))
                .hasText(new String[] {"Rita Sow", "Jonas Berg", "Ilse Kramer"});
        focusIs("Move Jonas Berg down");

        button("Remove Jonas Berg from the list").press("Enter");
        said("Jonas Berg is no longer on your list.");
        focusIs("Remove Ilse Kramer from the list");
    }

    private void board() {
        signedIn("coordinator", Links.matching(every.round().value()));
        assertThat(page).hasTitle(Pattern.compile("^Matching · .+"));
        page.locator("button.matching-seat").first().press("Enter");
        press("Lock it");

        said("Kept. It counts from the next run on.");
        focusIs("Unlock it");
        press("Unlock it");
        focusIs("Lock it");
    }

    private void policy() {
        rounds.alsoTown(every.round(), every.who("coordinator"));
        signedIn("coordinator", Links.policy(every.round().value()));
        press("Remove Skills");
        said("“Skills” is removed.");
        focusIs("Remove Town");
    }

    private void coordinator() {
        signedIn("coordinator", Links.people(every.round().value()));
        press("Change Ben Ortiz");
        press("Save");
        said("Ben Ortiz is changed.");
        focusIs("Change Ben Ortiz");

        page.navigate(Links.ROUNDS);
        var end = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^End the round: ")));
        end.press("Enter");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("End the round").setExact(true))
                .press("Enter");
        said("has ended.");
        assertThat(end).hasCount(0);
        isInThePage();
    }

    private void administrator() {
        signedIn("administrator", Links.ACCOUNTS);
        var menu = page.locator("vaadin-popover[opened]");
        var opens = "Actions for Ben Ortiz";
        press(opens);
        assertThat(menu.getByRole(AriaRole.BUTTON)).hasCount(6);
        isIn("vaadin-popover");
        page.keyboard().press("Escape");
        assertThat(menu).hasCount(0);
        // The menu has the same name while it closes.
        assertThat(button(opens)).isFocused();

        page.keyboard().press("Enter");
        menu.getByText("Make administrator").press("Enter");
        said("Ben Ortiz is an administrator now.");
        assertThat(menu).hasCount(0);
        assertThat(button(opens)).isFocused();
        page.keyboard().press("Enter");
        menu.getByText("Take the administrator role away").press("Enter");
        assertThat(button(opens)).isFocused();

        page.keyboard().press("Enter");
        menu.getByText("Personal data").press("Enter");
        isIn("vaadin-dialog");
        page.keyboard().press("Escape");
        assertThat(button(opens)).isFocused();

        page.keyboard().press("Enter");
        menu.getByText("Close the account").press("Enter");
        isIn("vaadin-confirm-dialog");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
        assertThat(button(opens)).isFocused();
    }

    private void isIn(String dialog) {
        page.waitForFunction("dialog => document.activeElement.closest(dialog + '[opened]') !== null", dialog);
    }

    /** Somebody else does something, which is heard, and what had the focus has it still. */
    private void staysWhile(Locator at, Runnable others, String heard) {
        at.focus();
        assertThat(at).isFocused();
        var name = String.valueOf(page.evaluate(FOCUSED));
        others.run();
        said(heard);
        focusIs(name);
    }

    private void press(String name) {
        button(name).press("Enter");
    }

    /** The focus is on something of the page, neither lost nor back at its beginning. */
    private void isInThePage() {
        page.waitForFunction("() => document.activeElement.closest('main') !== null"
                + " && document.activeElement.localName !== 'main'");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void focusIs(String name) {
        page.waitForFunction("name => (" + FOCUSED + ")() === name", name);
    }

    private void said(String text) {
        assertThat(page.locator("[aria-live=polite], [role=status]")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .last())
                .isAttached();
    }

    private void signedIn(String role, String path) {
        signedIn(every.who(role), path);
    }

    private void signedIn(Actor who, String path) {
        world.person(who.name(), who.locale(), who.zone(), who.administrator());
        page.context().clearCookies();
        page.navigate(path);
        page.getByLabel("E-mail").fill(World.address(who.name()));
        page.getByLabel("Password").fill(World.PASSWORD);
        press("Sign in");
        assertThat(page.locator("h1")).isVisible();
    }
}
