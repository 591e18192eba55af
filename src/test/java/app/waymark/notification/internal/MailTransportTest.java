package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.notification.MailRefusal;
import app.waymark.notification.MailRefusals;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
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
import java.util.regex.Pattern;
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
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    private Actor mara;
    private UUID mail;

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
    void who_has_been_reached_since_is_not_told_of_as_refused() throws Exception {
        try (var server = new ScriptedMailServer(Manner.REFUSING)) {
            task(server).send(mail);
        }
        news();
        jdbc.update("update mail set state = 'SENT' where state = 'WAITING'");

        assertThat(refused()).isEmpty();
    }

    private void news() {
        transaction.executeWithoutResult(unused -> events.publishEvent(
                new News(UUID.randomUUID(), new MatchStarted(), UUID.randomUUID(), mara.id(), null, "/")));
    }

    private Map<AccountId, MailRefusal> refused() {
        return As.account(mara, () -> transaction.execute(unused -> refusals.of(List.of(mara.id()))));
    }

    private Map<String, @Nullable Object> row() {
        return jdbc.queryForMap("select state, attempts, problem from mail where id = ?", mail);
    }

    private MailTask task(ScriptedMailServer server) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "10000");
        sender.setJavaMailProperties(properties);
        var beans = new StaticListableBeanFactory();
        beans.addBean("courier", new Courier(sender, "Waymark <w@example.org>", Duration.ofSeconds(2)));
        return new MailTask(dispatch, beans.getBeanProvider(Courier.class), scheduler, clock);
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
