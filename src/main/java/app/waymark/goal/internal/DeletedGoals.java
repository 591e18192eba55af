package app.waymark.goal.internal;

import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Forgets the goals that were deleted and not brought back within a day, with the rows beside them, and what was taken out
 * of the records of steps.
 */
@Component
public class DeletedGoals {

    private static final Duration KEPT = Duration.ofDays(1);

    private final GoalRepository goals;
    private final PlanRows planRows;
    private final Transactions transactions;
    private final Clock clock;

    DeletedGoals(GoalRepository goals, PlanRows planRows, Transactions transactions, Clock clock) {
        this.goals = goals;
        this.planRows = planRows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once. */
    public void forget() {
        transactions.run(() -> {
            var before = clock.instant().minus(KEPT);
            goals.forgetDraftsOfDeletedBefore(before);
            goals.forgetSeenOfDeletedBefore(before);
            goals.forgetDeletedBefore(before);
            planRows.forgetRemovedBefore(before);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> deletedGoalsTask(DeletedGoals deleted) {
            return Tasks.recurring("deleted-goals", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> deleted.forget());
        }
    }
}
