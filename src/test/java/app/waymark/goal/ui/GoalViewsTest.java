package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Measure;
import app.waymark.goal.Measures;
import app.waymark.goal.Milestone;
import app.waymark.goal.Pairs;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.WaymarkTest;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;

@WaymarkTest
class GoalViewsTest {

    @Autowired
    Portions portions;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    SecuredBrowserlessApplicationContext<Authentication> browser;
    Actor mara;
    Actor jonas;
    Actor olga;
    MentorshipId pair;
    BrowserlessUIContext hers;
    BrowserlessUIContext his;

    @BeforeEach
    void two_people() {
        mara = person("Mara Lindqvist", Locale.ENGLISH);
        jonas = person("Jonas Berg", Locale.GERMAN);
        olga = person("Olga Petrova", Locale.ENGLISH);
        pair = new Pairs(jdbc, clock).active(jonas, mara);
        browser = SpringBrowserlessApplicationContext.createSecured(application, GoalView.class);
        hers = browser.newUser(As.authentication(mara)).newWindow();
        his = browser.newUser(As.authentication(jonas)).newWindow();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_mentee_without_goals_is_offered_to_write_the_first() {
        hers.navigate(GoalsView.class);

        assertThat(shown(hers)).contains("No goal is in progress.", "Write a goal");
    }

    @Test
    void a_goal_in_the_list_says_apart_until_when_it_is_paused_and_by_when_it_is_to_be_reached() {
        var goal = As.account(mara, () -> ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Lead a team").withTargetOn(LocalDate.of(2031, 5, 2)))))
                .goal());
        As.account(mara, () -> steps.pause(goal, LocalDate.of(2030, 1, 7), ""));

        hers.navigate(GoalsView.class);
        assertThat(shown(hers)).as("what rests is not in progress").doesNotContain("Lead a team");
        UI.getCurrent().navigate("goals", QueryParameters.of("show", "paused"));
        assertThat(shown(hers)).contains("to 2 May 2031 · paused until 7 Jan 2030");
    }

    @Test
    void a_goal_that_is_over_says_what_it_was_planned_for_and_nothing_of_it_is_overdue() {
        var step = Step.of("Ask my manager", LocalDate.of(2020, 3, 1));
        var goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")
                        .withTargetOn(LocalDate.of(2031, 5, 2))
                        .withPlan(List.of(step), List.of()))))
                .goal());
        hers.navigate("goals/" + goal, GoalView.class);
        assertThat(shown(hers)).contains("overdue");

        As.account(mara, () -> steps.reach(goal, ""));
        hers.navigate("goals/" + goal, GoalView.class);
        assertThat(shown(hers)).doesNotContain("overdue");
        hers.getUI().navigate(GoalsView.class, QueryParameters.of("show", "done"));
        assertThat(shown(hers)).contains("planned for 2 May 2031").doesNotContain("to 2 May 2031");
    }

    @Test
    void what_is_done_or_not_is_said_in_words_and_has_no_course() {
        var signed = Measures.yesNo("Handover is signed");
        var goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")
                        .withTargetOn(LocalDate.of(2031, 5, 2))
                        .withMeasures(List.of(signed)))))
                .goal());
        hers.navigate("goals/" + goal, GoalView.class);
        assertThat(shown(hers)).contains("Not yet, planned by 2 May 2031");

        var today = LocalDate.ofInstant(clock.instant(), mara.zone());
        As.account(mara, () -> steps.addReading(goal, signed.id(), today, BigDecimal.ONE, ""));
        hers.navigate("goals/" + goal, GoalView.class);
        assertThat(shown(hers)).contains("Yes, since ").doesNotContain("Not yet, planned");
    }

    @Test
    void a_mentor_for_whom_nothing_waits_is_told_so_in_his_language() {
        his.navigate(GoalsView.class);
        his.getUI().setLocale(Locale.GERMAN);
        his.navigate(ReviewsView.class);

        assertThat(shown(his)).contains("Nichts wartet auf dich.");
    }

    @Test
    void a_goal_is_written_kept_while_it_is_typed_and_saved() {
        hers.navigate("goals/new", GoalEditorView.class);
        var title = field(hers, TextField.class, "Title");
        hers.test(title).setValue("Lead a product team");

        As.account(mara, () -> assertThat(
                        editing.kept(null).orElseThrow().edit().content().title())
                .isEqualTo("Lead a product team"));
        press(hers, "Save");

        assertThat(hers.getCurrentView()).isInstanceOf(GoalView.class);
        assertThat(hers.find(H1.class).single().getText()).isEqualTo("Lead a product team");
        hers.navigate(GoalsView.class);
        assertThat(shown(hers)).contains("Lead a product team", "Draft, only you see it");
    }

    @Test
    void a_goal_without_a_title_is_refused_beside_the_title_and_keeps_the_rest() {
        hers.navigate("goals/new", GoalEditorView.class);
        hers.test(field(hers, TextArea.class, "Why it matters")).setValue("I want to");
        press(hers, "Save");

        assertThat(hers.getCurrentView()).isInstanceOf(GoalEditorView.class);
        assertThat(field(hers, TextField.class, "Title").isInvalid()).isTrue();
        assertThat(field(hers, TextArea.class, "Why it matters").getValue()).isEqualTo("I want to");
    }

    @Test
    void a_mentor_sees_a_shared_goal_in_the_queue_and_accepts_it_while_the_mentee_looks_on() {
        var goal = shared();
        open(hers, goal);
        his.activate();
        his.navigate(ReviewsView.class);
        assertThat(shown(his)).contains("Goal: Lead a product team", "Mara Lindqvist", "Your turn");
        open(his, goal);
        press(his, "Accept goal");

        As.account(mara, () -> assertThat(((Shown) goals.read(goal, Viewpoint.OWN, null))
                        .page()
                        .review()
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED));
        live(hers, "Accepted");
    }

    @Test
    void asking_for_changes_without_words_keeps_the_review_open() {
        var goal = shared();
        open(his, goal);
        press(his, "Ask for changes");

        assertThat(shown(his)).contains("Please say what should be different.");
    }

    @Test
    void a_thread_on_a_passage_reaches_the_mentee_without_reloading_and_she_answers() {
        var goal = shared();
        open(hers, goal);
        open(his, goal);
        var comment = his.find(PassageButton.class).all().getFirst();
        ComponentUtil.fireEvent(comment, new PassageButton.Pressed(comment, true, "It is what I want"));
        assertThat(shown(his)).contains("On “It is what I want”");
        his.test(field(his, TextArea.class, "Your question or comment")).setValue("Why now?");
        press(his, "Comment now");
        assertThat(shown(his)).contains("Why now?", "With Mara");

        live(hers, "On “It is what I want”");
        assertThat(shown(hers)).contains("Your turn");
        var thread = As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 1)
                .items()
                .getFirst());
        hers.activate();
        go(hers, goal, "thread", thread.id().toString());
        hers.test(field(hers, TextArea.class, "Your answer")).setValue("Because Ann leaves");
        press(hers, "Answer");

        live(his, "Because Ann leaves");
        press(his, "Resolve");
        live(hers, "Resolved");
    }

    @Test
    void what_is_being_typed_stays_when_the_other_one_posts() {
        var goal = shared();
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "Why now?"));
        var thread = As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 1)
                .items()
                .getFirst());
        hers.activate();
        go(hers, goal, "thread", thread.id().toString());
        var answer = field(hers, TextArea.class, "Your answer");
        hers.test(answer).setValue("Because A");
        As.account(jonas, () -> threads.post(thread.id(), "And why March?"));

        live(hers, "And why March?");
        assertThat(field(hers, TextArea.class, "Your answer")).isSameAs(answer);
        assertThat(answer.getValue()).isEqualTo("Because A");
    }

    @Test
    void a_mentors_open_page_closes_at_once_when_sharing_stops() {
        var goal = shared();
        open(his, goal);
        assertThat(shown(his)).contains("It is what I want");

        As.account(mara, () -> sharing.stopSharing(goal));

        live(his, "This goal is no longer shared with you.");
        assertThat(shown(his)).doesNotContain("It is what I want");
    }

    @Test
    void the_mentee_sees_as_the_mentor_no_notes_and_nothing_to_change() {
        var goal = created();
        open(hers, goal);
        assertThat(shown(hers)).contains("Afraid of Friday");

        go(hers, goal, "as", "mentor");

        assertThat(shown(hers)).contains("It is what I want", "exactly what your mentor will see");
        assertThat(shown(hers)).doesNotContain("Afraid of Friday");
        assertThat(hers.find(Checkbox.class).all()).isEmpty();
    }

    @Test
    void the_mentor_sees_word_by_word_what_changed_between_two_revisions() {
        var goal = shared();
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            editing.save(
                    goal,
                    page.edition(),
                    GoalEdit.of(page.content().withWhy("It is what we want")).because("A team, not me"));
        });
        his.activate();
        his.navigate(GoalHistoryView.class, Map.of("goal", goal.toString()));

        assertThat(shown(his)).contains("From revision 1 to 2", "A team, not me");
        assertThat(his.find(com.vaadin.flow.component.HtmlContainer.class).all().stream()
                        .filter(one -> one.getElement().getTag().equals("ins"))
                        .map(one -> one.getElement().getTextRecursively())
                        .toList())
                .anyMatch(text -> text.contains("we"));
    }

    @Test
    void of_two_editors_the_second_is_asked_what_both_touched_and_nothing_else_with_nothing_chosen_before() {
        var goal = shared();
        As.account(mara, () -> sharing.shareWith(goal, pair, true, ""));
        hers.activate();
        hers.navigate("goals/" + goal + "/edit", GoalEditorView.class);
        As.account(jonas, () -> {
            var page = goals.forEditing(goal).page();
            editing.save(
                    goal,
                    page.edition(),
                    GoalEdit.of(page.content().withWhy("For the team").withTitle("Lead six")));
        });
        hers.activate();
        hers.test(field(hers, TextArea.class, "Why it matters")).setValue("For me");
        press(hers, "Save");

        assertThat(shown(hers)).contains("Jonas saved this goal while you were editing");
        assertThat(hers.find(RadioButtonGroup.class).all().stream()
                        .filter(one -> one.getAriaLabel().isPresent())
                        .toList())
                .singleElement()
                .satisfies(one -> assertThat(one.getValue()).isNull());
        press(hers, "Save this choice");
        assertThat(hers.getCurrentView()).isInstanceOf(GoalEditorView.class);
        press(hers, "Keep all of mine");
        press(hers, "Save this choice");

        As.account(mara, () -> {
            var content = goals.forEditing(goal).page().content();
            assertThat(content.why()).isEqualTo("For me");
            assertThat(content.title()).isEqualTo("Lead six");
        });
    }

    @Test
    void a_goal_that_nobody_saw_is_deleted_and_can_be_brought_back() {
        var goal = created();
        open(hers, goal);
        var menu = hers.find(GoalMenu.class).single();
        var items = hers.test(menu.menu());
        items.open();
        items.clickItem("Delete");

        hers.navigate(GoalsView.class);
        assertThat(shown(hers)).doesNotContain("Lead a product team");
        As.account(mara, () -> assertThat(editing.undelete(goal)).isTrue());
        hers.activate();
        hers.navigate(GoalsView.class);
        assertThat(shown(hers)).contains("Lead a product team");
    }

    @Test
    void older_threads_are_shown_when_they_are_asked_for() {
        var goal = shared();
        As.account(jonas, () -> {
            for (int i = 1; i <= Goals.SHOWN + 2; i++) {
                threads.start(Goals.THREADS, goal.value(), null, null, "Question number " + i + ".");
            }
        });
        open(hers, goal);
        assertThat(shown(hers)).contains("Question number 3.").doesNotContain("Question number 2.");

        hers.test(hers.find(com.vaadin.flow.component.html.NativeButton.class)
                        .withText("Show older threads")
                        .single())
                .click();

        assertThat(shown(hers)).contains("Question number 1.").doesNotContain("Show older threads");
    }

    @Test
    void a_step_is_ticked_where_it_stands() {
        var goal = created();
        open(hers, goal);
        var box = hers.find(Checkbox.class).all().getFirst();
        hers.test(box).click();

        As.account(mara, () -> assertThat(portions.one(goals.mine(1)).getFirst().stepsDone())
                .isEqualTo(1));
    }

    @Test
    void somebody_else_is_shown_nothing_of_a_goal() {
        var goal = shared();
        var other = browser.newUser(As.authentication(olga)).newWindow();
        other.activate();
        assertThatThrownBy(() -> open(other, goal)).isNotNull();
        assertThat(shown(other)).doesNotContain("Lead a product team", "It is what I want");
    }

    @Test
    void each_page_asks_few_statements() {
        var goal = shared();
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "Why now?"));
        var thread = As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 1)
                .items()
                .getFirst());
        hers.activate();
        hers.navigate(GoalsView.class);
        his.activate();
        his.navigate(ReviewsView.class);
        hers.activate();
        var counts = List.of(
                Statements.count(() -> hers.navigate(GoalsView.class)),
                Statements.count(() -> go(hers, goal, "thread", thread.id().toString())),
                Statements.count(() -> hers.navigate("goals/" + goal + "/edit", GoalEditorView.class)),
                Statements.count(() -> hers.navigate(GoalHistoryView.class, Map.of("goal", goal.toString()))));
        his.activate();
        var others = List.of(
                Statements.count(() -> his.navigate(ReviewsView.class)),
                Statements.count(() -> go(his, goal, "thread", thread.id().toString())));

        // The goal's page has its weeks and months besides, in two statements, and where it leads in one.
        assertThat(counts).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(10));
        // What the mentor began to say of the goal is read for the mentor alone.
        assertThat(others).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(11));
    }

    private Actor person(String name, Locale locale) {
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        var zone = ZoneId.of("Europe/Berlin");
        var made = SystemActor.call(() -> accounts.register(List.of(new NewAccount(email, name, locale, zone))));
        return new Actor(java.util.Objects.requireNonNull(made.ids().get(email)), name, false, Locale.ENGLISH, zone);
    }

    private GoalId created() {
        return As.account(mara, () -> {
            var content = GoalContent.titled("Lead a product team")
                    .withWhy("It is what I want")
                    .withSmart(SmartPart.SPECIFIC, "A team of four")
                    .withTargetOn(LocalDate.of(2027, 3, 31))
                    .withMeasures(List.of(Measure.of("Facilitation", "of 4", BigDecimal.ONE, new BigDecimal(3))))
                    .withPlan(
                            List.of(Step.of("Agree the role", LocalDate.of(2026, 9, 3))),
                            List.of(Milestone.of(
                                    "First quarter",
                                    LocalDate.of(2026, 12, 18),
                                    Step.of("Run a retrospective", null))));
            return ((Saved) editing.create(new GoalEdit(content, "Afraid of Friday", ""))).goal();
        });
    }

    private GoalId shared() {
        var goal = created();
        As.account(mara, () -> sharing.shareWith(goal, pair, false, "Is March realistic?"));
        return goal;
    }

    private static void open(BrowserlessUIContext window, GoalId goal) {
        window.activate();
        window.navigate(GoalView.class, Map.of("goal", goal.toString()));
    }

    private static void go(BrowserlessUIContext window, GoalId goal, String name, String value) {
        window.activate();
        window.getUI().navigate("goals/" + goal, com.vaadin.flow.router.QueryParameters.of(name, value));
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.activate();
        window.test(window.find(Button.class).withText(text).single()).click();
    }

    private static <T extends Component & com.vaadin.flow.component.HasLabel> T field(
            BrowserlessUIContext window, Class<T> type, String label) {
        window.activate();
        return window.find(type).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the other window has heard of a change and shows it. */
    private static void live(BrowserlessUIContext window, String text) {
        await().pollInSameThread().atMost(java.time.Duration.ofSeconds(10)).untilAsserted(() -> {
            window.activate();
            // The test holds the session's lock, so what came from another thread waits until it is let in.
            var session = com.vaadin.flow.server.VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            window.roundTrip();
            assertThat(shown(window)).contains(text);
        });
    }

    private static String shown(BrowserlessUIContext window) {
        window.activate();
        return ViewTest.said(window.getCurrentView().getElement());
    }
}
