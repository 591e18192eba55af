package app.waymark.safeguarding.internal;

import app.waymark.shared.KeptOfPeople;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every open report is the turn of those who receive it now, whoever came to coordinate the programme or
 * left it meanwhile, and forgets what was settled long ago.
 */
@Component
public class ReportsInTime {

    private static final int AT_ONCE = 50;

    private final ReportRows rows;
    private final Receivers receivers;
    private final Transactions transactions;
    private final Clock clock;
    private final KeptOfPeople kept;

    ReportsInTime(ReportRows rows, Receivers receivers, Transactions transactions, Clock clock, KeptOfPeople kept) {
        this.rows = rows;
        this.receivers = receivers;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    /** Does both once. */
    public void tick() {
        var behind = new UUID(0, 0);
        List<UUID> page;
        do {
            page = rows.open(behind, AT_ONCE);
            for (var id : page) {
                transactions.run(() -> rows.lock(id).filter(one -> one.open()).ifPresent(receivers::hand));
                behind = id;
            }
        } while (page.size() == AT_ONCE);
        var before = clock.instant().minus(kept.reports());
        while (transactions.<Integer>call(() -> rows.forgetSettled(before, AT_ONCE)) == AT_ONCE) {
            // The next ones.
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> reportsInTimeTask(ReportsInTime reports) {
            return Tasks.recurring("reports-in-time", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(reports::tick));
        }
    }
}
