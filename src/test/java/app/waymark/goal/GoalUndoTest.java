package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.internal.DeletedGoals;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Nothing that somebody typed goes without a way back, and nothing of what two typed at once. */
@WaymarkTest
class GoalUndoTest {

    @Autowired
    Portions portions;

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
    DeletedGoals deleted;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final GoalContent content =
            GoalContent.titled("Lead a team").withPlan(List.of(Step.of("Agree the role", null)), List.of());

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;

    @BeforeEach
    void a_pair() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
    }

    @Test
    void a_goal_that_was_never_shared_is_deleted_and_brought_back_with_all_that_happened() {
        var goal = created();
        steps.tick(goal, content.steps().getFirst().id(), true);
        var before = page(goal);

        editing.delete(goal);

        assertThat(portions.one(goals.mine(10))).isEmpty();
        assertThatThrownBy(() -> goals.read(goal, Viewpoint.OWN, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.save(goal, 1, GoalEdit.of(content))).isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(jonas, () -> editing.undelete(goal))).isFalse();
        assertThat(editing.undelete(goal)).isTrue();
        assertThat(page(goal)).isEqualTo(before);
    }

    @Test
    void a_day_after_it_was_deleted_it_is_gone_for_good() {
        var goal = created();
        editing.keep(goal, 1, GoalEdit.of(content));
        editing.delete(goal);
        deleted.forget();
        assertThat(rows(goal)).isEqualTo(1);
        jdbc.update("update goal set deleted_at = deleted_at - interval 25 hour where id = ?", goal.toString());

        deleted.forget();

        assertThat(rows(goal)).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from goal_draft where place = ?", Integer.class, goal.toString()))
                .as("what was typed and not saved")
                .isZero();
        assertThat(editing.undelete(goal)).isFalse();
    }

    @Test
    void what_was_shared_is_dropped_and_not_deleted() {
        var goal = created();
        sharing.shareWith(goal, pair, false, "");

        assertThatThrownBy(() -> editing.delete(goal)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_draft_that_was_thrown_away_is_given_back_to_be_kept_again() {
        var typed = new GoalEdit(content.withWhy("For the team"), "Afraid of Friday", "");
        editing.keep(null, 0, typed);

        var kept = editing.discard(null).orElseThrow();

        assertThat(editing.kept(null)).isEmpty();
        editing.keep(null, kept.edition(), kept.edit());
        assertThat(editing.kept(null).orElseThrow().edit()).isEqualTo(typed);
        assertThat(As.account(jonas, () -> editing.discard(null))).isEmpty();
    }

    @Test
    void what_the_two_wrote_in_different_places_is_put_together_and_the_one_who_saves_last_is_told_with_whom() {
        var goal = created();
        sharing.shareWith(goal, pair, true, "");
        var edition = page(goal).edition();
        As.account(jonas, () -> editing.save(goal, edition, GoalEdit.of(content.withTitle("Lead a product team"))));

        var result = editing.save(goal, edition, GoalEdit.of(content.withWhy("For the team")));

        assertThat(result).isInstanceOfSatisfying(Saved.class, saved -> assertThat(saved.with())
                .isEqualTo(jonas.id()));
        assertThat(page(goal).content())
                .isEqualTo(content.withTitle("Lead a product team").withWhy("For the team"));
    }

    @Test
    void what_is_settled_of_a_conflict_is_saved_and_nothing_else_of_either_is_lost() {
        var goal = created();
        sharing.shareWith(goal, pair, true, "");
        var edition = page(goal).edition();
        As.account(
                jonas,
                () -> editing.save(
                        goal,
                        edition,
                        GoalEdit.of(content.withTitle("Lead two teams").withWhy("For all"))));

        var conflict = (Conflict) editing.save(goal, edition, GoalEdit.of(content.withTitle("Lead a product team")));
        editing.save(goal, conflict.edition(), conflict.merge().settled(Map.of("title", GoalMerge.Pick.YOURS)));

        assertThat(page(goal).content())
                .isEqualTo(content.withTitle("Lead a product team").withWhy("For all"));
    }

    @Test
    void notes_that_were_written_in_two_tabs_are_put_together_and_stay_the_mentees() {
        var goal = created();
        sharing.shareWith(goal, pair, true, "");
        var edition = page(goal).edition();
        editing.save(goal, edition, new GoalEdit(content, "Ask Ann first.", ""));

        var second = editing.save(goal, edition, new GoalEdit(content.withWhy("Because"), "", ""));

        assertThat(second).isInstanceOf(Saved.class);
        assertThat(page(goal).privateNotes()).isEqualTo("Ask Ann first.");
        var late = As.account(jonas, () -> editing.save(goal, edition, GoalEdit.of(content.withWhy("Something else"))));
        assertThat(late.toString()).doesNotContain("Ask Ann");
    }

    @Test
    void who_began_longer_ago_than_editions_are_kept_is_asked_about_all_that_is_different() {
        var goal = created();
        jdbc.update("delete from goal_edition where goal = ?", goal.toString());
        editing.save(goal, 1, GoalEdit.of(content.withTitle("Lead two teams")));

        var result = editing.save(goal, 1 - 1, GoalEdit.of(content.withTitle("Lead a product team")));

        assertThat(result).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(
                        conflict.merge().clashes())
                .extracting(GoalMerge.Clash::key)
                .containsExactly("title"));
    }

    @Test
    void what_the_mentor_asks_to_be_different_reaches_the_mentee_whole() {
        var goal = created();
        sharing.shareWith(goal, pair, false, "");
        var words = "Say by when you want to have asked the four colleagues, and what you do if one of them says no.";
        As.account(jonas, () -> reviews.askForChanges(goal, 1, words));

        assertThat(page(goal).review().words()).isEqualTo(words);
        assertThat(turns.both(10, 1).mine().items())
                .singleElement()
                .extracting(waiting -> waiting.said())
                .isEqualTo(new GoalSaid.ChangesAsked("Lead a team", words));
    }

    private GoalId created() {
        return ((Saved) editing.create(GoalEdit.of(content))).goal();
    }

    private GoalPage page(GoalId goal) {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }

    private Integer rows(GoalId goal) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from goal where id = ?", Integer.class, goal.toString()));
    }
}
