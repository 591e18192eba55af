package app.waymark.program.internal;

import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What an import changed is forgotten when it can no longer be taken back. */
@Component
class ForgottenImports {

    private final ImportRecords records;
    private final Transactions transactions;
    private final Clock clock;

    ForgottenImports(ImportRecords records, Transactions transactions, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Forgets those whose day is over. */
    void forget() {
        transactions.run(() -> records.forget(clock.instant().minus(ImportRecords.UNDONE_WITHIN)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgottenImportsTask(ForgottenImports imports) {
            return Tasks.recurring("forgotten-imports", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> imports.forget());
        }
    }
}
