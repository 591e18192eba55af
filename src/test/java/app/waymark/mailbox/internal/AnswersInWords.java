package app.waymark.mailbox.internal;

import app.waymark.account.Accounts;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.notification.Inbox;
import app.waymark.shared.Actor;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody answers the mail that asks them for something. */
@WaymarkTest
abstract class AnswersInWords {

    @Autowired
    Bounces bounces;

    @Autowired
    MailedAnswers answers;

    /** Knows no server that vouches for a sender. */
    @Autowired
    Letterbox asking;

    @Autowired
    Inbox inbox;

    @Autowired
    Turns turns;

    @Autowired
    Accounts accounts;

    @Autowired
    MailedRows rows;

    @Autowired
    MailedFiles files;

    @Autowired
    OurMails ours;

    @Autowired
    List<MailReceiver> receivers;

    @Autowired
    TurnLedger ledger;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    /** Believes a server that vouches for a sender. */
    Letterbox believing;

    private int counter;

    @BeforeEach
    void a_mailbox() throws Exception {
        server.start();
        server.empty();
        var settings = new MailboxSettings(MailServer.REPLIES, ForgedMails.SERVER, "", Duration.ofDays(90));
        var tokens = new ReplyTokens(jdbc, settings, clock);
        believing = new Letterbox(
                new Judge(settings, tokens, accounts, "Waymark <waymark@localhost.localdomain>"),
                bounces,
                tokens,
                rows,
                files,
                ours,
                receivers,
                ledger,
                events,
                transactions,
                clock);
    }

    /** The last mail to this person, once all that is due is sent. */
    MimeMessage mailTo(Actor person) {
        queue.runDue();
        try {
            return server.received(World.address(person.name())).getLast();
        } catch (Exception none) {
            throw new IllegalStateException(none);
        }
    }

    static String replyTo(MimeMessage mail) {
        try {
            return mail.getReplyTo()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** An answer to an address, which its server vouches for. */
    byte[] proven(Actor author, String replyTo, String text) {
        return (vouched(author) + unproven(author, replyTo, text)).getBytes(StandardCharsets.UTF_8);
    }

    private static String vouched(Actor author) {
        var address = World.address(author.name());
        return "Authentication-Results: " + ForgedMails.SERVER + "; dmarc=pass header.from="
                + address.substring(address.indexOf('@') + 1) + "\r\n";
    }

    /** The same with a file. */
    byte[] withFile(Actor author, String replyTo, String text) {
        return (vouched(author) + "From: " + World.address(author.name()) + "\r\nTo: " + replyTo + "\r\nMessage-ID: <"
                        + ++counter + "@test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                        + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\n"
                        + "The plan\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    String unproven(Actor author, String replyTo, String text) {
        return "From: " + author.name() + " <" + World.address(author.name()) + ">\r\nTo: " + replyTo
                + "\r\nMessage-ID: <" + ++counter + "@test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text.replace("\n", "\r\n");
    }

    /** Answers the last mail to this person with these words, as its server vouches for. */
    MailArrival answer(Actor author, String text) {
        var replyTo = replyTo(mailTo(author));
        SecurityContextHolder.clearContext();
        return believing.take(proven(author, replyTo, text));
    }

    /** The same where no server does. */
    MailArrival answerUnproven(Actor author, String text) {
        var replyTo = replyTo(mailTo(author));
        SecurityContextHolder.clearContext();
        return asking.take(unproven(author, replyTo, text).getBytes(StandardCharsets.UTF_8));
    }

    List<MailedAnswer> mailed(Actor author) {
        return As.account(author, () -> answers.mine());
    }

    /** What this person was told since they wrote. */
    List<String> told(Actor author) {
        return As.account(author, () -> inbox.mine(null, 30).items().stream()
                .map(notice -> notice.said().kind())
                .filter(kind -> kind.startsWith("mailbox") || kind.contains(".mail-"))
                .toList());
    }

    List<String> waitFor(Actor person) {
        return As.account(person, () -> turns.forMe(null, 30).items().stream()
                .map(turn -> turn.kind())
                .toList());
    }

    /** Does these at the same moment. */
    static void atOnce(Runnable... works) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(works.length)) {
            var done = new java.util.ArrayList<Future<?>>();
            for (var work : works) {
                done.add(pool.submit(() -> {
                    start.await();
                    work.run();
                    return null;
                }));
            }
            start.countDown();
            for (var one : done) {
                Objects.requireNonNull(one).get();
            }
        }
    }
}
