package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Incomplete;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A verdict belongs to the revision it was given on, and shows exactly that text for ever. */
@WaymarkTest
class VerdictsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Pairs pairs;
    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
        sharing.shareWith(goal, pair, false, "");
    }

    /** A hundredth of what the program {@code RandomVerdicts} does. */
    @Test
    void each_verdict_of_a_hundred_random_edits_shows_the_text_it_was_given_on() {
        var lives = new RandomLives(context, As::account, mara, jonas, pair, 20261128);

        assertThat(lives.live(100)).isEmpty();
        assertThat(lives.verdicts()).isGreaterThan(10);
    }

    @Test
    void every_verdict_is_kept_with_its_revision_its_words_and_who_gave_it() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "By when?"));
        save(GoalContent.titled("Lead a team by May"), "");
        As.account(jonas, () -> reviews.justComments(goal, 2, "Nearly"));
        As.account(jonas, () -> reviews.accept(goal, 2, "Go"));

        assertThat(reviews.verdicts(goal, 1, 9))
                .extracting(GivenVerdict::revision, GivenVerdict::verdict, GivenVerdict::by, GivenVerdict::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Verdict.CHANGES_ASKED, jonas.id(), "By when?"),
                        org.assertj.core.groups.Tuple.tuple(2, Verdict.COMMENTED, jonas.id(), ""),
                        org.assertj.core.groups.Tuple.tuple(2, Verdict.ACCEPTED, jonas.id(), "Go"));
        assertThat(page().review().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reviews.text(goal, 1).orElseThrow().content().title()).isEqualTo("Lead a team");
    }

    @Test
    void the_same_verdict_in_the_same_words_is_given_once() {
        for (int press = 0; press < 2; press++) {
            assertThat(As.account(jonas, () -> reviews.askForChanges(goal, 1, "By when?")))
                    .isInstanceOf(ReviewResult.Done.class);
        }
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "And with whom?"));
        for (int press = 0; press < 2; press++) {
            assertThat(As.account(jonas, () -> reviews.accept(goal, 1, ""))).isInstanceOf(ReviewResult.Done.class);
        }

        assertThat(reviews.verdicts(goal, 1, 9))
                .extracting(GivenVerdict::words)
                .containsExactly("By when?", "And with whom?", "");
    }

    @Test
    void commenting_leaves_the_verdict_as_it_stands() {
        As.account(jonas, () -> reviews.accept(goal, 1, "Go"));
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));

        assertThat(page().review())
                .extracting(GoalPage.Review::verdict, GoalPage.Review::words)
                .containsExactly(Verdict.ACCEPTED, "Go");
    }

    @Test
    void a_step_that_a_follow_up_adds_is_a_revision_that_asks_nobody_and_leaves_the_verdict_on_its_own() {
        As.account(jonas, () -> reviews.accept(goal, 1, "Go"));

        steps.add(goal, "Ask Olga", null, null);

        assertThat(page().revision()).isEqualTo(2);
        assertThat(page().review())
                .extracting(GoalPage.Review::verdict, GoalPage.Review::revision)
                .containsExactly(Verdict.ACCEPTED, 1);
        assertThat(reviews.text(goal, 1).orElseThrow().content().steps()).isEmpty();
        assertThat(reviews.text(goal, 2).orElseThrow().content().steps()).hasSize(1);
    }

    @Test
    void a_verdict_on_a_goal_whose_last_revision_says_something_else_makes_one_that_says_it() {
        jdbc.update(
                "update goal set content = replace(content, 'Lead a team', 'Lead a team, and well') where id = ?",
                goal.toString());
        jdbc.update("update goal set title = 'Lead a team, and well' where id = ?", goal.toString());

        As.account(jonas, () -> reviews.accept(goal, 1, "Go"));

        int judged = page().review().revision();
        assertThat(reviews.text(goal, judged).orElseThrow().content()).isEqualTo(page().content());
    }

    @Test
    void any_two_are_compared_with_what_was_said_on_the_way() {
        save(GoalContent.titled("Lead two teams"), "One is small");
        As.account(jonas, () -> reviews.askForChanges(goal, 2, "Which ones?"));
        save(GoalContent.titled("Lead the teams of Ulm and Bonn"), "Named them");

        var two = Objects.requireNonNull(reviews.history(goal, 3, 1).comparison());

        assertThat(two.from().number()).isEqualTo(1);
        assertThat(two.between()).extracting(Revision::why).containsExactly("One is small", "Named them");
        assertThat(two.verdicts()).extracting(GivenVerdict::words).containsExactly("Which ones?");
    }

    @Test
    void the_next_mentor_reads_no_verdict_of_the_one_before() {
        As.account(jonas, () -> reviews.accept(goal, 1, "Between us"));
        var olga = pairs.person("Olga");
        sharing.shareWith(goal, new Pairs(jdbc, clock).active(olga, mara), false, "");

        As.account(olga);

        assertThat(reviews.verdicts(goal, 1, 9)).isEmpty();
        assertThat(reviews.text(goal, 1)).isEmpty();
        assertThat(reviews.history(goal, 0, 0).toString()).doesNotContain("Between us");
    }

    @Test
    void moving_the_date_or_a_target_of_a_shared_goal_asks_why() {
        var measure = Measure.of("People", "", BigDecimal.ONE, BigDecimal.TEN);
        var may = LocalDate.of(2027, 5, 1);
        save(GoalContent.titled("Lead a team").withTargetOn(may).withMeasures(List.of(measure)), "");

        var later = page().content().withTargetOn(may.plusMonths(1));
        assertThat(problem(later)).isEqualTo(GoalProblem.WHY_MISSING);
        var less = page().content()
                .withMeasures(List.of(new Measure(
                        measure.id(),
                        measure.name(),
                        measure.unit(),
                        measure.baseline(),
                        BigDecimal.valueOf(8),
                        measure.high(),
                        measure.shape(),
                        measure.about())));
        assertThat(problem(less)).isEqualTo(GoalProblem.WHY_MISSING);
        assertThat(problem(page().content().withTargetOn(null))).isEqualTo(GoalProblem.WHY_MISSING);
        save(later, "The budget came late");

        assertThat(page().content().targetOn()).isEqualTo(may.plusMonths(1));
        sharing.stopSharing(goal);
        save(page().content().withTargetOn(may), "");
    }

    private GoalProblem problem(GoalContent typed) {
        return ((Incomplete) editing.save(goal, page().edition(), GoalEdit.of(typed)))
                .faults()
                .getFirst()
                .problem();
    }

    private void save(GoalContent content, String why) {
        assertThat(editing.save(goal, page().edition(), new GoalEdit(content, "", why)))
                .isInstanceOf(Saved.class);
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
