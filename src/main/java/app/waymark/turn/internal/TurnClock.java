package app.waymark.turn.internal;

import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lets time pass over the open turns: first a nudge to the holder, later a word to the coordinators, each once. */
@Component
public class TurnClock {

    private static final int BATCH = 100;

    private final TurnRepository turns;
    private final Sayings sayings;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    TurnClock(
            TurnRepository turns,
            Sayings sayings,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.turns = turns;
        this.sayings = sayings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at every open turn whose time has come; a hundred a transaction, so that none grows long. */
    public void tick() {
        while (inTransaction(this::nudge) == BATCH) {
            // The next hundred.
        }
        while (inTransaction(this::escalate) == BATCH) {
            // The next hundred.
        }
    }

    private int nudge() {
        var due = turns.dueForNudge(clock.instant(), Limit.of(BATCH));
        due.forEach(turn -> events.publishEvent(turn.nudge(sayings)));
        return due.size();
    }

    private int escalate() {
        var due = turns.dueForEscalation(clock.instant(), Limit.of(BATCH));
        due.forEach(turn -> events.publishEvent(turn.escalate()));
        return due.size();
    }

    private int inTransaction(java.util.function.Supplier<Integer> work) {
        return java.util.Objects.requireNonNullElse(transactions.call(work), 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> turnClockTask(TurnClock turnClock) {
            return Tasks.recurring("turn-clock", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> SystemActor.run(turnClock::tick));
        }
    }
}
