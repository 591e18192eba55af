package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Step;
import app.waymark.notification.Inbox;
import app.waymark.notification.MailPace;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachResult;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.recognition.RecognitionSaid;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was gathered for somebody is one letter in their morning. */
@WaymarkTest
class DigestTest {

    @Autowired
    Digests digests;

    @Autowired
    OwnReach reach;

    @Autowired
    Inbox inbox;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Pair pair;
    private Actor mara;
    private Actor jonas;
    private Instant morning;

    @BeforeEach
    void a_pair_of_whom_all_is_told_and_whose_news_comes_daily() throws Exception {
        server.start();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        queue.runDue();
        server.empty();
        choose(mara, Topic.PROGRESS, MailPace.DAILY);
        morning = DigestPlan.morning(clock.instant(), ReachTimes.USUAL, mara.zone(), null);
    }

    @Test
    void what_happened_is_one_letter_in_the_morning_and_the_next_day_has_none() throws Exception {
        thank(mara, "first");
        thank(mara, "second");
        sendAt(morning.minus(Duration.ofMinutes(6)));
        assertThat(letters(mara)).isEmpty();

        sendAt(morning.plus(Duration.ofMinutes(2)));
        sendAt(morning.plus(Duration.ofMinutes(7)));
        sendAt(morning.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(2)));

        assertThat(letters(mara)).hasSize(1);
        var mail = server.received("mara@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your day: 2 pieces of news");
        assertThat(text(mail))
                .contains(
                        "Good morning, Mara.", "What happened", "Jonas thanks you", "first", "second", "/settings/mail")
                .contains("Daily, at 07:30 in Berlin");
    }

    @Test
    void none_comes_where_all_was_read_in_waymark_or_is_no_longer_so() {
        thank(mara, "read meanwhile");
        As.account(mara, () -> inbox.readAll());
        sendAt(morning.plus(Duration.ofMinutes(2)));
        assertThat(letters(mara)).isEmpty();

        var thing = UUID.randomUUID();
        thank(mara, "taken back", thing);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new NoLongerSo(Set.of(thing), Set.of(), mara.id())));
        sendAt(morning.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(2)));
        assertThat(letters(mara)).isEmpty();
    }

    @Test
    void what_is_not_in_the_inbox_is_in_the_letter() throws Exception {
        As.account(
                mara,
                () -> reach.choose(
                        Topic.PROGRESS,
                        null,
                        new ReachChoice(true, MailPace.DAILY),
                        new ReachChoice(false, MailPace.DAILY)));
        thank(mara, "quietly");
        sendAt(morning.plus(Duration.ofMinutes(2)));

        assertThat(text(server.received("mara@example.org").getFirst())).contains("quietly");
    }

    @Test
    void a_letter_says_what_waits_and_what_comes_too() throws Exception {
        choose(jonas, Topic.REVIEWS, MailPace.DAILY);
        var today = LocalDate.ofInstant(morning, mara.zone());
        var goal = share(today);
        thank(mara, "and thanks");
        sendAt(morning.plus(Duration.ofMinutes(2)));

        var theirs = server.received("jonas@example.org");
        assertThat(theirs).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your day: one thing waits for you");
            assertThat(text(mail)).contains("Review Mara’s goal “Lead a team”", "/goals/" + goal.value());
        });
        assertThat(text(server.received("mara@example.org").getFirst()))
                .contains("Today and tomorrow", "Step: Ask Ben (in “Lead a team”)", "What happened", "and thanks")
                .doesNotContain("Ask Ann");
    }

    @Test
    void a_week_is_told_of_on_its_day_whatever_happened_and_an_empty_one_not() throws Exception {
        choose(mara, Topic.PROGRESS, MailPace.WEEKLY);
        var monday = DigestPlan.week(clock.instant(), ReachTimes.USUAL, mara.zone());
        sendAt(monday.plus(Duration.ofMinutes(2)));
        assertThat(letters(mara)).isEmpty();

        thank(mara, "in the second week");
        sendAt(monday.plus(Duration.ofDays(2)));
        assertThat(letters(mara)).isEmpty();
        sendAt(monday.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(2)));
        assertThat(letters(mara)).hasSize(1);
        var mail = server.received("mara@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your week: one piece of news");
        assertThat(text(mail)).contains("Weekly, on Monday at 07:30 in Berlin");
    }

    @Test
    void another_time_of_the_morning_holds_for_what_waits_already() {
        thank(mara, "early");
        var early = new ReachTimes(LocalTime.of(5, 0), DayOfWeek.MONDAY, null, null);
        As.account(mara, () -> assertThat(reach.choose(ReachTimes.USUAL, early)).isEqualTo(new ReachResult.Saved()));
        var five = DigestPlan.morning(clock.instant(), early, mara.zone(), null);

        sendAt(five.plus(Duration.ofMinutes(1)));

        assertThat(letters(mara)).hasSize(1);
    }

    @Test
    void two_nodes_write_one_letter() throws Exception {
        thank(mara, "once");
        var at = morning.plus(Duration.ofMinutes(2));
        var begin = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var done = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(() -> {
                        begin.await();
                        digests.send(at);
                        return true;
                    }))
                    .toList();
            begin.countDown();
            for (var one : done) {
                one.get();
            }
        }

        assertThat(letters(mara)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from mail where kind = 'notification.digest'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void who_left_gets_none() {
        thank(mara, "too late");
        jdbc.update(
                "update account set closed_at = now(6) where id = ?", mara.id().value());

        sendAt(morning.plus(Duration.ofMinutes(2)));

        assertThat(letters(mara)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from digest where next_at is not null", Integer.class))
                .isZero();
    }

    @Test
    void a_letter_of_much_takes_as_many_statements_as_one_of_little_and_says_how_much_more_there_is() throws Exception {
        thank(mara, "one");
        int few = Statements.count(() -> digests.send(morning.plus(Duration.ofMinutes(2))));
        for (int i = 0; i < 40; i++) {
            thank(mara, "number " + i);
        }
        var next = morning.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(2));
        int many = Statements.count(() -> digests.send(next));

        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(20);
        queue.runDue(next.plus(Duration.ofMinutes(40)));
        assertThat(text(server.received("mara@example.org").getLast())).contains("And 32 more, in Waymark.");
    }

    private GoalId share(LocalDate due) {
        var content = GoalContent.titled("Lead a team")
                .withPlan(List.of(Step.of("Ask Ben", due), Step.of("Ask Ann", due.plusDays(4))), List.of());
        var goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(content))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        return goal;
    }

    private void choose(Actor who, Topic topic, MailPace pace) {
        As.account(who, () -> assertThat(
                        reach.choose(topic, null, reach.mine().said(topic, null), new ReachChoice(true, pace)))
                .isEqualTo(new ReachResult.Saved()));
    }

    private void thank(Actor whom, String words) {
        thank(whom, words, UUID.randomUUID());
    }

    private void thank(Actor whom, String words, UUID thing) {
        transaction.executeWithoutResult(status -> events.publishEvent(new News(
                UUID.randomUUID(),
                new RecognitionSaid.Thanked("Lead a team", words),
                thing,
                whom.id(),
                jonas.id(),
                "/inbox")));
    }

    private void sendAt(Instant at) {
        digests.send(at);
        queue.runDue(at.plus(Duration.ofMinutes(40)));
    }

    private List<String> letters(Actor whom) {
        queue.runDue();
        return server.received(World.address(whom.name())).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
