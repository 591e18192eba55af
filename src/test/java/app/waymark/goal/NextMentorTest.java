package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What was written for one mentor is not read by the next, by whatever way the next one asks. */
@WaymarkTest
class NextMentorTest {

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Mentorships mentorships;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private Actor olga;
    private MentorshipId first;
    private MentorshipId second;
    private GoalId goal;
    private ThreadId thread;

    /** Two revisions, a thread and a verdict with Jonas; then Olga is the mentor. */
    @BeforeEach
    void a_goal_that_changed_its_mentor() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        olga = pairs.person("Olga");
        first = pairs.active(jonas, mara);
        second = new Pairs(jdbc, clock).active(olga, mara);
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
        sharing.shareWith(goal, first, true, "Only for Jonas");
        thread = As.account(jonas, () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Between us two"))
                .thread());
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Say by when, in your own words"));
        As.account(
                jonas,
                () -> editing.save(
                        goal,
                        1,
                        new GoalEdit(page().content().withWhy("Because of Friday"), "", "I changed it myself")));
        As.account(jonas, () -> reviews.accept(goal, 2, "Good as it is"));
        sharing.shareWith(goal, second, false, "For Olga");
    }

    @Test
    void the_next_mentor_reads_the_revisions_that_were_made_for_her_and_no_other() {
        As.account(olga);

        assertThat(reviews.revisions(goal, Integer.MAX_VALUE, 50))
                .extracting(Revision::why)
                .containsExactly("For Olga");
        assertThat(reviews.history(goal, 0, 0).revisions())
                .extracting(Revision::number)
                .containsExactly(3);
        assertThat(reviews.history(goal, 1, 3).comparison()).isNull();
        assertThat(reviews.history(goal, 1, 2).comparison()).isNull();
        assertThat(reviews.history(goal, 2, 3).comparison()).isNull();
    }

    @Test
    void the_mentee_still_reads_them_all() {
        assertThat(reviews.revisions(goal, Integer.MAX_VALUE, 50))
                .extracting(Revision::number)
                .containsExactly(3, 2, 1);
        assertThat(reviews.history(goal, 1, 2).comparison()).isNotNull();
    }

    @Test
    void an_old_verdict_does_not_outlive_the_change_of_mentor() {
        As.account(olga);

        assertThat(page().review()).isEqualTo(new GoalPage.Review(Verdict.NONE, 0, null, ""));
        assertThat(goals.sharedWithMe(null, 10).items().getFirst().verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void an_old_thread_is_refused_by_its_id_too() {
        As.account(olga);

        assertThat(page().threads().items()).isEmpty();
        assertThatThrownBy(() -> goals.read(goal, Viewpoint.OWN, thread)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> threads.posts(thread, null, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> threads.posts(thread, null, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_was_the_mentor_before_is_not_told() {
        As.account(olga);

        assertThat(((Shown) goals.read(goal, Viewpoint.OWN, null)).people()).doesNotContainKey(jonas.id());
        assertThat(page().changedBy()).isNotEqualTo(jonas.id());
    }

    @Test
    void the_former_mentor_reads_nothing_more() {
        As.account(jonas);

        assertThat(goals.read(goal, Viewpoint.OWN, null)).isInstanceOf(GoalRead.NoLongerShared.class);
        assertThatThrownBy(() -> reviews.history(goal, 0, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.history(goal, 1, 2)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sharing_again_says_before_what_each_would_see_and_from_which_revision_on() {
        assertThat(sharing.audiences(goal))
                .containsExactlyInAnyOrder(
                        new GoalSharing.Audience(first, true, 1, 1), new GoalSharing.Audience(second, true, 3, 2));
    }

    @Test
    void with_the_first_mentor_again_what_was_for_him_is_there_again() {
        sharing.shareWith(goal, first, false, "Back to you");
        As.account(jonas);

        assertThat(reviews.revisions(goal, Integer.MAX_VALUE, 50))
                .extracting(Revision::why)
                .containsExactly("Back to you", "I changed it myself", "Only for Jonas");
        assertThat(Objects.requireNonNull(threads.talk(Goals.THREADS, goal.value(), false, thread, 1)
                                .open())
                        .id())
                .isEqualTo(thread);
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
