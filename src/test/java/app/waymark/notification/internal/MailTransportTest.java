package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.waymark.account.Accounts;
import app.waymark.mailbox.BouncePaths;
import app.waymark.mailbox.ReplyAddresses;
import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.notification.Inbox;
import app.waymark.notification.MailRefusal;
import app.waymark.notification.MailRefusals;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Sayings;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.ScriptedMailServer;
import app.waymark.support.ScriptedMailServer.Manner;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail where the mail server is silent, refuses, is busy, or hangs up at the wrong moment. */
@WaymarkTest
class MailTransportTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    @Autowired
    Dispatch dispatch;

    @Autowired
    ObjectProvider<Scheduler> scheduler;

    @Autowired
    MailRefusals refusals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    MailRepository mails;

    @Autowired
    Accounts accounts;

    @Autowired
    LetterWriter writer;

    @Autowired
    Sayings sayings;

    @Autowired
    Transactions transactions;

    @Autowired
    ReplyAddresses replies;

    @Autowired
    OffLinks offs;

    @Autowired
    BouncePaths bounces;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RefusalNews refusalNews;

    @Autowired
    Inbox inbox;

    @Autowired
    MailTurns turns;

    @Autowired
    ProgrammeHeads heads;

    @Autowired
    MailCounters counters;

    private Actor mara;
    private UUID mail;
    private Duration limit = Duration.ofSeconds(2);

    @BeforeEach
    void a_mail_that_waits() {
        mara = world.account("Mara");
        news();
        mail = Objects.requireNonNull(jdbc.queryForObject("select id from mail", UUID.class));
    }

    @Test
    @Timeout(20)
    void a_server_that_accepts_and_never_answers_costs_no_more_than_the_time_limit() throws Exception {
        try (var server = new ScriptedMailServer(Manner.SILENT)) {
            assertThatThrownBy(() -> task(server).send(mail)).isInstanceOf(Courier.NotTaken.class);
        }
        assertThat(row()).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        assertThat((String) row().get("problem")).contains("not answered");
    }

    @Test
    void a_refusal_for_good_is_final_at_once_and_is_told_of_that_person() throws Exception {
        try (var server = new ScriptedMailServer(Manner.REFUSING)) {
            task(server).send(mail);
        }
        assertThat(row()).containsEntry("state", "FAILED").containsEntry("attempts", 1);
        var told = refused();
        assertThat(told).containsKey(mara.id());
        var refusal = Objects.requireNonNull(told.get(mara.id()));
        assertThat(refusal.words()).contains("550 5.1.1 no such person here");
        assertThat(refusal.address()).isEqualTo("mara@example.org");
    }

    @Test
    void a_refusal_for_good_is_news_to_the_coordinators_of_that_person_once_and_to_no_others() throws Exception {
        var clara = world.account("Clara");
        var other = world.account("Carl");
        world.join(clara, world.round(clara), "mentee", 0, mara);
        world.join(other, world.round(other), "mentee", 0, world.account("Jonas"));
        try (var server = new ScriptedMailServer(Manner.REFUSING)) {
            var task = task(server);
            task.send(mail);
            news();
            for (var again : jdbc.queryForList(
                    "select id from mail where recipient = ? and state = 'WAITING'",
                    UUID.class,
                    mara.id().value())) {
                task.send(again);
            }
        }
        var notices = As.account(clara, () -> inbox.mine(null, 10)).items().stream()
                .filter(notice -> notice.sentence().equals("news.notification.refused.title"))
                .toList();
        assertThat(notices).hasSize(1);
        assertThat(jdbc.queryForList(
                        "select subject from mail where recipient = ?",
                        String.class,
                        clara.id().value()))
                .containsExactly("Mail does not reach Mara");
        assertThat(As.account(other, () -> inbox.mine(null, 10)).items()).isEmpty();
    }

    @Test
    void a_refusal_for_now_is_tried_again_and_told_of_nobody() throws Exception {
        try (var server = new ScriptedMailServer(Manner.BUSY)) {
            assertThatThrownBy(() -> task(server).send(mail)).isInstanceOf(Courier.NotTaken.class);
        }
        assertThat(row()).containsEntry("state", "WAITING");
        assertThat(refused()).isEmpty();
    }

    @Test
    void a_mail_that_may_have_arrived_is_sent_again_as_it_was_under_its_own_id() throws Exception {
        try (var server = new ScriptedMailServer(Manner.DROPPING)) {
            var task = task(server);
            assertThatThrownBy(() -> task.send(mail)).isInstanceOf(Courier.NotTaken.class);
            news();
            assertThatThrownBy(() -> task.send(mail)).isInstanceOf(Courier.NotTaken.class);

            assertThat(server.taken()).hasSize(2);
            assertThat(id(server.taken().get(0))).isEqualTo(id(server.taken().get(1)));
            assertThat(said(server.taken().get(0)))
                    .isEqualTo(said(server.taken().get(1)));
        }
    }

    @Test
    @Timeout(20)
    void one_mail_at_a_time_is_with_the_server_and_not_yet_known_to_be_sent() throws Exception {
        limit = Duration.ofSeconds(15);
        news(world.account("Jonas"));
        news(world.account("Clara"));
        try (var server = new ScriptedMailServer(Manner.PONDERING);
                var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            var task = task(server);
            var all = jdbc.queryForList("select id from mail", UUID.class).stream()
                    .flatMap(Stream::ofNullable)
                    .toList();
            all.forEach(one -> lines.submit(() -> task.send(one)));

            await().until(() -> server.prepared() == 3 && server.taken().size() == 1);
            await().during(Duration.ofMillis(300)).until(() -> server.taken().size() == 1);
            for (int sent = 1; sent <= 3; sent++) {
                server.answer(1);
                int known = sent;
                await().until(() -> server.taken().size() == Math.min(known + 1, 3) && sent() >= known);
            }
        }
        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void what_the_server_took_while_the_database_was_away_is_not_sent_again() throws Exception {
        var failures = new AtomicInteger(2);
        var away =
                new Dispatch(
                        mails,
                        accounts,
                        writer,
                        heads,
                        sayings,
                        replies,
                        offs,
                        bounces,
                        refusalNews,
                        transactions,
                        events,
                        clock) {
                    @Override
                    void sent(List<UUID> ids) {
                        if (failures.getAndDecrement() > 0) {
                            throw new CannotCreateTransactionException("The database is away");
                        }
                        super.sent(ids);
                    }
                };
        try (var server = new ScriptedMailServer(Manner.PONDERING)) {
            server.answer(2);
            var task = task(server, away);
            task.send(mail);
            task.send(mail);

            assertThat(server.taken()).hasSize(1);
        }
        assertThat(row()).containsEntry("state", "SENT");
    }

    private int sent() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from mail where state = 'SENT'", Integer.class));
    }

    @Test
    void who_has_been_reached_since_is_not_told_of_as_refused() throws Exception {
        try (var server = new ScriptedMailServer(Manner.REFUSING)) {
            task(server).send(mail);
        }
        news();
        jdbc.update("update mail set state = 'SENT' where state = 'WAITING'");

        assertThat(refused()).isEmpty();
    }

    private void news() {
        news(mara);
    }

    private void news(Actor recipient) {
        transaction.executeWithoutResult(unused -> events.publishEvent(
                new News(UUID.randomUUID(), new MatchStarted(), UUID.randomUUID(), recipient.id(), null, "/")));
    }

    private Map<AccountId, MailRefusal> refused() {
        return As.account(mara, () -> transaction.execute(unused -> refusals.of(List.of(mara.id()))));
    }

    private Map<String, @Nullable Object> row() {
        return jdbc.queryForMap("select state, attempts, problem from mail where id = ?", mail);
    }

    private MailTask task(ScriptedMailServer server) throws Exception {
        return task(server, dispatch);
    }

    private MailTask task(ScriptedMailServer server, Dispatch decides) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "10000");
        sender.setJavaMailProperties(properties);
        var beans = new StaticListableBeanFactory();
        beans.addBean("courier", new Courier(sender, "Waymark <w@example.org>", limit));
        return new MailTask(decides, turns, counters, beans.getBeanProvider(Courier.class), scheduler, clock);
    }

    /** What it says, without what parts it from other parts, which is made anew each time. */
    private static String said(String mail) {
        return mail.replaceAll("----=_Part_[0-9_.]+", "");
    }

    private static String id(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
