package app.waymark.goal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What a mentee keeps from the mentor while the rest of a goal is shared reaches the mentor in no way. */
@WaymarkTest
class HeldBackTest {

    private static final String SECRET = "My father never believed in me";

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

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
    void a_goal_whose_why_is_held_back() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(lead().withWhy(SECRET)))).goal();
        sharing.holdBack(goal, Set.of(HeldPart.WHY, HeldPart.OBSTACLE));
        sharing.shareWith(goal, pair, true, "");
    }

    @Test
    void nothing_that_the_mentor_reads_says_it() {
        As.account(mara, () -> save(lead().withWhy(SECRET + ", nor my sister")));
        As.account(
                mara,
                () -> save(lead().withWhy(SECRET + ", nor my sister").withSmart(SmartPart.SPECIFIC, "Six people")));

        As.account(jonas);
        assertThat(page().content().smart(SmartPart.SPECIFIC)).isEqualTo("Six people");
        assertThat(page().toString()).doesNotContain("father", "sister");
        assertThat(goals.forEditing(goal).toString()).doesNotContain("father", "sister");
        assertThat(reviews.history(goal, 1, 3).toString())
                .contains("Six people")
                .doesNotContain("father", "sister");
        assertThat(reviews.text(goal, 2).toString()).contains("Lead a team").doesNotContain("father", "sister");
        assertThat(goals.sharedWithMe(null, 10).toString()).doesNotContain("father");
        assertThat(turns.forMe(null, 10).items().toString()).doesNotContain("father", "sister");
        assertThat(restoring.foretell(goal, 1).toString()).doesNotContain("father", "sister");
        assertThat(page().shows(HeldPart.WHY)).isFalse();
        As.account(mara);
        assertThat(page().content().why()).contains("father");
    }

    @Test
    void the_mentee_looking_as_the_mentor_reads_exactly_what_the_mentor_reads() {
        var preview = ((Shown) goals.read(goal, Viewpoint.AS_MENTOR, null)).page();

        As.account(jonas);

        assertThat(preview.toString()).doesNotContain("father");
        assertThat(preview)
                .usingRecursiveComparison()
                .ignoringFields("viewpoint", "reader")
                .isEqualTo(page());
    }

    @Test
    void a_change_of_it_alone_asks_the_mentor_nothing_and_leaves_the_verdict() {
        As.account(jonas, () -> reviews.accept(goal, 1, "Go"));

        save(lead().withWhy("Something else"));

        assertThat(page().review()).extracting(GoalPage.Review::verdict).isEqualTo(Verdict.ACCEPTED);
        As.account(jonas);
        assertThat(turns.forMe(null, 10).items()).isEmpty();
        assertThat(requireNonNull(reviews.history(goal, 1, 2).comparison())
                        .changes()
                        .none())
                .isTrue();
    }

    @Test
    void a_mentor_who_edits_or_brings_back_leaves_it_as_it_is() {
        As.account(jonas);
        var typed = page().content().withTitle("Lead two teams");

        assertThat(editing.save(goal, page().edition(), new GoalEdit(typed, "", "")))
                .isInstanceOf(Saved.class);
        restoring.restore(goal, 1, page().edition(), "One is enough", Unsaved.FORGET);

        As.account(mara);
        assertThat(page().content().title()).isEqualTo("Lead a team");
        assertThat(page().content().why()).isEqualTo(SECRET);
        assertThat(page().content().obstacle()).isEqualTo("A voice like my father");
    }

    @Test
    void two_who_edit_at_once_are_put_together_without_it() {
        As.account(jonas);
        int edition = page().edition();
        var typed = page().content().withTitle("Lead two teams");
        As.account(mara, () -> save(lead().withWhy("Another why")));

        var saved = editing.save(goal, edition, new GoalEdit(typed, "", ""));

        assertThat(saved).isInstanceOf(Saved.class);
        As.account(mara);
        assertThat(page().content().title()).isEqualTo("Lead two teams");
        assertThat(page().content().why()).isEqualTo("Another why");
    }

    @Test
    void what_was_quoted_of_it_before_is_kept_too_and_comes_back_with_it() {
        sharing.holdBack(goal, Set.of());
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), "why", "My father", "Really?"));
        As.account(jonas);
        threads.keepDraft(Goals.THREADS, goal.value(), "why", "never believed", "And then", null);

        As.account(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.WHY)));

        assertThat(page().threads().items().getFirst().quote()).isNull();
        assertThat(page().threads().toString()).contains("Really?").doesNotContain("father");
        assertThat(threads.draft(Goals.THREADS, goal.value(), "why").toString()).doesNotContain("believed");
        assertThat(threads.start(Goals.THREADS, goal.value(), "why", null, "Why?"))
                .isEqualTo(new PostResult.NotShared());
        As.account(mara);
        var preview = ((Shown) goals.read(goal, Viewpoint.AS_MENTOR, null)).page();
        assertThat(preview.threads().toString()).doesNotContain("father");
        assertThat(page().threads().items().getFirst().quote()).isEqualTo("My father");
        sharing.holdBack(goal, Set.of());
        As.account(jonas);
        assertThat(page().threads().items().getFirst().quote()).isEqualTo("My father");
        assertThat(page().content().why()).isEqualTo(SECRET);
    }

    @Test
    void what_shows_what_came_of_a_step_is_kept_with_its_number() {
        var step = ((AddStepResult.Added) steps.add(goal, "Ask Olga", null, null)).step();
        records.note(goal, step, "Olga said that my father would be proud");
        assertThat(As.account(jonas, () -> records.evidence(goal, step))).hasSize(1);
        sharing.holdBack(goal, Set.of(HeldPart.EVIDENCE));

        As.account(jonas);

        assertThat(records.evidence(goal, step)).isEmpty();
        assertThat(page().planned().evidence(step)).isZero();
        As.account(mara);
        assertThat(records.evidence(goal, step)).hasSize(1);
        assertThat(page().planned().evidence(step)).isEqualTo(1);
    }

    @Test
    void only_the_mentee_decides_it() {
        As.account(jonas);

        assertThatThrownBy(() -> sharing.holdBack(goal, Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_verdict_says_what_was_not_seen_when_it_was_given() {
        As.account(jonas, () -> reviews.accept(goal, 1, "Go"));
        sharing.holdBack(goal, Set.of());

        assertThat(reviews.text(goal, 1).orElseThrow().verdicts())
                .extracting(GivenVerdict::unseen)
                .containsExactly(Set.of(HeldPart.WHY, HeldPart.OBSTACLE));
    }

    private static GoalContent lead() {
        return GoalContent.titled("Lead a team").withObstacle("A voice like my father");
    }

    private void save(GoalContent content) {
        assertThat(editing.save(goal, page().edition(), GoalEdit.of(content))).isInstanceOf(Saved.class);
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
