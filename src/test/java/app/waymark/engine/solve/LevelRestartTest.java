package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.InfeasibleLocksException;
import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.Locks;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows.BarredPair;
import app.waymark.engine.model.ProblemVariants;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.LevelCheck;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LevelRestartTest {
    /** Where scores decide among equal ranks the solution is gone on from stage by stage. */
    private static Problem problem(Objective objective, Problem problem) {
        return objective.needsWish() ? ProblemVariants.withoutScores(problem) : problem;
    }

    private static final List<SolveOptions> OPTIONS =
            List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FIRST_CHOICES", "FEWEST_LAST", "WORST_OFF"})
    void goes_on_to_the_best_of_all_matchings_whatever_was_changed(Objective objective) {
        int[] asked = new int[Kind.values().length];
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Problem problem = problem(objective, RandomProblems.problem(seed));
            SolveOptions options = OPTIONS.get(seed % 2);
            LevelRestart restart = new LevelRestart(Engine.solve(problem, objective, options, Progress.SILENT));
            for (Kind kind : Kind.values()) {
                Problem changed = kind.change(problem, random);
                if (changed == problem || locksFail(changed)) {
                    continue;
                }
                asked[kind.ordinal()]++;
                assertThat(BruteForce.value(changed, objective, options, restart.solve(changed)))
                        .as("seed %d, %s, %s", seed, kind, options)
                        .isEqualTo(BruteForce.best(changed, objective, options));
            }
        }
        assertThat(IntStream.of(asked)).as("asked").allMatch(times -> times > 200);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FIRST_CHOICES", "FEWEST_LAST", "WORST_OFF"})
    void goes_on_to_as_good_a_matching_as_solving_stage_by_stage(Objective objective) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Problem problem = problem(objective, RandomProblems.withManyLevels(seed));
            LevelRestart restart = new LevelRestart(Engine.solve(problem, objective));
            for (Kind kind : Kind.values()) {
                Problem changed = kind.change(problem, random);
                if (changed == problem || locksFail(changed)) {
                    continue;
                }
                int[] staged = Engine.solve(changed, objective).mentorOf;
                assertThat(BruteForce.value(changed, objective, SolveOptions.STANDARD, restart.solve(changed)))
                        .as("seed %d, %s", seed, kind)
                        .isEqualTo(BruteForce.value(changed, objective, SolveOptions.STANDARD, staged));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FIRST_CHOICES", "FEWEST_LAST", "WORST_OFF"})
    void passes_no_matching_that_is_not_the_best_whatever_the_prices(Objective objective) {
        int tried = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            Problem problem = problem(objective, RandomProblems.problem(seed));
            Solution best = Engine.solve(problem, objective);
            LevelRestart restart = new LevelRestart(best);
            Levels levels = new Levels(best);
            restart.verify(problem.rows(), best.mentorOf, levels.of(problem.rows()), restart.prices());
            for (Objective other : Objective.values()) {
                int[] worse = Engine.solve(problem, other).mentorOf;
                boolean candidates = !objective.needsWish() || other.needsWish();
                if (candidates
                        && !BruteForce.value(problem, objective, SolveOptions.STANDARD, worse)
                                .equals(BruteForce.value(problem, objective, SolveOptions.STANDARD, best.mentorOf))) {
                    tried++;
                    assertThatThrownBy(() ->
                                    restart.verify(problem.rows(), worse, levels.of(problem.rows()), restart.prices()))
                            .as("seed %d, pairs of %s", seed, other)
                            .isInstanceOf(UnverifiedResultException.class);
                    long[][] mutated = mutated(restart.prices(), random);
                    assertThatThrownBy(() -> restart.verify(problem.rows(), worse, levels.of(problem.rows()), mutated))
                            .as("seed %d, pairs of %s, other prices", seed, other)
                            .isInstanceOf(UnverifiedResultException.class);
                }
            }
            int i = random.nextInt(best.mentorOf.length);
            if (best.mentorOf[i] < 0 || problem.rows().lockedTo[i] >= 0) {
                continue;
            }
            int[] level = levels.of(problem.rows()).clone();
            level[problem.rows().edge(i, best.mentorOf[i])] += random.nextBoolean() ? 1 : -1;
            assertThatThrownBy(() -> restart.verify(problem.rows(), best.mentorOf, level, restart.prices()))
                    .as("seed %d, another level", seed)
                    .isInstanceOf(UnverifiedResultException.class);
            int[] leftOut = best.mentorOf.clone();
            leftOut[i] = -1;
            assertThatThrownBy(
                            () -> restart.verify(problem.rows(), leftOut, levels.of(problem.rows()), restart.prices()))
                    .as("seed %d, one left out", seed)
                    .isInstanceOf(UnverifiedResultException.class);
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void accepts_no_mentor_with_places_without_a_price_and_no_scores_out_of_order() {
        int tried = 0;
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution best = Engine.solve(problem, Objective.WORST_OFF);
            LevelRestart restart = new LevelRestart(best);
            Levels levels = new Levels(best);
            int[] level = levels.of(problem.rows()).clone();
            for (int j = 0; j < problem.rows().mentorIds.length; j++) {
                if (restart.prices()[j] != LevelSum.NEVER) {
                    long[][] without = restart.prices().clone();
                    without[j] = LevelSum.NEVER;
                    assertThatThrownBy(() -> restart.verify(problem.rows(), best.mentorOf, level, without))
                            .as("seed %d", seed)
                            .isInstanceOf(UnverifiedResultException.class);
                }
            }
            if (levels.scores.length >= 2) {
                tried++;
                // The two lowest scores change places; nobody need have a pair at either for the order to be wrong.
                long[] scores = levels.scores.clone();
                scores[0] = levels.scores[1];
                scores[1] = levels.scores[0];
                for (int e = 0; e < level.length; e++) {
                    level[e] = level[e] == 1 ? 2 : level[e] == 2 ? 1 : level[e];
                }
                assertThatThrownBy(() -> LevelCheck.verify(
                                problem.rows(),
                                Objective.WORST_OFF,
                                SolveOptions.STANDARD,
                                best.mentorOf,
                                level,
                                scores,
                                restart.prices()))
                        .as("seed %d", seed)
                        .isInstanceOf(UnverifiedResultException.class);
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void adds_and_compares_level_by_level_as_whole_arrays_would() {
        Random random = new Random(3);
        for (int k = 0; k < 20_000; k++) {
            int[][] dense = new int[3][6];
            long[][] sparse = new long[3][];
            for (int v = 0; v < 3; v++) {
                sparse[v] = LevelSum.ZERO;
                for (int level = 0; level < 6; level++) {
                    int count = random.nextInt(3) - 1;
                    dense[v][level] = count;
                    sparse[v] = count == 0 ? sparse[v] : LevelSum.plus(sparse[v], LevelSum.of(level, count));
                }
            }
            int plus = random.nextInt(7);
            int minus = random.nextInt(7);
            int unit = random.nextBoolean() ? 1 : -1;
            int sign = 0;
            long[] expected = LevelSum.ZERO;
            for (int level = 0; level < 6; level++) {
                int count = dense[0][level] + dense[1][level] - dense[2][level];
                count += level == plus ? unit : 0;
                count -= level == minus ? unit : 0;
                sign = sign == 0 ? Integer.signum(count) : sign;
                expected = count == 0 ? expected : LevelSum.plus(expected, LevelSum.of(level, count));
            }
            int more = plus == 6 ? LevelSum.NONE : plus;
            int less = minus == 6 ? LevelSum.NONE : minus;
            assertThat(Integer.signum(LevelSum.sign(sparse[0], sparse[1], sparse[2], more, less, unit)))
                    .isEqualTo(sign);
            assertThat(LevelSum.sum(sparse[0], sparse[1], sparse[2], more, less, unit))
                    .isEqualTo(expected);
        }
    }

    private static long[][] mutated(long[][] prices, Random random) {
        long[][] mutated = prices.clone();
        for (int j = 0; j < mutated.length; j++) {
            if (mutated[j] != LevelSum.NEVER && random.nextBoolean()) {
                mutated[j] = LevelSum.plus(mutated[j], LevelSum.of(random.nextInt(3), random.nextBoolean() ? 1 : -1));
            }
        }
        return mutated;
    }

    /** What a question changes; answers the problem itself where there is nothing of the kind to change. */
    private enum Kind {
        LOCK,
        UNLOCK,
        OTHER_PLACES,
        ONE_MORE_PLACE_AND_LOCK,
        MENTOR_LEAVES,
        WITHOUT_PAIR,
        LIFTED,
        LIFTED_AND_ONE_MORE_PLACE;

        Problem change(Problem problem, Random random) {
            int i = random.nextInt(problem.rows().menteeIds.length);
            int j = random.nextInt(problem.rows().mentorIds.length);
            int row = problem.rows().start[i + 1] - problem.rows().start[i];
            int e = row == 0 ? -1 : problem.rows().start[i] + random.nextInt(row);
            String mentee = problem.rows().menteeIds[i];
            String mentor = problem.rows().mentorIds[j];
            return switch (this) {
                case LOCK ->
                    e < 0 ? problem : problem.withLock(mentee, problem.rows().mentorIds[problem.rows().mentor[e]]);
                case UNLOCK -> problem.rows().lockedTo[i] < 0 ? problem : ProblemEdits.unlocked(problem, i);
                case OTHER_PLACES -> problem.withCapacity(mentor, random.nextInt(problem.rows().capacity[j] + 3));
                case ONE_MORE_PLACE_AND_LOCK ->
                    problem.withCapacity(mentor, problem.rows().capacity[j] + 1).withLock(mentee, mentor);
                case MENTOR_LEAVES -> problem.withoutMentor(mentor);
                case WITHOUT_PAIR -> e < 0 ? problem : ProblemEdits.withoutPair(problem, e, i);
                case LIFTED, LIFTED_AND_ONE_MORE_PLACE -> {
                    List<BarredPair> barred =
                            new ArrayList<>(problem.rows().barred.values());
                    barred.removeIf(pair -> !pair.wanted());
                    if (barred.isEmpty()) {
                        yield problem;
                    }
                    BarredPair pair = barred.get(random.nextInt(barred.size()));
                    Problem lifted = ProblemEdits.lifted(problem, pair, pair.barriers());
                    yield this == LIFTED
                            ? lifted
                            : lifted.withCapacity(
                                    problem.rows().mentorIds[pair.mentor()],
                                    problem.rows().capacity[pair.mentor()] + 1);
                }
            };
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
