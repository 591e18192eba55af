package app.waymark.skill.internal;

import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks mentees each half year to look again at where they stand; who is asked is not asked a second time. */
@Component
public class StandingTurns {

    static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private static final int BATCH = 100;

    private final StandingRows rows;
    private final StandingDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    StandingTurns(StandingRows rows, StandingDesk desk, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once; a hundred people a transaction. */
    public void ask() {
        while (Objects.requireNonNullElse(transactions.call(this::next), 0) == BATCH) {
            // The next hundred.
        }
    }

    private int next() {
        var due = rows.due(clock.instant().minus(HALF_A_YEAR), BATCH);
        due.forEach(desk::askToLookAgain);
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> standingTask(StandingTurns turns) {
            return Tasks.recurring("look-again-where-one-stands", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> SystemActor.run(turns::ask));
        }
    }
}
