package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.shared.News;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail that does not go out is told of, once. */
@WaymarkTest
class MailWatchTest {

    private static final String WARNING = "mails wait to be sent, the oldest since";

    @Autowired
    MailWatch watch;

    @Autowired
    @Qualifier("mailQueueHealthIndicator")
    HealthIndicator health;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(lines);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(MailWatch.class);
    }

    @Test
    void the_log_says_once_that_mail_is_late_and_again_only_after_it_went_out() {
        waitsFor(9);
        watch.look();
        assertThat(times(WARNING)).isZero();

        waitsFor(11);
        watch.look();
        watch.look();
        assertThat(times(WARNING)).isOne();

        jdbc.update("update mail set state = 'SENT'");
        watch.look();
        watch.look();
        assertThat(times(WARNING)).isOne();

        waitsFor(11);
        watch.look();
        assertThat(times(WARNING)).isEqualTo(2L);
        jdbc.update("update mail set state = 'SENT'");
        watch.look();
    }

    @Test
    void health_says_how_many_wait_since_when_and_stays_up() {
        assertThat(Objects.requireNonNull(health.health()).getDetails())
                .containsEntry("waiting", 0L)
                .containsEntry("late", false)
                .doesNotContainKey("oldest");

        waitsFor(11);

        assertThat(Objects.requireNonNull(health.health()).getDetails())
                .containsEntry("waiting", 1L)
                .containsEntry("late", true)
                .containsKey("oldest");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_waits_for_its_hour_or_for_more_to_the_same_person_is_not_late() {
        waitsFor(180);
        jdbc.update("update mail set due_at = utc_timestamp(6) + interval 1 hour");

        var backlog = watch.backlog();
        assertThat(backlog.waiting()).isOne();
        assertThat(backlog.due()).isZero();
        assertThat(backlog.late()).isFalse();
        assertThat(backlog.oldest()).isNull();
    }

    private void waitsFor(int minutes) {
        var mara = world.account("Mara" + UUID.randomUUID());
        transaction.executeWithoutResult(unused -> events.publishEvent(
                new News(UUID.randomUUID(), new MatchStarted(), UUID.randomUUID(), mara.id(), null, "/")));
        jdbc.update(
                "update mail set created_at = utc_timestamp(6) - interval ? minute, due_at = created_at where recipient = ?",
                minutes,
                mara.id().value());
    }

    private long times(String words) {
        return lines.list.stream()
                .filter(line -> line.getFormattedMessage().contains(words))
                .count();
    }
}
