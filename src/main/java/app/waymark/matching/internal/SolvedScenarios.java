package app.waymark.matching.internal;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.explain.Explainer;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The solutions that somebody is asking about. A solution with its prices is not stored: the same input gives the same
 * result, so it is solved again when it is asked about and kept for as long as the questions go on.
 */
@Component
public class SolvedScenarios {

    private static final int KEPT = 6;

    private final ScenarioStore store;
    private final Cache<UUID, Solved> solved = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    SolvedScenarios(ScenarioStore store) {
        this.store = store;
    }

    /** One solution and whoever answers questions about it. */
    public static final class Solved {

        private final Snapshot snapshot;
        private final RoundProblem round;
        private final Solution solution;
        private final Explainer explainer;

        Solved(Snapshot snapshot, RoundProblem round, Solution solution) {
            this.snapshot = snapshot;
            this.round = round;
            this.solution = solution;
            this.explainer = new Explainer(solution);
        }

        /** What it was run on. */
        public Snapshot snapshot() {
            return snapshot;
        }

        /** The result. */
        public Solution solution() {
            return solution;
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
            return question.apply(explainer);
        }
    }

    /** The solution of a scenario that is done. */
    public Solved of(UUID scenario) {
        var kept = solved.getIfPresent(scenario);
        if (kept != null) {
            return kept;
        }
        var snapshot = store.input(scenario).orElseThrow(() -> new NoSuchElementException("No such scenario"));
        return solve(scenario, snapshot, Progress.SILENT);
    }

    Solved solve(UUID scenario, Snapshot snapshot, Progress progress) {
        var round = new RoundProblem(snapshot);
        var solution = Engine.solve(
                round.problem(),
                snapshot.policy().objective(),
                snapshot.policy().options(),
                progress);
        var result = new Solved(snapshot, round, solution);
        solved.put(scenario, result);
        return result;
    }
}
