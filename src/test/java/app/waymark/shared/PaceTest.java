package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fast a person may be. */
@WaymarkTest
class PaceTest {

    /** As it stands at {@link Threads#post}. */
    private static final int POSTS = 60;

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private ThreadId thread;

    @BeforeEach
    void a_pair_that_talks() {
        pair = world.pair("Jonas Weber", "Mara Lindqvist");
        var goal = As.account(
                pair.mentee(),
                () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        thread = As.account(pair.mentor(), () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Which team?"))
                .thread());
    }

    @Test
    void nobody_in_good_faith_meets_the_limit_and_whoever_does_is_refused_with_nothing_lost() {
        As.account(pair.mentee());
        IntStream.range(0, POSTS)
                .forEach(i -> assertThat(threads.post(thread, "Answer " + i)).isInstanceOf(PostResult.Posted.class));
        threads.keepDraft(thread, "One more");
        var before = rows();

        // The bucket fills again while it empties: one or two more may go through on a slow machine.
        var refused = IntStream.range(0, 10)
                .mapToObj(i -> catchThrowable(() -> threads.post(thread, "One more")))
                .filter(TooFast.class::isInstance)
                .count();

        assertThat(refused).isGreaterThanOrEqualTo(5);
        assertThat(rows() - before).as("posts that were refused are not there").isEqualTo(10 - refused);
        assertThat(jdbc.queryForObject("select count(*) from feedback_draft where text = 'One more'", Long.class))
                .as("what was refused is still in its draft, unless another try sent it")
                .isEqualTo(refused == 10 ? 1L : 0L);
    }

    @Test
    void who_is_too_fast_slows_nobody_else_down_and_nothing_else_that_the_same_person_does() {
        As.account(pair.mentee());
        assertThatThrownBy(() -> IntStream.range(0, 2 * POSTS).forEach(i -> threads.post(thread, "Answer " + i)))
                .isInstanceOf(TooFast.class);

        assertThat(editing.create(GoalEdit.of(GoalContent.titled("Another goal"))))
                .isInstanceOf(GoalSaveResult.Saved.class);
        assertThat(As.account(pair.mentor(), () -> threads.post(thread, "Slowly!")))
                .isInstanceOf(PostResult.Posted.class);
    }

    private long rows() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("select count(*) from feedback_post", Long.class));
    }
}
