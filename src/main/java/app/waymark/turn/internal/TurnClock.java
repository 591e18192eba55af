package app.waymark.turn.internal;

import app.waymark.shared.Changed;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.turn.Patience;
import app.waymark.turn.internal.TurnRepository.Reminded;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Lets time pass over the open turns: first a nudge to the holder, later a word to the coordinators, as often as each turn's patience says. Nudges to
 * one person come together: who has just been reminded is left alone for a week, and whoever is reminded is reminded of all
 * that would be due within days, of what waits longest first.
 */
@Component
public class TurnClock {

    /** How long nobody is reminded again, of whatever it is; only what would be told to coordinators first does not wait. */
    static final Duration LEFT_ALONE = Duration.ofDays(Patience.APART);

    /** How long before its time something is reminded of along with what is due. */
    static final Duration ALONG = Duration.ofDays(3);

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
        while (inTransaction(this::takeUp) == BATCH) {
            // The next hundred.
        }
        // The same for all batches, and as the database keeps it: what is due in the next one is reminded of together.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        while (inTransaction(() -> nudge(now)) == BATCH) {
            // The next hundred.
        }
        while (inTransaction(this::escalate) == BATCH) {
            // The next hundred.
        }
    }

    /** What was put off until now waits again. */
    private int takeUp() {
        var due = turns.dueToReturn(clock.instant(), Limit.of(BATCH));
        for (var turn : due) {
            turn.takeUp(clock.instant());
            Stream.concat(Stream.of(turn.holder()), Stream.ofNullable(turn.asker()))
                    .forEach(person -> events.publishEvent(Changed.person(person)));
        }
        return due.size();
    }

    private int nudge(Instant now) {
        var due = turns.dueForNudge(now, Limit.of(BATCH));
        var people = due.stream().map(turn -> turn.holder().value()).collect(Collectors.toSet());
        var reminded = people.isEmpty()
                ? Map.<UUID, Instant>of()
                : turns.remindedLast(people, now.minus(LEFT_ALONE)).stream()
                        .collect(Collectors.toMap(Reminded::getHolder, Reminded::getAt));
        var told = new HashSet<UUID>();
        for (var turn : due) {
            var last = reminded.get(turn.holder().value());
            boolean waits = last != null && last.isBefore(now) && turn.nudgeLater(last.plus(LEFT_ALONE));
            if (!waits) {
                told.add(turn.holder().value());
            }
        }
        var along = told.isEmpty() ? List.<TurnEntry>of() : turns.dueForNudge(told, now.plus(ALONG), Limit.of(BATCH));
        along.forEach(turn -> events.publishEvent(turn.nudge(sayings, now)));
        return Math.max(due.size(), along.size());
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
