package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
class QueueTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    SchedulerClient client;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    final List<String> done = new ArrayList<>();
    final OneTimeTask<Void> task =
            Tasks.oneTime("test-task").execute((instance, context) -> done.add(instance.getId()));

    @Test
    void what_is_scheduled_happens_when_the_test_says_so_and_not_before_its_time() {
        var queue = new Queue(
                dataSource,
                List.of(task),
                new com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer() {},
                clock);
        client.schedule(task.instance("now"), clock.instant());
        client.schedule(task.instance("later"), clock.instant().plus(Duration.ofHours(3)));

        assertThat(done).isEmpty();
        queue.runDue();
        assertThat(done).containsExactly("now");
        queue.runDue(clock.instant().plus(Duration.ofHours(4)));
        assertThat(done).containsExactly("now", "later");
    }

    @Test
    void what_is_scheduled_in_a_transaction_that_rolls_back_was_never_scheduled() {
        transaction.executeWithoutResult(status -> {
            client.schedule(task.instance("undone"), clock.instant());
            status.setRollbackOnly();
        });

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM scheduled_tasks", Integer.class))
                .isZero();
    }

    @Test
    void times_are_kept_in_utc() {
        var then = clock.instant().plus(Duration.ofDays(1));
        client.schedule(task.instance("tomorrow"), then);

        assertThat(jdbc.queryForObject(
                        "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), execution_time) FROM scheduled_tasks",
                        Integer.class))
                .isBetween(1438, 1440);
    }
}
