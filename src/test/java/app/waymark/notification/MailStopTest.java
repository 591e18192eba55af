package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.audit.Audit;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that waits is stopped, and the figures that an operator watches. */
@WaymarkTest
class MailStopTest {

    private static final Instant START = Instant.parse("2027-05-03T22:30:00Z");

    @Autowired
    MailQueue mails;

    @Autowired
    Audit audit;

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
    MeterRegistry meters;

    private Actor mara;
    private Actor root;

    @BeforeEach
    void somebody_and_an_administrator() throws Exception {
        server.start();
        server.empty();
        mara = world.account("Mara");
        var account = world.account("Root");
        root = new Actor(account.id(), account.name(), true, account.locale(), account.zone());
    }

    @Test
    void it_is_never_sent_what_it_says_is_forgotten_and_who_stopped_it_stands_in_the_trail() throws Exception {
        var mail = told(UUID.randomUUID(), new MatchStarted());
        double before = count("stopped");

        assertThat(As.account(root, () -> mails.stop(mail))).isEqualTo(new StopResult.Stopped(1, false));
        queue.runDue();

        assertThat(server.received("mara@example.org")).isEmpty();
        assertThat(jdbc.queryForMap("select state, subject, text, html, body, said from mail where id = ?", mail))
                .containsEntry("state", "STOPPED")
                .containsEntry("subject", null)
                .containsEntry("text", null)
                .containsEntry("html", null)
                .containsEntry("body", null)
                .containsEntry("said", null);
        var line = As.account(root, () -> audit.list(Sorted.down(Audit.Order.AT), null, 10)).items().stream()
                .filter(one -> one.verb().equals("mail.stopped"))
                .findFirst()
                .orElseThrow();
        assertThat(line.actor()).isEqualTo(root.id());
        assertThat(line.objectId()).isEqualTo(mail);
        assertThat(count("stopped")).isEqualTo(before + 1);
        assertThat(As.account(root, () -> mails.stop(mail))).isEqualTo(new StopResult.Gone());
        assertThat(As.account(root, () -> mails.retry(mail))).as("it is over").isFalse();
    }

    @Test
    void what_was_begun_as_one_mail_is_stopped_as_one_and_may_have_arrived() {
        var first = told(UUID.randomUUID(), new MatchStarted());
        var second = told(UUID.randomUUID(), new MatchStarted());
        jdbc.update("update mail set begun_at = utc_timestamp(6)");
        jdbc.update("update mail set sent_with = ? where id = ?", first, second);

        assertThat(As.account(root, () -> mails.stop(second))).isEqualTo(new StopResult.Stopped(2, true));
        queue.runDue();

        assertThat(server.received("mara@example.org")).isEmpty();
    }

    @Test
    void what_takes_back_a_mail_that_was_stopped_is_not_mailed_to_who_never_heard_of_it() {
        var meeting = UUID.randomUUID();
        var mail = told(meeting, new MeetingBooked("Plan", START, 45, "Room 4"));
        As.account(root, () -> mails.stop(mail));
        told(meeting, new MeetingCalledOff("Plan", START, 45, "Room 4", "Ill", MeetingSaid.Whose.THEIRS));
        queue.runDue();

        assertThat(server.received("mara@example.org")).isEmpty();
    }

    @Test
    void what_has_left_is_stopped_by_nobody() {
        var mail = told(UUID.randomUUID(), new MatchStarted());
        queue.runDue();
        assertThat(As.account(root, () -> mails.stop(mail))).isEqualTo(new StopResult.Gone());
        assertThat(server.received("mara@example.org")).hasSize(1);
    }

    @Test
    void an_operator_sees_how_many_wait_and_went_and_since_when_and_nothing_of_whom() {
        double sent = count("sent");
        double notTaken = count("not.taken");
        told(UUID.randomUUID(), new MatchStarted());
        server.stop();
        queue.runDue();
        assertThat(count("not.taken")).isEqualTo(notTaken + 1);
        server.start();
        queue.runDue(Instant.now().plusSeconds(7_200));
        assertThat(count("sent")).isEqualTo(sent + 1);

        var names = meters.getMeters().stream()
                .filter(one -> one.getId().getName().startsWith("waymark.mail."))
                .toList();
        assertThat(names).hasSize(8).allSatisfy(one -> assertThat(one.getId().getTags())
                .isEmpty());
        assertThat(meters.get("waymark.mail.oldest").gauge().value()).isNotNegative();
        assertThat(meters.get("waymark.mail.waiting").gauge().value()).isNotNegative();
    }

    private double count(String what) {
        return meters.get("waymark.mail." + what).counter().count();
    }

    private UUID told(UUID about, Said said) {
        transaction.executeWithoutResult(
                unused -> events.publishEvent(new News(UUID.randomUUID(), said, about, mara.id(), null, "/")));
        return jdbc.query(
                        "select id from mail order by number desc limit 1",
                        (row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .getFirst();
    }
}
