package app.waymark.availability.internal;

import app.waymark.shared.Changed;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.turn.TurnLedger;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lets absences begin on their day, and end in the morning of the day on which somebody is back. */
@Component
public class AbsenceClock {

    private static final int BATCH = 100;

    private final AbsenceRows rows;
    private final TurnLedger turns;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    AbsenceClock(
            AbsenceRows rows,
            TurnLedger turns,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks once at everybody whose time has come. */
    public void tick() {
        while (inTransaction(this::back) == BATCH) {
            // The next hundred.
        }
        while (inTransaction(this::go) == BATCH) {
            // The next hundred.
        }
    }

    private int go() {
        var going = rows.going(clock.instant(), BATCH);
        going.forEach((person, absence) -> {
            rows.begun(person);
            turns.away(person, absence.backOn());
            events.publishEvent(Changed.person(person));
        });
        return going.size();
    }

    private int back() {
        var back = rows.back(clock.instant(), BATCH);
        back.keySet().forEach(person -> {
            rows.forget(person);
            turns.back(person);
            events.publishEvent(Changed.person(person));
        });
        return back.size();
    }

    private int inTransaction(Supplier<Integer> work) {
        return Objects.requireNonNullElse(transactions.call(work), 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> absenceTask(AbsenceClock absenceClock) {
            return Tasks.recurring("absence", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> SystemActor.run(absenceClock::tick));
        }
    }
}
