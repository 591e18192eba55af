package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailHandOver;
import app.waymark.mailbox.internal.ReplyTokens;
import app.waymark.notification.Inbox;
import app.waymark.notification.OwnReach;
import app.waymark.recognition.RecognitionSaid;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that comes back is told of; an address that fails for good is written to no more, and nobody can claim that of another's. */
@WaymarkTest
class BouncedMailTest {

    @Autowired
    MailHandOver door;

    @Autowired
    ReplyTokens tokens;

    @Autowired
    OwnReach reach;

    @Autowired
    Inbox inbox;

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

    private Pair pair;
    private Actor mara;
    private UUID mail = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void a_mail_that_the_server_took() throws Exception {
        server.start();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        queue.runDue();
        server.empty();
        tell();
        queue.runDue();
        assertThat(mailed()).hasSize(1);
        server.empty();
        mail = Objects.requireNonNull(jdbc.queryForObject(
                "select id from mail where recipient = ? and state = 'SENT' order by number desc limit 1",
                UUID.class,
                mara.id().value()));
        token = Objects.requireNonNull(
                transaction.execute(status -> tokens.give(mara.id(), "bounce", mail, AskedThen.NOTHING)));
    }

    @Test
    void an_address_that_fails_for_good_is_told_of_and_written_to_no_more_until_it_works() {
        assertThat(report(token, "failed", "5.1.1", "smtp; 550 5.1.1 No such user"))
                .isEqualTo(new MailArrival.Dropped(MailArrival.Cause.BOUNCE));

        assertThat(state()).isEqualTo("FAILED");
        var dead = As.account(mara, () -> reach.mine()).refused();
        assertThat(dead).isNotNull();
        assertThat(dead.address()).isEqualTo("mara@example.org");
        assertThat(dead.words()).isEqualTo("550 5.1.1 No such user");
        assertThat(As.account(pair.coordinator(), () -> inbox.mine(null, 10)).items())
                .anyMatch(notice -> notice.key().equals("news.notification.refused.title"));

        tell();
        queue.runDue();
        assertThat(mailed()).isEmpty();
        assertThat(As.account(mara, () -> inbox.mine(null, 50)).items().stream()
                        .filter(notice -> notice.key().contains("thanked")))
                .hasSize(2);

        As.account(mara, () -> reach.addressWorks());
        tell();
        queue.runDue();
        assertThat(mailed()).hasSize(1);
        assertThat(As.account(mara, () -> reach.mine()).refused()).isNull();
    }

    @Test
    void another_address_is_written_to_again() {
        report(token, "failed", "5.1.1", "smtp; 550 5.1.1 No such user");
        jdbc.update(
                "update account set email = 'mara@new.example' where id = ?",
                mara.id().value());

        tell();
        queue.runDue();

        assertThat(server.received("mara@new.example")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.2.2, smtp; 552 5.2.2 Mailbox full",
        "failed, 5.7.1, smtp; 550 5.7.1 Looks like spam",
        "failed, 5.0.0, smtp; 554 rejected"
    })
    void what_may_pass_is_told_in_the_list_of_mail_and_stops_nothing(String action, String status, String words) {
        report(token, action, status, words);

        assertThat(state()).isEqualTo("FAILED");
        assertThat(As.account(mara, () -> reach.mine()).refused()).isNull();
        tell();
        queue.runDue();
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void a_report_of_a_delay_or_of_a_delivery_says_nothing() {
        report(token, "delayed", "4.4.1", "smtp; 421 try later");
        report(token, "delivered", "2.0.0", "smtp; 250 ok");
        report(token, "relayed", "2.0.0", "smtp; 250 ok");

        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void what_a_server_says_beside_a_general_number_counts() {
        report(token, "failed", "5.0.0", "smtp; 550 5.1.1 unknown");

        assertThat(As.account(mara, () -> reach.mine()).refused()).isNotNull();
    }

    @Test
    void forged_reports_do_nothing() {
        var random = new Random(3464);
        var letters = "abcdefghijklmnopqrstuvwxyz234567";
        for (int i = 0; i < 1_000; i++) {
            var guessed = new StringBuilder(token);
            guessed.setCharAt(random.nextInt(token.length()), letters.charAt(random.nextInt(letters.length())));
            if (!guessed.toString().equals(token)) {
                report(guessed.toString(), "failed", "5.1.1", "smtp; 550 5.1.1 No such user");
            }
        }
        // The address that a mail is answered to is no address for reports, and a report names nobody else's mail.
        var answered = transaction.execute(status -> tokens.give(mara.id(), "thread", mail, AskedThen.NOTHING));
        report(answered, "failed", "5.1.1", "smtp; 550 5.1.1 No such user");
        var anothers =
                transaction.execute(status -> tokens.give(pair.mentor().id(), "bounce", mail, AskedThen.NOTHING));
        report(anothers, "failed", "5.1.1", "smtp; 550 5.1.1 No such user");

        assertThat(state()).isEqualTo("SENT");
        assertThat(jdbc.queryForObject("select count(*) from unreachable", Integer.class))
                .isZero();
    }

    @Test
    void what_is_no_report_does_nothing_at_such_an_address() {
        for (var wrong : List.of(
                "",
                "Subject: hello\r\n\r\nhello",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x--",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\r\n\r\n--x\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nA: b\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n--x--",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nAction failed Status 5.1.1\r\n--x--")) {
            take("To: reply+" + token + "@mentoring.example.org\r\n" + wrong);
        }

        assertThat(state()).isEqualTo("SENT");
    }

    /** What went to her alone: her coordinator's address ends as hers does. */
    private List<MimeMessage> mailed() {
        return server.received("mara@example.org").stream()
                .filter(one -> {
                    try {
                        return one.getAllRecipients()[0] instanceof InternetAddress to
                                && to.getAddress().equals("mara@example.org");
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private String state() {
        return Objects.requireNonNull(jdbc.queryForObject("select state from mail where id = ?", String.class, mail));
    }

    private MailArrival report(String to, String action, String status, String words) {
        return take("Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nTo: reply+" + to
                + "@mentoring.example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"bb\"\r\n\r\n"
                + "--bb\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
                + "--bb\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
                + "Final-Recipient: rfc822; mara@example.org\r\nAction: " + action + "\r\nStatus: " + status
                + "\r\nDiagnostic-Code: " + words + "\r\n\r\n--bb--\r\n");
    }

    private MailArrival take(String text) {
        As.visitor();
        return door.take(MailServer.HOOK_SECRET, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private void tell() {
        transaction.executeWithoutResult(status -> events.publishEvent(new News(
                UUID.randomUUID(),
                new RecognitionSaid.Thanked("Lead a team", "Thank you"),
                UUID.randomUUID(),
                mara.id(),
                pair.mentor().id(),
                "/inbox")));
    }
}
