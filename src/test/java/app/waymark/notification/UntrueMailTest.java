package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

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
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import jakarta.mail.MessagingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What somebody does within the minute in which mails gather makes some of them untrue, or no longer their reader's to
 * read, also where there is nothing to say instead: they are not sent.
 */
@WaymarkTest
class UntrueMailTest {

    private static final Milestone AGREED = Milestone.of("Role agreed", null);
    private static final GoalContent CONTENT = GoalContent.titled("Lead a team").withPlan(List.of(), List.of(AGREED));

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Threads threads;

    @Autowired
    Participants participants;

    @Autowired
    Invitations invitations;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    private Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal_and_all_of_it_told() throws Exception {
        server.start();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(CONTENT))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        queue.runDue();
        server.empty();
    }

    @Test
    void of_a_goal_that_is_hidden_again_its_mentor_is_told_nothing_more() {
        As.account(mara, () -> steps.tick(goal, AGREED.id(), true));
        As.account(mara, () -> threads.start(Goals.THREADS, goal.value(), null, null, "Is that enough?"));
        As.account(mara, () -> steps.reach(goal, "At last"));
        As.account(mara, () -> steps.reopen(goal));
        As.account(mara, () -> steps.drop(goal, "No time"));
        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(mailed(jonas)).isEmpty();
    }

    @Test
    void of_a_goal_that_is_shared_and_hidden_within_the_minute_nobody_is_told() {
        As.account(mara, () -> sharing.stopSharing(goal));
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, "Once more"));
        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(mailed(jonas)).isEmpty();
    }

    @Test
    void a_tick_that_the_mentor_takes_back_is_not_told_to_the_mentor() {
        As.account(mara, () -> steps.tick(goal, AGREED.id(), true));
        As.account(jonas, () -> steps.tick(goal, AGREED.id(), false));
        assertThat(mailed(jonas)).isEmpty();

        // The next one is news.
        As.account(mara, () -> steps.tick(goal, AGREED.id(), true));
        assertThat(mailed(jonas)).containsExactly("Mara reached a milestone: “Role agreed”");
        As.account(mara, () -> steps.tick(goal, AGREED.id(), false));
        As.account(jonas, () -> steps.tick(goal, AGREED.id(), true));
        assertThat(mailed(jonas)).hasSize(1);
    }

    @Test
    void of_a_milestone_that_is_taken_out_of_the_plan_nothing_is_told() {
        As.account(mara, () -> steps.tick(goal, AGREED.id(), true));
        As.account(jonas, () -> {
            var edition = editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Lead a team")));
            assertThat(edition).isInstanceOf(Saved.class);
            return edition;
        });

        assertThat(mailed(jonas)).isEmpty();
        assertThat(mailed(mara)).hasSize(1);
    }

    @Test
    void of_several_changes_of_a_part_the_last_is_told_and_of_one_there_and_back_none() {
        takesPart(true, true);
        takesPart(false, true);
        takesPart(true, false);
        assertThat(mailed(jonas)).isEmpty();

        takesPart(true, true);
        takesPart(false, true);
        assertThat(mailed(jonas)).hasSize(1);
        assertThat(text(jonas)).contains("as a mentee").doesNotContain("as a mentor");
    }

    @Test
    void who_has_left_a_round_is_not_told_as_what_they_take_part_in_it() {
        takesPart(true, true);
        As.account(jonas, () -> invitations.leave(pair.round(), true, "No time"));

        assertThat(mailed(jonas)).noneMatch(subject -> subject.contains("take part"));
    }

    private void takesPart(boolean mentor, boolean mentee) {
        As.account(pair.coordinator(), () -> participants.change(pair.round(), jonas.id(), mentor, mentee, 3));
    }

    private List<String> mailed(Actor reader) {
        queue.runDue();
        return server.received(World.address(reader.name())).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private String text(Actor reader) {
        return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(
                server.received(World.address(reader.name())).getLast());
    }
}
