package app.waymark.account.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.Incidents;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ends what should have ended with accounts that an earlier release closed, which told nobody: their people kept places
 * and mentorships, and were matched on. What is to be ended each module knows itself; here stands for whom.
 */
@Component
public class ClosedBefore {

    private static final int MOST = 10_000;

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ClosedBefore(JdbcTemplate jdbc, Transactions transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Does it for those there are, each by itself: where one cannot be ended the others are. */
    public void end() {
        for (var account : waiting()) {
            try {
                transactions.run(() -> end(account));
            } catch (RuntimeException broken) {
                Incidents.report(broken);
            }
        }
    }

    private List<UUID> waiting() {
        return jdbc.query(
                "select account from account_closed_before limit " + MOST,
                (row, number) -> row.getObject("account", UUID.class));
    }

    private void end(UUID account) {
        boolean still = jdbc.update(
                        "delete from account_closed_before where account = ? and exists"
                                + " (select 1 from account a where a.id = ? and a.closed_at is not null)",
                        account,
                        account)
                > 0;
        if (still) {
            events.publishEvent(new AccountClosed(new AccountId(account)));
        } else {
            // Opened again meanwhile: what the person has they keep.
            jdbc.update("delete from account_closed_before where account = ?", account);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> closedBeforeTask(ClosedBefore closed) {
            return Tasks.recurring("closed-before", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(closed::end));
        }
    }
}
