package app.waymark.matching.internal;

import app.waymark.engine.model.InfeasibleLocksException;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import app.waymark.matching.ScenarioPair;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Incidents;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a scenario in the background. The run is a task of the persistent queue, written with the scenario: whoever
 * closes the page loses nothing, and when the node dies another begins anew.
 */
@Component
public class ScenarioRun {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("matching-scenario");
    private static final long BETWEEN_SIGNS_OF_LIFE = TimeUnit.MILLISECONDS.toNanos(400);

    private final ScenarioStore store;
    private final SolvedScenarios solved;
    private final ObjectProvider<Scheduler> scheduler;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScenarioRun(
            ScenarioStore store,
            SolvedScenarios solved,
            ObjectProvider<Scheduler> scheduler,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.solved = solved;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the run into the queue, inside the transaction that wrote the scenario, and wakes the queue after it. */
    public void enqueue(UUID scenario) {
        var queue = scheduler.getObject();
        queue.schedule(
                TASK.instance(scenario.toString()).scheduledTo(clock.instant()),
                SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.triggerCheckForDueExecutions();
            }
        });
    }

    /** Runs a scenario that waits, on this thread; nothing happens where it is over or has been stopped. */
    public void run(UUID scenario) {
        var summary = store.find(scenario).orElse(null);
        if (summary == null || !inTransaction(summary.round().value(), () -> store.begin(scenario))) {
            return;
        }
        var round = summary.round().value();
        try {
            var input = store.input(scenario).orElseThrow();
            var result = solved.solve(scenario, input, new SignsOfLife(scenario, round));
            inTransaction(round, () -> store.finish(scenario, result(result), clock.instant()));
        } catch (CancellationException stopped) {
            if (Thread.currentThread().isInterrupted()) {
                // The node is going down, nobody asked for a stop: the queue begins the run anew elsewhere.
                throw stopped;
            }
        } catch (InfeasibleLocksException impossible) {
            inTransaction(round, () -> {
                store.impossible(scenario, impossible.conflicts(), clock.instant());
                return true;
            });
        } catch (RuntimeException broken) {
            var incident = Incidents.report(broken);
            inTransaction(round, () -> {
                store.failed(scenario, incident, clock.instant());
                return true;
            });
        }
    }

    private static ScenarioStore.Result result(SolvedScenarios.Solved solved) {
        Solution solution = solved.solution().orElseThrow();
        // The engine gives pairs that nobody wished for a rank of their own; people read only about their wishes.
        var wished = new HashMap<Snapshot.Pair, Integer>();
        solved.snapshot()
                .wishes()
                .forEach(one -> wished.put(new Snapshot.Pair(one.mentee(), one.mentor()), one.rank()));
        var profile = new ArrayList<>(Collections.nCopies(
                wished.values().stream().mapToInt(rank -> rank).max().orElse(0), 0));
        var pairs = new ArrayList<ScenarioPair>();
        long score = 0;
        long rankSum = 0;
        for (var pair : solution.pairs()) {
            var mentee = UUID.fromString(pair.mentee());
            var mentor = UUID.fromString(pair.mentor());
            var appraisal = solved.appraise(mentee, mentor);
            var rank = wished.get(new Snapshot.Pair(mentee, mentor));
            if (rank != null) {
                profile.set(rank - 1, profile.get(rank - 1) + 1);
                rankSum += rank;
            }
            score += appraisal.score();
            pairs.add(new ScenarioPair(
                    new AccountId(mentee),
                    new AccountId(mentor),
                    rank,
                    appraisal.score(),
                    appraisal.contributions(),
                    pair.locked()));
        }
        for (var mentee : solution.unmatched()) {
            pairs.add(new ScenarioPair(AccountId.of(mentee), null, null, 0, List.of(), false));
        }
        // Verified: the engine throws rather than return a result that did not pass its check.
        return new ScenarioStore.Result(
                solution.pairs().size(),
                rankSum,
                profile,
                score,
                true,
                solution.millis(),
                pairs,
                solution.certificate());
    }

    private boolean inTransaction(UUID round, BooleanSupplier work) {
        return Objects.requireNonNullElse(
                transactions.call(() -> {
                    boolean done = work.getAsBoolean();
                    if (done) {
                        events.publishEvent(Changed.round(round));
                    }
                    return done;
                }),
                false);
    }

    /** Writes down now and then how far the run is, and hears by that whether it has been stopped. */
    private final class SignsOfLife implements Progress {

        private final UUID scenario;
        private final UUID round;
        private long last = System.nanoTime();
        private boolean stopped;

        SignsOfLife(UUID scenario, UUID round) {
            this.scenario = scenario;
            this.round = round;
        }

        @Override
        public void at(int stage, int done, int total) {
            long now = System.nanoTime();
            if (now - last > BETWEEN_SIGNS_OF_LIFE) {
                last = now;
                // How many stages there are is known only afterwards: each takes half of what is left.
                double before = 1 - Math.pow(0.5, stage - 1.0);
                double within = total == 0 ? 1 : (double) done / total;
                int percent = (int) Math.min(99, 100 * (before + (1 - before) / 2 * within));
                stopped = !inTransaction(round, () -> store.progress(scenario, percent));
            }
        }

        @Override
        public boolean cancelled() {
            return stopped || Thread.currentThread().isInterrupted();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Queue {

        @Bean
        OneTimeTask<Void> matchingScenarioTask(ScenarioRun run) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> SystemActor.run(() -> run.run(UUID.fromString(instance.getId()))));
        }
    }
}
