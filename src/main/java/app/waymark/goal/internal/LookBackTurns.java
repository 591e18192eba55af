package app.waymark.goal.internal;

import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks people to look back at a goal some days after they meant to, each of one goal at a time. */
@Component
public class LookBackTurns {

    private static final int BATCH = 100;

    private final LookBackRows rows;
    private final GoalRepository goals;
    private final GoalAsks asks;
    private final Transactions transactions;
    private final Clock clock;

    LookBackTurns(LookBackRows rows, GoalRepository goals, GoalAsks asks, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.goals = goals;
        this.asks = asks;
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
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = rows.overdue(today, BATCH);
        due.forEach(id -> goals.lock(id).ifPresent(goal -> asks.askToLookBack(goal)));
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> lookBackTask(LookBackTurns turns) {
            return Tasks.recurring("look-back", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(turns::ask));
        }
    }
}
