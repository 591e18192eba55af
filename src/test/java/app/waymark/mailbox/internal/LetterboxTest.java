package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.Accounts;
import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.notification.Inbox;
import app.waymark.shared.Actor;
import app.waymark.shared.Secrets;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A thread's mail is answered by mail: what becomes of the answer, and of all that only looks like one. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class LetterboxTest {

    private static final String SERVER = ForgedMails.SERVER;

    @Autowired
    Bounces bounces;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    MailedAnswers answers;

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

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private ThreadId thread;
    private MimeMessage mail;
    private String replyTo;
    private Letterbox believing;

    @BeforeEach
    void jonas_asks_and_mara_gets_a_mail() throws Exception {
        server.start();
        Pair pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        queue.runDue();
        server.empty();
        thread = As.account(
                jonas, () -> ((Posted) threads.start(Goals.THREADS, goal.value(), null, null, "By when?")).thread());
        queue.runDue();
        mail = server.received(World.address(mara.name())).getFirst();
        replyTo = mail.getReplyTo()[0].toString();
        var settings = new MailboxSettings(MailServer.REPLIES, SERVER, "", Duration.ofDays(90));
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
        SecurityContextHolder.clearContext();
    }

    private static String proven() {
        return "Authentication-Results: " + SERVER + "; dmarc=pass header.from=test.example\r\n";
    }

    private byte[] answer(String more, String text) {
        var address = World.address(mara.name());
        return (more.replace("test.example", address.substring(address.indexOf('@') + 1))
                        + "From: Mara <" + address + ">\r\nTo: Waymark <" + replyTo
                        + ">\r\nSubject: Re: By when?\r\nMessage-ID: <"
                        + text.hashCode() + "@test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> posts() {
        return As.account(jonas, () -> threads.posts(thread, null, 20).posts().stream()
                .map(post -> post.text())
                .toList());
    }

    private List<MailedAnswer> mailed() {
        return As.account(mara, () -> answers.mine());
    }

    private List<String> told() {
        return As.account(mara, () -> inbox.mine(null, 20).items().stream()
                .map(notice -> notice.said().kind())
                .filter(kind -> kind.startsWith("mailbox"))
                .toList());
    }

    @Test
    void the_mail_of_a_thread_says_that_it_can_be_answered_and_how() throws Exception {
        assertThat(replyTo).matches("reply\\+[a-z2-7]{26}@mentoring\\.example\\.org");
        var text = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail);
        assertThat(text).contains("Reply above this line").doesNotContain("answers to it are not read");
        assertThat(jdbc.queryForObject("select count(*) from reply_address where hash = ?", Integer.class, (Object)
                        Secrets.hash(replyTo)))
                .isZero();
    }

    @Test
    void of_a_mail_that_says_several_things_nobody_could_tell_which_is_answered() throws Exception {
        server.empty();
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "And with whom?"));
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "And why?"));
        queue.runDue();

        var several = server.received(World.address(mara.name())).getFirst();
        assertThat(several.getReplyTo()[0].toString()).doesNotContain("reply+");
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(several))
                .contains("answers to it are not read")
                .doesNotContain("Reply above this line");
    }

    @Test
    void an_answer_that_its_server_vouches_for_is_a_post_at_once_without_what_it_quotes() {
        var arrival = believing.take(answer(
                proven(),
                "By June.\r\n\r\n-- \r\nMara\r\n\r\nOn Nov 3, 2026, at 10:12 AM, Waymark <" + replyTo
                        + "> wrote:\r\n\r\n> --- Reply above this line\r\n> By when?\r\n"));

        assertThat(arrival).isInstanceOf(MailArrival.Applied.class);
        assertThat(posts()).containsExactly("By when?", "By June.");
        assertThat(mailed()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.TAKEN);
            assertThat(one.cut()).contains("Mara", "> By when?");
            assertThat(one.path()).isEqualTo("/goals/" + goal + "?thread=" + thread);
        });
        assertThat(As.account(jonas, () -> turns.forMe(null, 20).items()))
                .anyMatch(turn -> turn.kind().equals(Threads.ANSWER));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void the_same_mail_is_taken_once_however_often_it_comes() {
        believing.take(answer(proven(), "By June."));

        assertThat(believing.take(answer(proven(), "By June."))).isEqualTo(new MailArrival.Dropped(Cause.REPEATED));
        assertThat(posts()).hasSize(2);
    }

    @Test
    void where_nobody_vouches_an_answer_waits_for_its_authors_press() {
        assertThat(asking.take(answer("", "By June."))).isInstanceOf(MailArrival.Waiting.class);
        assertThat(posts()).containsExactly("By when?");
        var waiting = mailed().getFirst();
        assertThat(As.account(mara, () -> turns.forMe(null, 20).items()))
                .anyMatch(turn ->
                        turn.kind().equals("mailbox.confirm") && turn.path().equals("/mailed"));

        assertThatThrownBy(() -> As.account(jonas, () -> answers.send(waiting.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);

        assertThat(posts()).containsExactly("By when?", "By June.");
        assertThat(As.account(mara, () -> turns.forMe(null, 20).items()))
                .noneMatch(turn -> turn.kind().equals("mailbox.confirm"));
        assertThatThrownBy(() -> As.account(mara, () -> answers.send(waiting.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_not_me_is_seen_by_nobody() {
        asking.take(answer("", "Something that I never wrote."));

        As.account(mara, () -> answers.discard(mailed().getFirst().id()));

        assertThat(posts()).containsExactly("By when?");
        assertThat(mailed().getFirst().state()).isEqualTo(State.DISCARDED);
    }

    @Test
    void of_a_hundred_forged_mails_none_is_applied_and_their_alleged_author_is_told_once() {
        var forged = new ForgedMails(17, World.address(mara.name()), replyTo);
        for (int k = 0; k < 100; k++) {
            assertThat(believing.take(forged.next())).isNotInstanceOf(MailArrival.Applied.class);
        }

        assertThat(posts()).containsExactly("By when?");
        assertThat(told()).containsExactly("mailbox.not-taken");
        assertThat(mailed()).allMatch(one -> one.words().isEmpty());
    }

    @Test
    void an_address_that_got_about_fills_no_table_and_keeps_nobody_from_their_own_answer(CapturedOutput output) {
        for (int k = 0; k < ReplyTokens.MOST_A_DAY; k++) {
            assertThat(asking.take(answer("", "Forged " + k))).isInstanceOf(MailArrival.Waiting.class);
        }

        for (int k = 0; k < 3; k++) {
            assertThat(asking.take(answer("", "Forged once more " + k)))
                    .isEqualTo(new MailArrival.Dropped(Cause.TOO_MANY));
            assertThat(believing.take(answer("", "Unproven " + k))).isEqualTo(new MailArrival.Dropped(Cause.TOO_MANY));
        }
        assertThat(asking.take(answer("", "Forged 0"))).isEqualTo(new MailArrival.Dropped(Cause.REPEATED));

        assertThat(mailed()).hasSize(ReplyTokens.MOST_A_DAY);
        assertThat(jdbc.queryForObject("select max(too_many) from reply_address", Integer.class))
                .isEqualTo(6);
        assertThat(output.getAll().split("one reply address that was given to", -1))
                .hasSize(2);
        assertThat(believing.take(answer(proven(), "By June."))).isInstanceOf(MailArrival.Applied.class);

        jdbc.update("update reply_address set counted_on = counted_on - interval 1 day");
        assertThat(asking.take(answer("", "By July."))).isInstanceOf(MailArrival.Waiting.class);
        assertThat(jdbc.queryForObject("select max(too_many) from reply_address", Integer.class))
                .isZero();
    }

    @Test
    void nobody_else_answers_with_somebodys_address_for_answers() {
        var other = new String(answer(proven(), "By May."), StandardCharsets.UTF_8)
                .replace("From: Mara <" + World.address(mara.name()), "From: Jonas <" + World.address(jonas.name()));

        assertThat(believing.take(other.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        assertThat(posts()).containsExactly("By when?");
        assertThat(told()).isEmpty();
    }

    @Test
    void what_machines_write_is_never_taken_nor_answered() {
        var machines = List.of(
                "Auto-Submitted: auto-replied\r\n",
                "Return-Path: <>\r\n",
                "List-Id: <all.test>\r\n",
                "Precedence: bulk\r\n",
                "X-Autoreply: yes\r\n",
                "Precedence: auto_reply\r\n");
        machines.forEach(header -> assertThat(believing.take(answer(proven() + header, "I am away until Monday.")))
                .as(header)
                .isInstanceOf(MailArrival.Dropped.class));
        assertThat(believing.take(new String(answer(proven(), "Away."), StandardCharsets.UTF_8)
                        .replace("Subject: Re: By when?", "Subject: Automatische Antwort: By when?")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailArrival.Dropped(Cause.AUTOMATIC));
        assertThat(believing.take("nothing that is a mail".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MailArrival.Dropped.class);

        assertThat(posts()).containsExactly("By when?");
        assertThat(told()).isEmpty();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void an_answer_to_what_is_shared_no_more_is_refused_and_its_author_told_once() {
        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(believing.take(answer(proven(), "By June.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));
        assertThat(believing.take(answer(proven(), "By July.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));

        assertThat(told()).containsExactly("mailbox.not-taken");
        assertThat(mailed()).extracting(MailedAnswer::words).contains("By June.", "By July.");
    }

    @Test
    void a_former_mentors_address_is_worth_nothing() {
        As.account(mara, () -> threads.post(thread, "By June."));
        queue.runDue();
        As.account(mara, () -> sharing.stopSharing(goal));
        var his = server.received(World.address(jonas.name())).getLast();
        var mine = replyTo;
        try {
            replyTo = his.getReplyTo()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        assertThat(replyTo).isNotEqualTo(mine);
        var answer = new String(answer(proven(), "Good."), StandardCharsets.UTF_8)
                .replace("From: Mara <" + World.address(mara.name()), "From: Jonas <" + World.address(jonas.name()));

        assertThat(believing.take(answer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.NOT_SHARED));
        assertThat(jdbc.queryForObject("select count(*) from feedback_post", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void an_address_runs_out() {
        jdbc.update("update reply_address set expires_at = '2020-01-01'");

        assertThat(believing.take(answer(proven(), "By June.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.EXPIRED));
        assertThat(asking.take(answer("", "By July."))).isEqualTo(new MailArrival.NotTaken(MailRefusalReason.EXPIRED));
        assertThat(posts()).containsExactly("By when?");
    }

    @Test
    void one_that_says_nothing_or_too_much_is_refused() {
        assertThat(believing.take(answer(proven(), "> By when?\r\n")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.EMPTY));
        assertThat(believing.take(answer(proven(), "long ".repeat(2_000))))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.TOO_LONG));
        assertThat(posts()).containsExactly("By when?");
        assertThat(mailed()).anyMatch(one -> one.words().length() > 9_000);
    }

    @Test
    void a_mailbox_is_read_by_imap_each_mail_once() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        try {
            var user = greenMail.setUser("reply@mentoring.example.org", "reply", "secret");
            for (var bytes : List.of(
                    answer(proven(), "By June."), answer(proven() + "Auto-Submitted: auto-replied\r\n", "Away."))) {
                user.deliver(new MimeMessage(null, new ByteArrayInputStream(bytes)));
            }
            var reader = new ImapReader(
                    new ImapSettings(
                            "127.0.0.1",
                            greenMail.getImap().getPort(),
                            "reply",
                            "secret",
                            "INBOX",
                            false,
                            Duration.ofSeconds(20)),
                    believing);

            assertThat(reader.read()).isEqualTo(2);
            assertThat(reader.read()).isZero();
            assertThat(posts()).containsExactly("By when?", "By June.");
            assertThat(greenMail.getReceivedMessages()).allMatch(one -> seen(one));
        } finally {
            greenMail.stop();
        }
    }

    private static boolean seen(MimeMessage one) {
        try {
            return one.isSet(Flags.Flag.SEEN);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_mailbox_that_accepts_and_never_answers_holds_nobody_up_and_is_said() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new ImapSettings(
                    "127.0.0.1", silent.getLocalPort(), "reply", "secret", "INBOX", false, Duration.ofMillis(300));
            var reading = new MailboxReading(
                    settings,
                    new ImapReader(settings, believing),
                    new ReplyTokens(jdbc, new MailboxSettings(MailServer.REPLIES, "", "", Duration.ofDays(1)), clock),
                    rows,
                    believing,
                    jdbc,
                    transactions,
                    clock);

            reading.read();

            var state = reading.state();
            assertThat(state.failedSince()).isNotNull();
            assertThat(state.problem()).contains("has not answered");
            assertThat(state.silent()).isFalse();
            jdbc.update("update mailbox_reading set failed_since = failed_since - interval 1 hour");
            assertThat(reading.state().silent()).isTrue();
        }
    }

    @Test
    void what_is_over_is_forgotten_after_a_month_and_addresses_when_they_have_long_run_out() {
        believing.take(answer(proven(), "By June."));
        var settings = new MailboxSettings(MailServer.REPLIES, "", "", Duration.ofDays(90));
        var imap = new ImapSettings("", 0, "", "", "", false, Duration.ofSeconds(1));
        var reading = new MailboxReading(
                imap,
                new ImapReader(imap, believing),
                new ReplyTokens(jdbc, settings, clock),
                rows,
                believing,
                jdbc,
                transactions,
                clock);
        reading.tidy();
        assertThat(mailed()).hasSize(1);

        jdbc.update("update mailed_answer set settled_at = settled_at - interval 31 day");
        jdbc.update("update reply_address set expires_at = '2020-01-01'");
        reading.tidy();

        assertThat(mailed()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from reply_address", Integer.class))
                .isZero();
    }

    private static byte[] bytes(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(message).writeTo(out);
        return out.toByteArray();
    }

    @Test
    void our_own_mail_comes_back_and_nothing_happens() throws Exception {
        assertThat(believing.take(bytes(mail))).isInstanceOf(MailArrival.Dropped.class);
        assertThat(mailed()).isEmpty();
    }
}
