package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Locks;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EveryObjectiveTest {
    private static final int PROBLEMS = 1500;
    private static final List<SolveOptions> OPTIONS =
            List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void reaches_the_best_value_of_all_matchings_there_are(Objective objective) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            for (SolveOptions options : OPTIONS) {
                Solution solution = Engine.solve(problem, objective, options, Progress.SILENT);
                assertThat(BruteForce.value(problem, objective, options, solution.mentorOf))
                        .as("seed %d, %s, %s", seed, objective, options)
                        .isEqualTo(BruteForce.best(problem, objective, options));
            }
        }
    }

    @Test
    void finds_the_largest_total_whatever_the_number_matched_when_asked() {
        SolveOptions options = SolveOptions.STANDARD.withAnyNumber();
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, Objective.SCORE, options, Progress.SILENT);
            assertThat(BruteForce.value(problem, Objective.SCORE, options, solution.mentorOf))
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.best(problem, Objective.SCORE, options));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FEWEST_LAST", "WORST_OFF"})
    void proves_what_takes_more_levels_than_fit_into_one_stage(Objective objective) {
        int deep = 0;
        for (int seed = 0; seed < 150; seed++) {
            Solution solution = Engine.solve(RandomProblems.withManyLevels(seed), objective);
            deep += ((Certificate.Prices) solution.certificate()).stages().size() > 2 ? 1 : 0;
            // Levels come after the number matched, however many stages they take.
            assertThat(solution.outcome().matched())
                    .isEqualTo(Engine.solve(solution.problem(), Objective.SCORE)
                            .outcome()
                            .matched());
        }
        assertThat(deep).isGreaterThan(75);
    }

    @ParameterizedTest
    @EnumSource
    void gives_the_same_pairs_whatever_the_order_of_the_rows(Objective objective) {
        for (int seed = 0; seed < 300; seed++) {
            RandomProblems.Statements statements = RandomProblems.statements(seed);
            List<MatchedPair> pairs =
                    Engine.solve(statements.build(), objective).pairs();
            Problem shuffled = statements.shuffled(new Random(seed)).build();
            assertThat(Engine.solve(shuffled, objective).pairs()).isEqualTo(pairs);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void goes_on_from_the_last_prices_to_as_good_a_matching_as_from_scratch(Objective objective) {
        Random random = new Random(7);
        for (int seed = 0; seed < 1000; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution last = Engine.solve(problem, objective);
            String mentor = problem.rows().mentorIds[random.nextInt(problem.rows().mentorIds.length)];
            int locked = Locks.lockedTo(problem.rows(), problem.rows().mentorIndex(mentor))
                    .size();
            Problem changed = random.nextBoolean()
                    ? problem.withoutMentor(mentor)
                    : problem.withCapacity(mentor, locked + random.nextInt(4));
            Solution again = Engine.resolve(changed, last, Progress.SILENT);
            assertThat(BruteForce.value(changed, objective, SolveOptions.STANDARD, again.mentorOf))
                    .as("seed %d without or with other places of %s", seed, mentor)
                    .isEqualTo(BruteForce.best(changed, objective, SolveOptions.STANDARD));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void rejects_a_certificate_or_a_matching_somebody_has_changed(Objective objective) {
        Random random = new Random(11);
        int tried = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, objective);
            List<Certificate.Stage> stages = new ArrayList<>(((Certificate.Prices) solution.certificate()).stages());
            int[] mentorOf = solution.mentorOf.clone();
            int free = random.nextInt(mentorOf.length);
            if (mentorOf[free] < 0 || problem.rows().lockedTo[free] >= 0) {
                continue;
            }
            tried++;
            switch (random.nextInt(3)) {
                case 0 -> mentorOf[free] = -1;
                case 1 -> {
                    Certificate.Stage first = stages.getFirst();
                    long[] price = first.menteePrice().clone();
                    price[free] += random.nextBoolean() ? 1 : -1;
                    stages.set(0, new Certificate.Stage(first.aims(), first.weight(), price, first.mentorPrice()));
                }
                default -> {
                    Certificate.Stage first = stages.getFirst();
                    long[] price = first.mentorPrice().clone();
                    price[mentorOf[free]] += random.nextBoolean() ? 1 : -1;
                    stages.set(0, new Certificate.Stage(first.aims(), first.weight(), first.menteePrice(), price));
                }
            }
            assertThatThrownBy(() -> Checker.verify(
                            problem, objective, SolveOptions.STANDARD, mentorOf, new Certificate.Prices(stages)))
                    .as("seed %d", seed)
                    .isInstanceOf(UnverifiedResultException.class);
        }
        assertThat(tried).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void proves_no_matching_that_is_worse(Objective objective) {
        for (int seed = 0; seed < 1500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution best = Engine.solve(problem, objective);
            for (Objective other : Objective.values()) {
                int[] mentorOf = Engine.solve(problem, other).mentorOf;
                boolean candidates = !objective.needsWish() || other.needsWish();
                if (candidates
                        && !BruteForce.value(problem, objective, SolveOptions.STANDARD, mentorOf)
                                .equals(BruteForce.value(problem, objective, SolveOptions.STANDARD, best.mentorOf))) {
                    assertThatThrownBy(() -> Checker.verify(
                                    problem, objective, SolveOptions.STANDARD, mentorOf, best.certificate()))
                            .as("seed %d, pairs of %s", seed, other)
                            .isInstanceOf(UnverifiedResultException.class);
                }
            }
        }
    }
}
