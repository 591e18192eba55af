package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.CheckInOffers;
import app.waymark.goal.CheckInSaid;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Rhythm;
import app.waymark.goal.Went;
import app.waymark.notification.Inbox;
import app.waymark.notification.MailOff;
import app.waymark.notification.MailPace;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachResult;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A check-in is offered by mail to whoever wishes it, on its own day, and nothing follows one that was missed. */
@WaymarkTest
class CheckInMailsTest {

    private static final ReachChoice MORNING = new ReachChoice(false, MailPace.AT_ONCE);
    private static final ReachChoice NONE = new ReachChoice(false, MailPace.NEVER);

    @Autowired
    CheckInMails mails;

    @Autowired
    CheckInOffers offers;

    @Autowired
    OwnReach reach;

    @Autowired
    MailOff mailOff;

    @Autowired
    Inbox inbox;

    @Autowired
    CheckIns checkIns;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Pair pair;
    private Actor mara;
    private GoalId goal;
    private Instant morning;

    @BeforeEach
    void a_goal_whose_check_in_comes_round_on_the_next_morning() throws Exception {
        server.start();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        morning = DigestPlan.morning(clock.instant(), ReachTimes.USUAL, mara.zone(), null);
        goal = goal("Lead a team");
        queue.runDue();
        server.empty();
    }

    private GoalId goal(String title) {
        var made = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal());
        As.account(mara, () -> sharing.shareWith(made, pair.mentorship(), true, ""));
        since(made, day().minusWeeks(1));
        return made;
    }

    private LocalDate day() {
        return morning.atZone(mara.zone()).toLocalDate();
    }

    private void since(GoalId of, LocalDate day) {
        jdbc.update(
                "insert into goal_rhythm (goal, check_in_since) values (?, ?) on duplicate key update check_in_since = ?",
                of.value().toString(),
                day,
                day);
    }

    private void choose(ReachChoice after) {
        As.account(mara, () -> assertThat(
                        reach.choose(Topic.CHECK_INS, null, reach.mine().said(Topic.CHECK_INS, null), after))
                .isEqualTo(new ReachResult.Saved()));
    }

    private List<String> sentAt(Instant at) {
        mails.send(at);
        queue.runDue(at.plus(Duration.ofSeconds(1)));
        return server.received(World.address(mara.name())).stream()
                .map(CheckInMailsTest::subject)
                .filter(subject -> subject.startsWith("How is"))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Instant soon() {
        return morning.plus(Duration.ofMinutes(2));
    }

    @Test
    void nobody_is_told_by_mail_who_did_not_choose_it() {
        assertThat(sentAt(soon())).isEmpty();
        choose(MORNING);
        choose(NONE);
        assertThat(sentAt(soon())).isEmpty();
        choose(MORNING);
        As.account(mara, () -> reach.reset());
        assertThat(sentAt(soon())).isEmpty();
        assertThat(Topic.CHECK_INS.usual()).isEqualTo(NONE);
    }

    @Test
    void whoever_chose_it_is_told_in_their_morning_once_and_in_the_inbox_never() throws Exception {
        choose(MORNING);
        int unread = As.account(mara, () -> inbox.unread());
        assertThat(sentAt(morning.minus(Duration.ofMinutes(2)))).isEmpty();

        assertThat(sentAt(soon())).containsExactly("How is “Lead a team” going?");
        assertThat(sentAt(soon().plus(Duration.ofMinutes(5)))).hasSize(1);
        assertThat(sentAt(soon().plus(Duration.ofHours(3)))).hasSize(1);

        assertThat(As.account(mara, () -> inbox.unread())).isEqualTo(unread);
        var mail = server.received(World.address(mara.name())).getLast();
        var parts = (MimeMultipart) mail.getContent();
        for (int part = 0; part < 2; part++) {
            assertThat(parts.getBodyPart(part).getContent().toString())
                    .contains(
                            "How sure are you", "7. Wrote the outline, talked to Ana.", "/goals/" + goal + "/check-in");
        }
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Anything else – joins the conversation about the goal");
        assertThat(mail.getReplyTo()[0].toString()).startsWith("reply+");
    }

    @Test
    void where_the_mentor_does_not_see_how_sure_one_is_the_mail_says_that_other_words_are_no_post() throws Exception {
        As.account(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.CONFIDENCE)));
        choose(MORNING);
        sentAt(soon());

        var parts = (MimeMultipart)
                server.received(World.address(mara.name())).getLast().getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Anything else – does nothing, and leads you to the page");
    }

    @Test
    void nothing_follows_an_offer_that_was_missed_until_one_checks_in_again() {
        choose(MORNING);
        for (int days = 0; days < 45; days++) {
            sentAt(soon().plus(Duration.ofDays(days)));
        }
        assertThat(sentAt(soon().plus(Duration.ofDays(45)))).hasSize(1);

        since(goal, day().plusDays(46).minusWeeks(1));
        assertThat(sentAt(soon().plus(Duration.ofDays(46)))).hasSize(2);
    }

    @Test
    void of_several_goals_each_has_a_mail_of_its_own_and_five_are_most() {
        for (int k = 2; k <= 7; k++) {
            goal("Goal " + k);
        }
        choose(MORNING);

        assertThat(sentAt(soon())).hasSize(CheckInOffers.MOST).doesNotHaveDuplicates();
    }

    @Test
    void it_takes_as_many_statements_for_forty_goals_as_for_six() {
        for (int k = 2; k <= 6; k++) {
            goal("Goal " + k);
        }
        choose(MORNING);
        int few = Statements.count(() -> mails.send(soon()));
        for (int k = 7; k <= 40; k++) {
            goal("Goal " + k);
        }
        jdbc.update("delete from notice where recipient = ?", mara.id().value());
        jdbc.update("delete from mail where recipient = ?", mara.id().value());
        jdbc.update("update reach_times set offers_at = ?", java.sql.Timestamp.valueOf("2020-01-01 00:00:00"));

        assertThat(Statements.count(() -> mails.send(soon()))).isLessThanOrEqualTo(few + 2);
        // Each mail is written with what it takes; what is looked at is four statements and a claim.
        assertThat(few).isLessThan(120);
    }

    @Test
    void none_comes_of_what_was_checked_in_skipped_wanted_never_paused_reached_dropped_or_deleted() {
        var skipped = goal("Skipped");
        var never = goal("Never");
        var paused = goal("Paused");
        var reached = goal("Reached");
        var dropped = goal("Dropped");
        As.account(mara, () -> {
            checkIns.send(goal, CheckInSaid.of(Went.WELL, 7));
            checkIns.skip(skipped);
            checkIns.every(never, Rhythm.OFF);
            steps.pause(paused, LocalDate.now(mara.zone()).plusDays(30), "Later");
            steps.reach(reached, "");
            steps.drop(dropped, "Enough");
        });
        choose(MORNING);

        assertThat(sentAt(soon())).isEmpty();
    }

    @Test
    void nobody_is_told_while_they_are_away_and_of_nothing_that_came_round_meanwhile() {
        choose(MORNING);
        jdbc.update(
                "insert into absence (person, from_day, back_day, from_at, back_at, begun, said_at) values (?, ?, ?, ?, ?, true, now(6))",
                mara.id().value(),
                day(),
                day().plusDays(3),
                day().atStartOfDay(),
                day().plusDays(3).atTime(7, 0));

        for (int days = 0; days < 10; days++) {
            assertThat(sentAt(soon().plus(Duration.ofDays(days)))).isEmpty();
        }
    }

    @Test
    void it_waits_for_the_end_of_the_quiet_hours() {
        choose(MORNING);
        As.account(
                mara,
                () -> reach.choose(
                        ReachTimes.USUAL,
                        new ReachTimes(
                                ReachTimes.USUAL.morning(),
                                ReachTimes.USUAL.weekday(),
                                LocalTime.of(22, 0),
                                LocalTime.of(9, 0))));

        assertThat(sentAt(soon())).isEmpty();
        assertThat(sentAt(morning.plus(Duration.ofMinutes(92)))).hasSize(1);
    }

    @Test
    void two_nodes_at_once_offer_it_once() throws Exception {
        choose(MORNING);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = List.of(1, 2).stream()
                    .map(one -> pool.submit(() -> {
                        start.await();
                        mails.send(soon());
                        return one;
                    }))
                    .toList();
            start.countDown();
            for (var one : both) {
                Objects.requireNonNull(one.get());
            }
        }
        assertThat(sentAt(soon())).hasSize(1);
    }

    @Test
    void one_press_in_the_mail_ends_it_and_nothing_else() throws Exception {
        choose(MORNING);
        sentAt(soon());
        var parts = (MimeMultipart)
                server.received(World.address(mara.name())).getLast().getContent();
        var text = parts.getBodyPart(0).getContent().toString();
        var token = text.replaceAll("(?s).*?([A-Za-z0-9_-]{44}).*", "$1");

        assertThat(mailOff.read(token))
                .hasValueSatisfying(ending -> assertThat(ending.topics()).containsExactly(Topic.CHECK_INS));
        mailOff.end(token);

        As.account(mara, () -> assertThat(reach.mine().chosen()).containsOnlyKeys(Topic.CHECK_INS));
        since(goal, day());
        assertThat(sentAt(soon().plus(Duration.ofDays(7)))).hasSize(1);
        // It can be chosen again.
        choose(MORNING);
    }

    @Test
    void what_no_page_offers_cannot_be_chosen_and_only_waymark_tells_of_offers() {
        As.account(mara);
        for (var other : List.of(
                new ReachChoice(true, MailPace.NEVER),
                new ReachChoice(false, MailPace.DAILY),
                new ReachChoice(false, MailPace.WEEKLY))) {
            assertThatThrownBy(() -> reach.choose(Topic.CHECK_INS, null, null, other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> reach.choose(Topic.CHECK_INS, pair.mentor().id(), null, MORNING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> offers.tell(mara.id(), day(), mara.zone())).isInstanceOf(AccessDeniedException.class);
    }
}
