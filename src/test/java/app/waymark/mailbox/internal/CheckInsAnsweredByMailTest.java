package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalSaid.CheckInOffered;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Viewpoint;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mentorship.Mentorships;
import app.waymark.notification.MailPace;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.Topic;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.support.As;
import app.waymark.support.World.Pair;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentee answers by mail the offer of a check-in: it checks in as on the page, or does nothing. */
class CheckInsAnsweredByMailTest extends AnswersInWords {

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    CheckIns checkIns;

    @Autowired
    OwnReach reach;

    @Autowired
    Mentorships mentorships;

    private Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void mara_is_offered_a_check_in_by_mail() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        As.account(mara, () -> reach.choose(Topic.CHECK_INS, null, null, new ReachChoice(false, MailPace.AT_ONCE)));
        queue.runDue();
        offer();
    }

    private void offer() {
        transactions.run(() -> events.publishEvent(new News(
                UUID.randomUUID(),
                new CheckInOffered("Lead a team", true),
                goal.value(),
                mara.id(),
                null,
                "/goals/" + goal + "/check-in")));
    }

    private List<CheckIn> kept() {
        return As.account(mara, () -> checkIns.of(goal, Viewpoint.OWN, 20)).checkIns();
    }

    private List<String> posts() {
        return jdbc.query(
                "select p.text from feedback_post p join feedback_thread t on t.id = p.thread where t.subject = ? order by p.id",
                (row, number) -> row.getString("text"),
                goal.value());
    }

    @Test
    void a_number_checks_in_with_the_words_that_follow_and_says_so() {
        assertThat(answer(mara, "Hi,\n\n7. Wrote the outline, talked to Ana.\n\nBest\nMara"))
                .isInstanceOf(MailArrival.Applied.class);

        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.confidence()).isEqualTo(7);
            assertThat(one.did()).isEqualTo("Wrote the outline, talked to Ana.");
            assertThat(one.went()).as("nobody asked").isNull();
            assertThat(one.shared()).isTrue();
        });
        assertThat(posts()).isEmpty();
        assertThat(told(mara)).containsExactly("goal.mail-check-in");
        assertThat(mailed(mara)).singleElement().satisfies(one -> {
            assertThat(one.did()).isEqualTo(new GoalMailSaid.CheckedIn("Lead a team", 7));
            assertThat(one.path()).isEqualTo("/goals/" + goal);
        });
        assertThat(As.account(jonas, () -> checkIns.of(goal, Viewpoint.AS_MENTOR, 20))
                        .checkIns())
                .hasSize(1);
    }

    @Test
    void the_same_mail_is_taken_once_and_a_second_answer_is_a_second_check_in_as_on_the_page() {
        var replyTo = replyTo(mailTo(mara));
        var mail = proven(mara, replyTo, "Sieben von zehn");
        believing.take(mail);

        assertThat(believing.take(mail)).isEqualTo(new MailArrival.Dropped(Cause.REPEATED));
        assertThat(kept()).hasSize(1);
        assertThat(believing.take(proven(mara, replyTo, "8"))).isInstanceOf(MailArrival.Applied.class);
        assertThat(kept()).extracting(CheckIn::confidence).containsExactly(8, 7);
    }

    @Test
    void what_is_not_plain_joins_the_conversation_where_the_mentor_sees_all_check_ins() {
        assertThat(answer(mara, "7 or 8")).isInstanceOf(MailArrival.Applied.class);

        assertThat(kept()).isEmpty();
        assertThat(posts()).containsExactly("7 or 8");
        assertThat(told(mara)).containsExactly("mailbox.became-post");
    }

    @Test
    void what_is_not_plain_is_nobodys_where_check_ins_or_confidence_are_held_back_or_the_goal_is_not_shared() {
        var replyTo = replyTo(mailTo(mara));
        for (var held : List.of(HeldPart.CHECK_INS, HeldPart.CONFIDENCE)) {
            As.account(mara, () -> sharing.holdBack(goal, Set.of(held)));
            assertThat(believing.take(proven(mara, replyTo, "7 or 8. Jonas did not help.")))
                    .as(held.name())
                    .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.UNCLEAR));
        }
        As.account(mara, () -> sharing.holdBack(goal, Set.of()));
        As.account(mara, () -> sharing.stopSharing(goal));
        assertThat(believing.take(proven(mara, replyTo, "How is it counted?")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.UNCLEAR));

        assertThat(posts()).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(mailed(mara).getFirst().path()).isEqualTo("/goals/" + goal + "/check-in");
    }

    @Test
    void a_goal_that_nobody_shares_is_checked_in_all_the_same() {
        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(answer(mara, "9/10")).isInstanceOf(MailArrival.Applied.class);

        assertThat(kept()).singleElement().satisfies(one -> assertThat(one.shared())
                .isFalse());
    }

    @Test
    void a_number_with_a_file_is_a_post_with_that_file() {
        var replyTo = replyTo(mailTo(mara));

        assertThat(believing.take(withFile(mara, replyTo, "7."))).isInstanceOf(MailArrival.Applied.class);

        assertThat(kept()).isEmpty();
        assertThat(posts()).containsExactly("7.");
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_attachment where post is not null", Integer.class))
                .isOne();
    }

    @Test
    void what_is_too_long_or_about_a_goal_that_is_over_says_so_and_keeps_nothing() {
        var replyTo = replyTo(mailTo(mara));
        assertThat(believing.take(proven(mara, replyTo, "7. " + "Wrote much. ".repeat(100))))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.TOO_LONG));

        As.account(mara, () -> steps.reach(goal, ""));
        assertThat(believing.take(proven(mara, replyTo, "7.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_address_is_worth_nothing_in_other_hands_and_a_forged_sender_does_nothing() {
        var replyTo = replyTo(mailTo(mara));

        assertThat(believing.take(proven(jonas, replyTo, "7.")))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        var forged = new ForgedMails(29, app.waymark.support.World.address(mara.name()), replyTo);
        for (int k = 0; k < 50; k++) {
            assertThat(believing.take(forged.next())).isNotInstanceOf(MailArrival.Applied.class);
        }
        As.account(jonas, () -> mentorships.end(pair.mentorship(), "I move"));
        assertThat(believing.take(proven(jonas, replyTo, "7.")))
                .as("a mentor of before")
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        assertThat(kept()).isEmpty();
        assertThat(posts()).isEmpty();
    }

    @Test
    void an_offer_that_got_to_somebody_elses_account_checks_in_nowhere() {
        transactions.run(() -> events.publishEvent(new News(
                UUID.randomUUID(), new CheckInOffered("Lead a team", true), goal.value(), jonas.id(), null, "/")));
        As.account(jonas, () -> reach.choose(Topic.CHECK_INS, null, null, new ReachChoice(false, MailPace.AT_ONCE)));
        transactions.run(() -> events.publishEvent(new News(
                UUID.randomUUID(), new CheckInOffered("Lead a team", true), goal.value(), jonas.id(), null, "/")));

        assertThat(answer(jonas, "7.")).isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));
        assertThat(kept()).isEmpty();
    }

    @Test
    void where_nobody_vouches_it_waits_and_shows_what_it_would_do() {
        assertThat(answerUnproven(mara, "7. Wrote the outline.")).isInstanceOf(MailArrival.Waiting.class);
        var waiting = mailed(mara).getFirst();

        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.did()).isEqualTo(new GoalMailSaid.CheckedIn("Lead a team", 7));
        assertThat(kept()).isEmpty();

        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
        assertThat(kept()).extracting(CheckIn::confidence).containsExactly(7);
    }
}
