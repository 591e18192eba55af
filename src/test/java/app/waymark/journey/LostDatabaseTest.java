package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
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
import app.waymark.support.DatabaseProcess;
import app.waymark.support.World;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database answers nothing for half a minute, while somebody works: its process is held still, as on a machine that
 * hangs.
 */
@BrowserTest
@EnabledOnOs({OS.LINUX, OS.MAC})
class LostDatabaseTest {

    private static final Duration AWAY = Duration.ofSeconds(30);

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;
    private ThreadId thread;
    private MeetingId meeting;

    @BeforeEach
    void a_goal_a_thread_and_a_meeting() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        jonas = world.account("Jonas Berg");
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, jonas);
        pair = world.match(coordinator, round, jonas, mara);
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(
                            GoalContent.titled("Lead a product team").withSmart(SmartPart.SPECIFIC, "A team of four"))))
                    .goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
        thread = As.account(
                jonas, () -> ((PostResult.Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Why now?"))
                        .thread());
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        meeting = As.account(mara, () -> ((OfferResult.Offered) bookings.propose(
                        pair, new MeetingPlan("Plan", "", Duration.ofMinutes(45), List.of()), List.of(start)))
                .meeting());
        As.account(jonas, () -> bookings.pick(meeting, start));
    }

    @Test
    void open_pages_keep_what_is_typed_and_finish_when_it_is_back_and_a_new_one_says_that_it_is_away()
            throws Exception {
        var window = signedIn();
        var editor = opened(window, "/goals/" + goal + "/edit");
        var talk = opened(window, "/goals/" + goal + "?thread=" + thread);
        var notes = opened(window, "/meetings/" + meeting);
        notes.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Write: Notes").setExact(true))
                .click();
        assertThat(field(notes, "Notes")).isVisible();

        try (var away = DatabaseProcess.of(jdbc).held()) {
            type(editor, "Specific", " and a budget");
            type(talk, "Your answer", "Because Ann leaves");
            talk.keyboard().press("Control+Enter");
            type(notes, "Notes", "For both of us");

            var other = window.newPage();
            long began = System.nanoTime();
            var answer = other.navigate("/goals");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(other.getByText("Waymark cannot reach its database")).isVisible();
            other.close();

            for (var page : List.of(editor, talk, notes)) {
                assertThat(page.getByText("The connection is gone. Trying again"))
                        .isVisible();
            }
            away.until(AWAY);
            assertThat(field(editor, "Specific")).hasValue("A team of four and a budget");
            assertThat(field(talk, "Your answer")).hasValue("Because Ann leaves");
            assertThat(field(notes, "Notes")).hasValue("For both of us");
        }

        assertThat(talk.getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText("Because Ann leaves")))
                .hasCount(1);
        assertThat(field(talk, "Your answer")).hasValue("");
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(As.account(mara, () -> editing.kept(goal))
                            .map(one -> one.edit().content().smart(SmartPart.SPECIFIC)))
                    .hasValue("A team of four and a budget");
            assertThat(As.account(mara, () -> drafts.find(Drafts.Place.of("meeting", meeting, "meeting.notes"))))
                    .hasValue("For both of us");
        });
        for (var page : List.of(editor, talk, notes)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().untilAsserted(() -> assertThat(
                            page.evaluate("() => window.Vaadin.connectionState.state"))
                    .as("the connection of " + page.url())
                    .isEqualTo("connected"));
        }
        // The pages go on where they were.
        type(editor, "Specific", " of our own");
        editor.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(editor.getByText("A team of four and a budget of our own").first())
                .isVisible();
        notes.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(field(notes, "Notes")).isHidden();
        assertThat(notes.getByText("For both of us").first()).isVisible();
    }

    private static void type(Page page, String label, String text) {
        var field = field(page, label);
        field.focus();
        page.keyboard().press("End");
        page.keyboard().type(text);
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    private BrowserContext signedIn() {
        var window = Browsers.open(port);
        new PersonAtBrowser(mara.name(), window).open("/").signIn().isAt("One thing waits for you");
        return window;
    }

    private static Page opened(BrowserContext window, String path) {
        var page = window.newPage();
        page.navigate(path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }
}
