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

        // The bucket fills again while it empties: on a slow machine a few more go through before one is refused.
        boolean refused = false;
        for (int more = 0; more < POSTS && !refused; more++) {
            threads.keepDraft(thread, "One more");
            var before = rows();
            refused = catchThrowable(() -> threads.post(thread, "One more")) instanceof TooFast;
            assertThat(rows() - before).as("what is refused is not there").isEqualTo(refused ? 0 : 1);
            assertThat(jdbc.queryForObject("select count(*) from feedback_draft where text = 'One more'", Long.class))
                    .as("and is still in its draft, as nothing is that was sent")
                    .isEqualTo(refused ? 1L : 0L);
        }
        assertThat(refused).isTrue();
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
