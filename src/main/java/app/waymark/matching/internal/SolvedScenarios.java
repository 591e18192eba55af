package app.waymark.matching.internal;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.explain.Explainer;
import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.InfeasibleLocksException;
import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.proof.UnverifiedResultException;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import app.waymark.matching.ScenarioPair;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The solutions that somebody is asking about. What is told rests on what was kept of the run: its input, its pairs and the
 * prices that prove them, verified anew before anybody is answered. It is read once however many ask at once, on threads of
 * its own, so that no page waits for it, and kept for as long as the questions go on.
 */
@Component
public class SolvedScenarios {

    private static final int KEPT = 6;

    private final Function<UUID, Optional<ScenarioStore.Kept>> runs;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("explanations-", 0).factory());
    private final AsyncCache<UUID, Solved> solved = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofMinutes(15))
            .executor(workers)
            .buildAsync();

    @Autowired
    SolvedScenarios(ScenarioStore store) {
        this(store::kept);
    }

    SolvedScenarios(Function<UUID, Optional<ScenarioStore.Kept>> runs) {
        this.runs = runs;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** One solution and whoever answers questions about it. */
    public static final class Solved {

        private final Snapshot snapshot;
        private final RoundProblem round;
        private final @Nullable Solution solution;
        private final @Nullable Explainer explainer;

        Solved(Snapshot snapshot, RoundProblem round, @Nullable Solution solution) {
            this.snapshot = snapshot;
            this.round = round;
            this.solution = solution;
            this.explainer = solution == null ? null : new Explainer(solution);
        }

        /** What it was run on. */
        public Snapshot snapshot() {
            return snapshot;
        }

        /**
         * The result, with what proves it; empty where the engine has changed since so that it cannot show that the pairs
         * are the best, or counts their points in another way.
         */
        public Optional<Solution> solution() {
            return Optional.ofNullable(solution);
        }

        /** A pair taken apart. */
        public Appraisal appraise(UUID mentee, UUID mentor) {
            return round.appraise(mentee, mentor);
        }

        /** Whether both took part in the run. */
        public boolean knows(UUID mentee, UUID mentor) {
            return round.hasMentee(mentee) && round.hasMentor(mentor);
        }

        /** Whether this mentee was to be placed. */
        public boolean knows(UUID mentee) {
            return round.hasMentee(mentee);
        }

        /** Asks the explainer, which answers one question at a time. */
        public synchronized <T> T ask(Function<Explainer, T> question) {
            if (explainer == null) {
                throw new IllegalStateException("There is no solution to ask about");
            }
            return question.apply(explainer);
        }
    }

    /**
     * The answer to a question about a scenario that is done; the question is put on a thread of this component's own, once
     * the solution is there.
     */
    public <T> CompletableFuture<T> ask(UUID scenario, Function<Solved, T> question) {
        return of(scenario).thenApplyAsync(question, workers);
    }

    private CompletableFuture<Solved> of(UUID scenario) {
        return solved.get(scenario, this::restored);
    }

    /** Solves a scenario on this thread and remembers the solution for those who will ask. */
    Solved solve(UUID scenario, Snapshot snapshot, Progress progress) {
        var round = new RoundProblem(snapshot);
        var result = new Solved(snapshot, round, solve(snapshot, round, progress));
        solved.put(scenario, CompletableFuture.completedFuture(result));
        return result;
    }

    private static Solution solve(Snapshot snapshot, RoundProblem round, Progress progress) {
        return Engine.solve(
                round.problem(),
                snapshot.policy().objective(),
                snapshot.policy().options(),
                progress);
    }

    private Solved restored(UUID scenario) {
        var run = runs.apply(scenario).orElseThrow(() -> new NoSuchElementException("No such scenario"));
        var round = new RoundProblem(run.input());
        return new Solved(run.input(), round, solution(run, round));
    }

    /** The pairs that were kept, proven by what was kept with them or, where that proves nothing any more, by what is found now. */
    private static @Nullable Solution solution(ScenarioStore.Kept run, RoundProblem round) {
        for (var pair : run.pairs()) {
            if (pair.mentor() != null && !countsTheSame(round, pair)) {
                return null;
            }
        }
        if (run.certificate() != null) {
            try {
                return restore(run, round, run.certificate());
            } catch (UnverifiedResultException | InvalidProblemException another) {
                // Of an engine that proved otherwise; the pairs may be the best all the same.
            }
        }
        try {
            var now = solve(run.input(), round, Progress.SILENT);
            return restore(run, round, now.certificate());
        } catch (UnverifiedResultException | InvalidProblemException | InfeasibleLocksException notTheBest) {
            return null;
        }
    }

    private static Solution restore(ScenarioStore.Kept run, RoundProblem round, Certificate certificate) {
        var policy = run.input().policy();
        return Engine.restore(round.problem(), policy.objective(), policy.options(), mentors(run), certificate);
    }

    private static boolean countsTheSame(RoundProblem round, ScenarioPair pair) {
        var mentor = pair.mentor();
        return mentor != null
                && round.hasMentee(pair.mentee().value())
                && round.hasMentor(mentor.value())
                && round.appraise(pair.mentee().value(), mentor.value()).score() == pair.score();
    }

    private static Map<String, String> mentors(ScenarioStore.Kept run) {
        var mentors = new HashMap<String, String>();
        for (var pair : run.pairs()) {
            if (pair.mentor() != null) {
                mentors.put(pair.mentee().toString(), pair.mentor().toString());
            }
        }
        return mentors;
    }
}
