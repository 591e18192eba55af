package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A goal as time goes by: a milestone that has to move, and a month of check-ins. */
@BrowserTest
class GoalInTimeTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    CheckIns checkIns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Actor mara;
    private GoalId goal;
    private LocalDate today;

    @BeforeEach
    void a_shared_goal_with_a_dated_plan() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var jonas = world.account("Jonas Berg");
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, jonas);
        var pair = world.match(coordinator, round, jonas, mara);
        today = LocalDate.ofInstant(clock.instant(), mara.zone());
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak")
                            .withTargetOn(today.plusDays(40))
                            .withPlan(
                                    List.of(),
                                    List.of(Milestone.of(
                                            "A talk is held",
                                            today.plusDays(30),
                                            Step.of("Rehearse", today.plusDays(20))))))))
                    .goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
    }

    @Test
    void a_milestone_is_moved_after_what_moves_along_and_what_no_longer_fits_was_seen_and_is_moved_back() {
        var who = signedIn("/goals/" + goal);
        var page = who.page();
        who.press("Move “A talk is held”");
        who.date("New day", day(45));
        var dialog = who.dialog();
        assertThat(dialog).containsText("This moves along");
        assertThat(dialog).containsText("Rehearse: ");
        assertThat(dialog).containsText("This would no longer fit");
        assertThat(dialog).containsText("A talk is held: ");
        assertThat(plan()).as("nothing is moved before that is said").isEqualTo(today.plusDays(30));

        who.date("New day", day(37));
        assertThat(dialog).containsText("Everything still fits.");
        who.decide("Move").sees("Moved.");
        assertThat(plan()).isEqualTo(today.plusDays(37));
        assertThat(content().allSteps().findFirst().orElseThrow().dueOn()).isEqualTo(today.plusDays(27));
        who.press("Undo").seesNoMore("Moved.");
        assertThat(page.locator("main")).containsText("A talk is held");
        assertThat(plan()).isEqualTo(today.plusDays(30));
        assertThat(who.complaints()).isEmpty();
    }

    /** The days that lie behind move further back, instead of the clock of the server forwards. */
    @Test
    void a_month_of_check_ins_is_offered_week_by_week_and_seen_as_one_line() {
        var who = signedIn("/");
        assertThat(offers(who)).hasCount(0);
        for (int week = 1; week <= 4; week++) {
            aWeekPasses();
            who.open("/");
            offers(who).first().click();
            who.press(week == 2 ? "It stood still" : "Well")
                    .press(String.valueOf(3 + week))
                    .press("Check in")
                    .sees("The next one is on");
            assertThat(who.page()).hasURL(Pattern.compile(".*/goals/" + goal + "$"));
            who.open("/");
            assertThat(who.page().locator("h1")).isVisible();
            assertThat(offers(who)).hasCount(0);
        }
        assertThat(As.account(mara, () -> checkIns.of(goal, Viewpoint.OWN, 10)).checkIns())
                .extracting(CheckIn::confidence)
                .containsExactly(7, 6, 5, 4);
        assertThat(As.account(mara, () -> checkIns.of(goal, Viewpoint.OWN, 10)).checkIns())
                .extracting(CheckIn::on)
                .containsExactly(today, today.minusWeeks(1), today.minusWeeks(2), today.minusWeeks(3));
        // It came round: looking back is due as well.
        who.open("/goals/" + goal);
        who.sees("How sure, over time");
        assertThat(who.complaints()).isEmpty();
    }

    private void aWeekPasses() {
        jdbc.update("update goal set created_at = created_at - interval 7 day, shared_at = shared_at - interval 7 day");
        jdbc.update("update goal_check_in set made_on = made_on - interval 7 day, made_at = made_at - interval 7 day");
        jdbc.update("update goal_rhythm set check_in_since = check_in_since - interval 7 day,"
                + " look_back_on = look_back_on - interval 7 day");
    }

    private static Locator offers(PersonAtBrowser who) {
        return who.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Check in.*Speak")));
    }

    private LocalDate plan() {
        var due = content().milestones().getFirst().dueOn();
        assertThat(due).isNotNull();
        return due;
    }

    private GoalContent content() {
        return As.account(mara, () -> checkIns.page(goal)).content();
    }

    private String day(int days) {
        return today.plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }

    private PersonAtBrowser signedIn(String path) {
        var person = new PersonAtBrowser(mara.name(), Browsers.open(port));
        person.open(path).signIn();
        assertThat(person.page().locator("h1")).isVisible();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*sign-in.*"));
        return person;
    }
}
