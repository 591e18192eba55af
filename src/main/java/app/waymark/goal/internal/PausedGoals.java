package app.waymark.goal.internal;

import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lets paused goals go on when their day has begun where their mentees are. */
@Component
public class PausedGoals {

    private static final int BATCH = 50;

    private final GoalRepository goals;
    private final GoalAsks asks;
    private final Transactions transactions;
    private final Clock clock;

    PausedGoals(GoalRepository goals, GoalAsks asks, Transactions transactions, Clock clock) {
        this.goals = goals;
        this.asks = asks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once; some a transaction, so that none grows long. */
    public void goOn() {
        while (SystemActor.call(() -> transactions.call(this::some)) == BATCH) {
            // The next ones.
        }
    }

    private int some() {
        var due = goals.returning(clock.instant(), Limit.of(BATCH));
        due.forEach(asks::goOn);
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> pausedGoalsTask(PausedGoals paused) {
            return Tasks.recurring("paused-goals", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> paused.goOn());
        }
    }
}
