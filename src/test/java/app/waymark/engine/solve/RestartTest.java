package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.InfeasibleLocksException;
import app.waymark.engine.model.Locks;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows.BarredPair;
import app.waymark.engine.model.SolveOptions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Going on from the last prices after a change that {@link EveryObjectiveTest} does not make. */
class RestartTest {
    private static final List<SolveOptions> OPTIONS =
            List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void reaches_the_best_value_after_any_change(Objective objective) {
        int[] asked = new int[Kind.values().length];
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Problem problem = RandomProblems.problem(seed);
            SolveOptions options = OPTIONS.get(seed % 2);
            Solution last = Engine.solve(problem, objective, options, Progress.SILENT);
            for (Kind kind : Kind.values()) {
                Optional<Problem> made = kind.change(problem, random);
                if (made.isEmpty() || locksFail(made.get())) {
                    continue;
                }
                asked[kind.ordinal()]++;
                Solution again = Engine.resolve(made.get(), last, Progress.SILENT);
                assertThat(BruteForce.value(made.get(), objective, options, again.mentorOf))
                        .as("seed %d, %s, %s", seed, kind, options)
                        .isEqualTo(BruteForce.best(made.get(), objective, options));
            }
        }
        assertThat(IntStream.of(asked)).allMatch(times -> times > 50);
    }

    @ParameterizedTest
    @EnumSource(names = {"RANK_SUM", "SCORE", "FEWEST_CHANGES", "FIRST_CHOICES"})
    void moves_nobody_where_nothing_has_changed_however_many_matchings_are_as_good(Objective objective) {
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution last = Engine.solve(problem, objective);
            String mentor = problem.rows().mentorIds[0];
            Problem same = problem.withCapacity(mentor, problem.capacity(mentor));
            assertThat(Engine.resolve(same, last, Progress.SILENT).pairs())
                    .as("seed %d", seed)
                    .isEqualTo(last.pairs());
        }
    }

    private enum Kind {
        LOCK,
        LOCK_WITH_ONE_MORE_PLACE,
        UNLOCK,
        WITHOUT_PAIR,
        LIFTED,
        MENTOR_COMES_BACK;

        Optional<Problem> change(Problem problem, Random random) {
            int i = random.nextInt(problem.rows().menteeIds.length);
            int row = problem.rows().start[i + 1] - problem.rows().start[i];
            int e = row == 0 ? -1 : problem.rows().start[i] + random.nextInt(row);
            String mentee = problem.rows().menteeIds[i];
            String mentor = e < 0 ? "" : problem.rows().mentorIds[problem.rows().mentor[e]];
            return Optional.ofNullable(
                    switch (this) {
                        case LOCK -> e < 0 ? null : problem.withLock(mentee, mentor);
                        case LOCK_WITH_ONE_MORE_PLACE ->
                            e < 0
                                    ? null
                                    : problem.withCapacity(mentor, problem.capacity(mentor) + 1)
                                            .withLock(mentee, mentor);
                        case UNLOCK -> problem.rows().lockedTo[i] < 0 ? null : ProblemEdits.unlocked(problem, i);
                        case WITHOUT_PAIR -> e < 0 ? null : ProblemEdits.withoutPair(problem, e, i);
                        case LIFTED ->
                            problem.rows().barred.values().stream()
                                    .filter(pair -> pair.rank() > 0)
                                    .findFirst()
                                    .map(pair -> lifted(problem, pair))
                                    .orElse(null);
                        case MENTOR_COMES_BACK ->
                            IntStream.range(0, problem.rows().capacity.length)
                                    .filter(j -> problem.rows().capacity[j] == 0)
                                    .mapToObj(j -> problem.withCapacity(problem.rows().mentorIds[j], 2))
                                    .findFirst()
                                    .orElse(null);
                    });
        }

        private static Problem lifted(Problem problem, BarredPair pair) {
            return ProblemEdits.lifted(problem, pair, pair.barriers());
        }
    }

    private static boolean locksFail(Problem changed) {
        try {
            Locks.check(changed);
            return false;
        } catch (InfeasibleLocksException refused) {
            return true;
        }
    }
}
