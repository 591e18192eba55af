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
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Milestone;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody works on a goal while the other one does too: the focus stays, what is typed stays, what happens is said. */
@BrowserTest
class GoalAtWorkTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Threads threads;

    @LocalServerPort
    int port;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private Step step;

    @BeforeEach
    void a_shared_goal() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, BERLIN, false);
        jonas = world.person("Jonas Berg", Locale.ENGLISH, BERLIN, false);
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, jonas);
        MentorshipId pair = world.match(coordinator, round, jonas, mara);
        step = Step.of("Agree the role", null);
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a product team")
                            .withWhy("It is what I want. Nobody leads the team yet.")
                            .withSmart(SmartPart.SPECIFIC, "A team of four")
                            .withPlan(
                                    List.of(step, Step.of("Ask Ann", null)),
                                    List.of(Milestone.of("First quarter", null, Step.of("Hold a retro", null)))))))
                    .goal();
            sharing.shareWith(made, pair, false, "Is a year realistic?");
            return made;
        });
    }

    @Test
    void the_focus_stays_where_somebody_works_and_what_the_other_one_does_is_said() {
        var thread = asked("Why now?");
        var page = signedIn(mara, "/goals/" + goal);
        var box = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ask Ann"));
        box.focus();
        page.keyboard().press("Space");
        assertThat(box).isChecked();
        assertThat(box).isFocused();

        As.account(mara, () -> steps.tick(goal, step.id(), true));
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Agree the role")))
                .isChecked();
        assertThat(box).isFocused();

        page.navigate("/goals/" + goal + "?thread=" + thread);
        var answer = field(page, "Your answer");
        answer.focus();
        page.keyboard().type("Because A");
        As.account(jonas, () -> threads.post(thread, "And why March?"));
        assertThat(page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText("And why March?")))
                .isVisible();
        assertThat(answer).isFocused();
        assertThat(answer).hasValue("Because A");
        said(page, "Jonas answered");

        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText("Because A")))
                .isVisible();
        assertThat(answer).isFocused();
    }

    @Test
    void who_closes_a_thread_is_back_at_the_mark_or_the_line_that_opened_it() {
        asked("Why now?", "It is what I want.");
        asked("Who leads it today?", "Nobody leads the team yet.");
        var page = signedIn(mara, "/goals/" + goal);
        var marks = page.locator(".feedback-mark");
        assertThat(marks).hasCount(2);
        for (var mark : List.of(marks.nth(1), marks.first())) {
            opensAndCloses(page, mark);
        }
        // The same thread's line in the list below the text.
        opensAndCloses(
                page, page.locator(".feedback-threads a[href*='thread=']").first());
    }

    private static void opensAndCloses(Page page, Locator link) {
        link.press("Enter");
        var close = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Close: ")));
        assertThat(close).isVisible();
        // As far as the keyboard goes it passes other links and buttons on its way.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Comment")))
                .last()
                .focus();
        close.press("Enter");
        assertThat(close).hasCount(0);
        assertThat(link).isFocused();
    }

    @Test
    void what_is_typed_is_there_again_however_soon_one_leaves() {
        var thread = asked("Why now?");
        var page = signedIn(mara, "/goals/" + goal + "?thread=" + thread);
        type(page, field(page, "Your answer"), "Because Ann");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Close")))
                .click();
        assertThat(field(page, "Your answer")).hasCount(0);
        page.navigate("/goals/" + goal + "?thread=" + thread);
        assertThat(field(page, "Your answer")).hasValue("Because Ann");
        type(page, field(page, "Your answer"), " leaves");
        page.reload();
        assertThat(field(page, "Your answer")).hasValue("Because Ann leaves");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comment on “Specific”"))
                .click();
        type(page, field(page, "Your question or comment"), "Four or five?");
        page.goBack();
        assertThat(field(page, "Your question or comment")).hasCount(0);
        page.navigate("/goals/" + goal + "?comment=why");
        assertThat(field(page, "Your question or comment")).hasValue("");
        page.navigate("/goals/" + goal + "?comment=specific");
        assertThat(field(page, "Your question or comment")).hasValue("Four or five?");

        page.navigate("/goals/" + goal + "/edit");
        var why = field(page, "Why it matters");
        why.press("Control+End");
        type(page, why, " Yet.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lead a product team"))
                .first()
                .click();
        page.navigate("/goals/" + goal + "/edit");
        assertThat(field(page, "Why it matters")).hasValue(Pattern.compile(".*team yet\\. Yet\\.$"));

        var his = signedIn(jonas, "/goals/" + goal);
        type(his, field(his, "What would you like to say?"), "A fine goal");
        his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^History")))
                .first()
                .click();
        assertThat(his.locator("h1")).hasText("What changed");
        his.goBack();
        assertThat(field(his, "What would you like to say?")).hasValue("A fine goal");
    }

    /** The line is so slow that nothing arrives before the page is gone: what is sent then as a beacon alone does. */
    @Test
    void what_is_typed_is_there_again_after_a_link_to_another_document_however_slow_the_line_is() {
        var page = signedIn(mara, "/goals/" + goal + "?comment=specific");
        var field = field(page, "Your question or comment");
        assertThat(field).isFocused();
        page.route("**/*v-r=uidl*", route -> {
            if (route.request().resourceType().equals("ping")) {
                route.resume();
            }
        });
        page.evaluate("""
                () => {
                    const link = document.createElement('a');
                    link.href = '/settings';
                    link.textContent = 'Another document';
                    link.setAttribute('router-ignore', '');
                    document.querySelector('main').prepend(link);
                }""");
        page.keyboard().type("Four or five?", new TypeOptions().setDelay(11));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Another document"))
                .click();
        page.waitForURL("**/settings");
        page.unroute("**/*v-r=uidl*");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        As.account(mara, () -> threads.draft(Goals.THREADS, goal.value(), "specific")))
                .isPresent());
        page.goBack();
        assertThat(field(page, "Your question or comment")).hasValue("Four or five?");
    }

    @Test
    void who_reads_the_history_keeps_the_focus_and_hears_of_a_new_revision() {
        As.account(mara, () -> editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Lead a team"))));
        var page = signedIn(mara, "/goals/" + goal + "/history");
        var back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring back revision 1"));
        back.focus();

        As.account(mara, () -> editing.save(goal, 2, GoalEdit.of(GoalContent.titled("Lead two teams"))));

        said(page, "There is a new revision: 3");
        assertThat(back).isFocused();
        back.press("Enter");
        assertThat(field(page, "Why do you bring it back?")).isFocused();
        page.keyboard().type("It was better");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Revision 1 is back, as revision 4.")).isVisible();
        assertThat(page.getByText("Brings back revision 1")).isVisible();
        assertThat(back).isFocused();
    }

    @Test
    void who_reads_a_list_keeps_the_focus_and_hears_what_has_come_to_be_their_turn() {
        var hers = signedIn(mara, "/goals");
        var title = hers.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lead a product team"));
        title.focus();
        var thread = asked("Why now?");
        said(hers, "Lead a product team");
        assertThat(hers.getByText("1 open thread")).isVisible();
        assertThat(title).isFocused();

        var his = signedIn(jonas, "/reviews");
        var open = his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open: Goal: Lead a product team"));
        open.focus();
        As.account(mara, () -> threads.post(thread, "Because Ann leaves"));
        said(his, "Mara");
        assertThat(his.locator("main tbody tr")).hasCount(2);
        assertThat(open).isFocused();
    }

    @Test
    void the_editor_keeps_the_place_and_covers_nothing_that_has_the_focus() {
        for (int width : new int[] {1440, 390}) {
            var page = signedIn(mara, "/goals/" + goal + "/edit");
            page.setViewportSize(width, 700);
            var second = field(page, "Step 2");
            second.focus();
            page.keyboard().press("Enter");
            assertThat(field(page, "Step 3")).isFocused();
            page.keyboard().type("Write it down");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Step 2: remove"))
                    .press("Enter");
            assertThat(field(page, "Step 2")).hasValue("Write it down");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Step 2: remove")))
                    .isFocused();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Step 2: move up"))
                    .press("Enter");
            said(page, "Step 1, place 1 of");

            field(page, "Title").focus();
            for (int stop = 0; stop < 30; stop++) {
                page.keyboard().press("Tab");
                assertThat((Boolean) page.evaluate(COVERED))
                        .as(
                                "at %s px, after %s stops, what has the focus is seen: %s",
                                width, stop, page.evaluate(NAME))
                        .isFalse();
            }
            As.account(mara, () -> editing.discard(goal));
            page.context().close();
        }
    }

    @Test
    void lines_of_the_plan_are_moved_by_dragging_and_by_keys_one_or_several_and_put_back() {
        var page = signedIn(mara, "/goals/" + goal + "/edit");
        var grips = page.locator(".goal-grip");
        assertThat(grips).hasCount(4);
        // Mara drags the last step above all, over the milestone it stood under.
        grips.nth(3).dragTo(page.locator(".goal-line").first());
        plan(page, "Hold a retro", "Agree the role", "Ask Ann", "First quarter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        plan(page, "Agree the role", "Ask Ann", "First quarter", "Hold a retro");

        var first = field(page, "Step 1");
        first.focus();
        page.keyboard().type(" today");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".goal-line-planned > vaadin-text-field input").nth(1))
                .hasValue("Agree the role today");
        assertThat(field(page, "Step 2")).isFocused();
        said(page, "Step 2, place 2 of 4");

        choice(page, "Step 1").focus();
        page.keyboard().press("Space");
        choice(page, "Step 2").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.getByText("2 lines chosen").first()).isVisible();
        choice(page, "Step 1").focus();
        page.keyboard().press("Alt+ArrowDown");
        said(page, "2 lines chosen, place 2 of 4");
        assertThat(choice(page, "Step 1")).isFocused();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        As.account(mara, () -> editing.kept(goal)
                                .orElseThrow()
                                .edit()
                                .content()
                                .milestones()
                                .getFirst()
                                .steps()))
                .extracting(Step::text)
                .contains("Ask Ann", "Hold a retro", "Agree the role today"));
    }

    private static Locator choice(Page page, String line) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(line + ": choose"));
    }

    private static void plan(Page page, String... words) {
        for (int line = 0; line < words.length; line++) {
            assertThat(page.locator(".goal-line-planned > vaadin-text-field input")
                            .nth(line))
                    .hasValue(words[line]);
        }
    }

    private static final String NAME = "() => document.activeElement.outerHTML.slice(0, 120)";

    /** Whether something that is not around it lies over the middle of what is seen of what has the focus. */
    private static final String COVERED = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body || at.matches('main')) return false;
                const box = at.getBoundingClientRect();
                const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
                if (bottom <= top) return true;
                const x = box.left + box.width / 2, y = (top + bottom) / 2;
                const over = document.elementFromPoint(x, y);
                if (!over) return true;
                return !(over.contains(at) || at.contains(over) || over.closest('vaadin-text-area,vaadin-text-field,vaadin-date-picker,vaadin-radio-button,vaadin-button,label') !== null);
            }""";

    private ThreadId asked(String text) {
        return asked(text, null);
    }

    private ThreadId asked(String text, @Nullable String passage) {
        return ((PostResult.Posted)
                        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), "why", passage, text)))
                .thread();
    }

    private static void type(Page page, Locator field, String text) {
        Typist.types(page, field, text);
    }

    private static void said(Page page, String text) {
        assertThat(page.locator("[aria-live=polite]")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isAttached();
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page signedIn(Actor who, String path) {
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
