package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.ReviewRemarks;
import app.waymark.goal.Acceptance;
import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.World.Pair;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A mentor answers by mail what a mentee asks of a goal or of a step: it does what the page does, or nothing. */
class GoalsAnsweredByMailTest extends AnswersInWords {

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    StepAcceptance acceptances;

    @Autowired
    Goals goals;

    @Autowired
    GoalSteps steps;

    @Autowired
    Mentorships mentorships;

    private final Step talk = Step.of("Give a talk", null);
    private Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void mara_shares_a_goal() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        queue.runDue();
        goal = As.account(mara, () -> ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Lead a team").withPlan(List.of(talk), List.of()))))
                .goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, "Is it too much?"));
    }

    private List<GivenVerdict> verdicts() {
        return As.account(mara, () -> reviews.verdicts(goal, 1, 99));
    }

    private List<String> posts() {
        return jdbc.query(
                "select p.text from feedback_post p join feedback_thread t on t.id = p.thread where t.subject = ? order by p.id",
                (row, number) -> row.getString("text"),
                goal.value());
    }

    private void revise(String title) {
        As.account(mara, () -> {
            var page = ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
            editing.save(
                    goal, page.edition(), GoalEdit.of(GoalContent.titled(title).withPlan(List.of(talk), List.of())));
        });
    }

    private void accepted() {
        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        queue.runDue();
    }

    private Acceptance acceptance() {
        return As.account(mara, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null))
                        .page()
                        .planned()
                        .acceptance(talk.id()))
                .orElseThrow();
    }

    @Test
    void the_mail_of_a_revision_says_with_which_words_it_can_be_answered() throws Exception {
        var mail = mailTo(jonas);

        assertThat(replyTo(mail)).matches("reply\\+[a-z2-7]{26}@mentoring\\.example\\.org");
        var whole = decoded(GreenMailUtil.getWholeMessage(mail));
        assertThat(whole)
                .contains("Reply above this line", "You can answer this mail:", "  Yes – accepts revision 1")
                .contains("Not yet, because … – asks for changes, in your words")
                .contains("<td class=\"say\">Not yet, because …</td>")
                .contains("how it can be answered is said above")
                .doesNotContain("answers to it are not read");
    }

    private static String decoded(String mail) throws Exception {
        var quoted = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
        return new String(MimeUtility.decode(quoted, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_plain_yes_accepts_the_revision_with_its_words_and_says_so() {
        assertThat(answer(jonas, "Hi Mara,\n\naccepted. I like how you measure it.\n\nBest\nJonas"))
                .isInstanceOf(MailArrival.Applied.class);

        assertThat(verdicts()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(one.revision()).isEqualTo(1);
            assertThat(one.words()).isEqualTo("I like how you measure it.");
            assertThat(one.by()).isEqualTo(jonas.id());
        });
        assertThat(waitFor(jonas)).doesNotContain(GoalTurns.REVIEW);
        assertThat(posts()).isEmpty();
        assertThat(told(jonas)).containsExactly("goal.mail-accepted");
        assertThat(mailed(jonas)).singleElement().satisfies(one -> {
            assertThat(one.did()).isEqualTo(new GoalMailSaid.Accepted("Lead a team", 1));
            assertThat(one.path()).isEqualTo("/goals/" + goal);
        });
    }

    @Test
    void a_no_with_its_reason_asks_for_changes_in_the_words_of_the_mail() {
        assertThat(answer(jonas, "Noch nicht, weil das Datum fehlt.")).isInstanceOf(MailArrival.Applied.class);

        assertThat(verdicts()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.CHANGES_ASKED);
            assertThat(one.words()).isEqualTo("weil das Datum fehlt.");
        });
        assertThat(waitFor(mara)).contains(GoalTurns.REVISE);
        assertThat(told(jonas)).containsExactly("goal.mail-changes");
    }

    @Test
    void a_no_without_a_reason_does_nothing_and_says_what_is_missing() {
        assertThat(answer(jonas, "Not yet.")).isEqualTo(new MailArrival.NotTaken(MailRefusalReason.REASON_MISSING));

        assertThat(verdicts()).isEmpty();
        assertThat(waitFor(jonas)).contains(GoalTurns.REVIEW);
        assertThat(told(jonas)).containsExactly("mailbox.not-done");
        assertThat(mailed(jonas).getFirst().path()).isEqualTo("/goals/" + goal);
    }

    @Test
    void what_is_not_plain_joins_the_conversation_and_its_author_is_told() {
        assertThat(answer(jonas, "Yes, but the second step needs a date.")).isInstanceOf(MailArrival.Applied.class);

        assertThat(posts()).containsExactly("Yes, but the second step needs a date.");
        assertThat(verdicts()).isEmpty();
        assertThat(waitFor(jonas)).contains(GoalTurns.REVIEW);
        assertThat(told(jonas)).containsExactly("mailbox.became-post");
        assertThat(mailed(jonas).getFirst().path()).startsWith("/goals/" + goal + "?thread=");
    }

    @Test
    void a_yes_with_a_file_is_a_post_with_that_file_for_a_verdict_has_no_place_for_it() {
        var replyTo = replyTo(mailTo(jonas));

        assertThat(believing.take(withFile(jonas, replyTo, "Yes."))).isInstanceOf(MailArrival.Applied.class);

        assertThat(posts()).containsExactly("Yes.");
        assertThat(verdicts()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_attachment where post is not null", Integer.class))
                .isOne();
    }

    @Test
    void a_yes_is_for_the_revision_of_its_mail_and_never_for_a_newer_one() {
        var replyTo = replyTo(mailTo(jonas));
        revise("Lead two teams");

        assertThat(believing.take(proven(jonas, replyTo, "Yes.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OUTDATED));
        assertThat(believing.take(proven(jonas, replyTo, "No, because it is too much.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OUTDATED));

        assertThat(verdicts()).isEmpty();
        assertThat(told(jonas)).as("once for each address").containsExactly("mailbox.not-done");
    }

    @Test
    void one_answer_is_taken_once_and_what_was_answered_on_the_page_is_over() {
        var replyTo = replyTo(mailTo(jonas));
        var mail = proven(jonas, replyTo, "Yes.");
        believing.take(mail);

        assertThat(believing.take(mail)).isEqualTo(new MailArrival.Dropped(Cause.REPEATED));
        assertThat(believing.take(proven(jonas, replyTo, "Not yet, because the date is missing.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(verdicts()).singleElement().extracting(GivenVerdict::verdict).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void what_was_collected_for_a_review_is_not_sent_along_unseen() {
        As.account(
                jonas,
                () -> remarks.add(Goals.THREADS, goal.value(), SmartPart.SPECIFIC.key(), null, "Say for whom", null));

        assertThat(answer(jonas, "Yes.")).isEqualTo(new MailArrival.NotTaken(MailRefusalReason.BEGUN));
        assertThat(verdicts()).isEmpty();
        assertThat(posts()).isEmpty();
    }

    @Test
    void a_goal_that_is_over_or_shared_no_more_a_mentor_of_before_and_an_ended_mentorship_change_nothing() {
        var replyTo = replyTo(mailTo(jonas));
        As.account(mara, () -> sharing.stopSharing(goal));
        for (var words : List.of("Yes.", "Not yet, because it is too much.", "By when?")) {
            assertThat(believing.take(proven(jonas, replyTo, words)))
                    .as(words)
                    .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));
        }

        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        var again = replyTo(mailTo(jonas));
        As.account(jonas, () -> mentorships.end(pair.mentorship(), "I move"));
        for (var words : List.of("Yes.", "Not yet, because it is too much.", "By when?")) {
            assertThat(believing.take(proven(jonas, again, words)))
                    .as(words)
                    .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));
        }
        assertThat(verdicts()).isEmpty();
        assertThat(posts()).isEmpty();
    }

    @Test
    void a_goal_that_was_reached_is_accepted_no_more() {
        var replyTo = replyTo(mailTo(jonas));
        As.account(mara, () -> steps.reach(goal, ""));

        assertThat(believing.take(proven(jonas, replyTo, "Yes.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void the_address_is_worth_nothing_in_other_hands_and_a_forged_sender_does_nothing() {
        var replyTo = replyTo(mailTo(jonas));

        assertThat(believing.take(proven(mara, replyTo, "Yes.")))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        var forged = new ForgedMails(23, app.waymark.support.World.address(jonas.name()), replyTo);
        for (int k = 0; k < 50; k++) {
            assertThat(believing.take(forged.next())).isNotInstanceOf(MailArrival.Applied.class);
        }
        assertThat(verdicts()).isEmpty();
        assertThat(posts()).isEmpty();
    }

    @Test
    void where_nobody_vouches_a_yes_waits_and_shows_what_it_would_do() {
        assertThat(answerUnproven(jonas, "Yes.")).isInstanceOf(MailArrival.Waiting.class);
        var waiting = mailed(jonas).getFirst();

        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.did()).isEqualTo(new GoalMailSaid.Accepted("Lead a team", 1));
        assertThat(verdicts()).isEmpty();
        assertThatThrownBy(() -> As.account(mara, () -> answers.send(waiting.id())))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(As.account(jonas, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
        assertThat(verdicts()).singleElement().extracting(GivenVerdict::verdict).isEqualTo(Verdict.ACCEPTED);
        assertThat(mailed(jonas).getFirst().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void what_would_only_be_a_post_says_so_before_the_press_and_what_can_never_be_done_does_not_wait() {
        var replyTo = replyTo(mailTo(jonas));
        assertThat(answerUnproven(jonas, "Ja, aber das Datum fehlt.")).isInstanceOf(MailArrival.Waiting.class);
        assertThat(mailed(jonas).getFirst().did()).isEqualTo(new MailboxSaid.BecamePost());

        assertThat(asking.take(unproven(jonas, replyTo, "No.").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.REASON_MISSING));
        assertThat(waitFor(jonas)).filteredOn("mailbox.confirm"::equals).hasSize(1);
    }

    @Test
    void a_yes_that_waited_until_the_goal_was_revised_accepts_nothing() {
        answerUnproven(jonas, "Yes.");
        revise("Lead two teams");
        var waiting = mailed(jonas).getFirst();

        assertThat(As.account(jonas, () -> answers.send(waiting.id())))
                .isEqualTo(new MailReceipt.Refused(MailRefusalReason.OUTDATED, "/goals/" + goal));
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void an_answer_by_mail_and_a_press_on_the_page_at_once_give_one_verdict() throws Exception {
        for (int round = 1; round <= 12; round++) {
            var replyTo = replyTo(mailTo(jonas));
            int revision = round;
            var mail = proven(jonas, replyTo, "Not yet, because of this.");
            atOnce(
                    () -> believing.take(mail),
                    () -> As.account(jonas, () -> reviews.askForChanges(goal, revision, "because of this.")));
            assertThat(verdicts()).as("of revision " + round).hasSize(round);
            revise("Lead a team " + round);
        }
    }

    @Test
    void a_plain_yes_accepts_what_came_of_a_step_and_a_no_says_what_is_missing() {
        accepted();
        As.account(mara, () -> acceptances.ask(goal, talk.id(), "Was it clear?"));
        assertThat(answer(jonas, "Not yet: The slides are missing.")).isInstanceOf(MailArrival.Applied.class);
        assertThat(acceptance())
                .extracting(Acceptance::state, Acceptance::words)
                .containsExactly(Acceptance.State.NOT_YET, "The slides are missing.");
        assertThat(told(jonas).getFirst()).isEqualTo("goal.mail-step-not-yet");

        queue.runDue();
        As.account(mara, () -> acceptances.ask(goal, talk.id(), "And now?"));
        assertThat(answer(jonas, "Ja, angenommen. Gut gemacht!")).isInstanceOf(MailArrival.Applied.class);
        assertThat(acceptance())
                .extracting(Acceptance::state, Acceptance::words)
                .containsExactly(Acceptance.State.ACCEPTED, "Gut gemacht!");
        assertThat(mailed(jonas).getFirst().did())
                .isEqualTo(new GoalMailSaid.StepAccepted("Lead a team", "Give a talk"));
        assertThat(waitFor(jonas)).doesNotContain(GoalTurns.ACCEPT);
    }

    @Test
    void of_a_step_a_bare_no_is_refused_what_is_not_plain_is_a_post_and_what_is_over_is_said() {
        accepted();
        As.account(mara, () -> acceptances.ask(goal, talk.id(), ""));
        var replyTo = replyTo(mailTo(jonas));

        assertThat(believing.take(proven(jonas, replyTo, "No.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.REASON_MISSING));
        assertThat(believing.take(proven(jonas, replyTo, "Which talk?"))).isInstanceOf(MailArrival.Applied.class);
        assertThat(posts()).containsExactly("Which talk?");
        assertThat(acceptance().state()).isEqualTo(Acceptance.State.ASKED);

        queue.runDue();
        As.account(mara, () -> acceptances.ask(goal, talk.id(), "It is another talk now"));
        assertThat(believing.take(proven(jonas, replyTo, "Yes.")))
                .as("asked anew, it is another question")
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(acceptance().state()).isEqualTo(Acceptance.State.ASKED);

        var last = replyTo(mailTo(jonas));
        As.account(jonas, () -> acceptances.accept(goal, talk.id(), ""));
        assertThat(believing.take(proven(jonas, last, "Not yet, because of the slides.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(acceptance().state()).isEqualTo(Acceptance.State.ACCEPTED);
    }

    @Test
    void of_a_step_nobody_but_the_mentor_who_is_asked_says_anything() {
        accepted();
        As.account(mara, () -> acceptances.ask(goal, talk.id(), ""));
        var replyTo = replyTo(mailTo(jonas));

        assertThat(believing.take(proven(mara, replyTo, "Yes.")))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        As.account(mara, () -> sharing.stopSharing(goal));
        assertThat(believing.take(proven(jonas, replyTo, "Yes."))).isInstanceOf(MailArrival.NotTaken.class);
        assertThat(jdbc.queryForObject("select count(*) from goal_acceptance where state = 'ACCEPTED'", Integer.class))
                .isZero();
    }

    @Test
    void a_step_is_decided_once_however_many_ways_at_once() throws Exception {
        accepted();
        for (int round = 0; round < 12; round++) {
            As.account(mara, () -> acceptances.ask(goal, talk.id(), ""));
            var mail = proven(jonas, replyTo(mailTo(jonas)), "Yes.");
            int before = decisions();
            atOnce(
                    () -> believing.take(mail),
                    () -> As.account(jonas, () -> acceptances.notYet(goal, talk.id(), "The slides")));
            assertThat(decisions()).isEqualTo(before + 1);
        }
    }

    private int decisions() {
        return jdbc.queryForList(
                        "select id from notice where recipient = ? and message_key in ('news.goal.step-accepted.title',"
                                + " 'news.goal.step-not-yet.title')",
                        String.class,
                        mara.id().value())
                .size();
    }
}
