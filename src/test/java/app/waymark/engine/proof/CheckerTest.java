package app.waymark.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckerTest {
    /** Ann is locked to mia, ben could have mia or noa, cem only noa. */
    private static ProblemBuilder three() {
        return Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentee("cem")
                .mentor("mia", 2)
                .mentor("noa", 1)
                .wish("ben", 1, "mia")
                .wish("ben", 2, "noa")
                .score("ben", "mia", Score.of(5))
                .score("ben", "noa", Score.of(9))
                .score("cem", "mia", Score.of(1))
                .wish("cem", 1, "noa")
                .locked("ann", "mia");
    }

    private static void refuse(Solution solution, String why, int... mentorOf) {
        assertThatThrownBy(() -> Checker.verify(
                        solution.problem(), solution.objective(), solution.options(), mentorOf, solution.certificate()))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @EnumSource
    void lets_no_lock_go(Objective objective) {
        Solution solution = Engine.solve(three().build(), objective);
        refuse(solution, "a lock is not kept", -1, 0, 1);
        refuse(solution, "a lock is not kept", 1, 0, -1);
    }

    @ParameterizedTest
    @EnumSource
    void lets_nobody_have_more_mentees_than_places(Objective objective) {
        Solution solution = Engine.solve(three().build(), objective);
        refuse(solution, "more mentees than places", 0, 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void lets_no_forbidden_pair_be_made_nor_one_nobody_asked_for(Objective objective) {
        Problem problem = three().forbidden("ben", "mia").build();
        refuse(Engine.solve(problem, objective), "a pair is no candidate", 0, 0, 1);
        if (objective.needsWish()) {
            refuse(Engine.solve(three().build(), objective), "a pair was not wished for", 0, 1, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takes_no_lock_that_is_forbidden(Objective objective) {
        Problem problem = three().forbidden("ann", "mia").build();
        Solution without = Engine.solve(three().build(), objective);
        assertThatThrownBy(() -> Checker.verify(
                        problem, objective, SolveOptions.STANDARD, without.mentorOf(), without.certificate()))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining("a locked pair is forbidden");
    }

    @Test
    void looks_where_a_pair_is_said_to_stand() {
        Solution solution = Engine.solve(three().build(), Objective.SCORE);
        Problem problem = solution.problem();
        int[] pairs = {
            -1, problem.rows().edge(1, solution.mentorOf()[1]), problem.rows().edge(2, solution.mentorOf()[2])
        };
        assertThatCode(() -> check(solution, pairs)).doesNotThrowAnyException();
        for (int said :
                new int[] {-1, 99, problem.rows().start[1], problem.rows().start[1] + 1, problem.rows().start[2]}) {
            if (said != pairs[1]) {
                assertThatThrownBy(() -> check(solution, -1, said, pairs[2]))
                        .isInstanceOf(UnverifiedResultException.class);
            }
        }
    }

    private static void check(Solution solution, int... pairs) {
        Checker.verify(
                solution.problem().rows(),
                solution.objective(),
                solution.options(),
                solution.mentorOf(),
                pairs,
                solution.certificate());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void misses_no_stage_no_criterion_and_no_weight(Objective objective) {
        for (int seed = 0; seed < 40; seed++) {
            Solution solution = Engine.solve(RandomProblems.withManyLevels(seed), objective);
            List<Stage> stages = ((Prices) solution.certificate()).stages();
            refuse(solution, List.of());
            refuse(solution, stages.subList(1, stages.size()));
            Stage first = stages.getFirst();
            long[] light = first.weight().clone();
            light[0] = 1;
            if (light.length > 1) {
                refuse(solution, with(stages, 0, first.aims(), light));
                List<Aim> turned = new ArrayList<>(first.aims().reversed());
                refuse(solution, with(stages, 0, turned, first.weight()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void refuses_what_is_best_only_if_one_pair_is_overlooked(Objective objective) {
        int tried = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution best = Engine.solve(problem, objective);
            for (int i = 0; i < best.mentorOf().length; i++) {
                if (best.mentorOf()[i] < 0 || problem.rows().lockedTo[i] >= 0) {
                    continue;
                }
                Problem without =
                        ProblemEdits.withoutPair(problem, problem.rows().edge(i, best.mentorOf()[i]), i);
                Solution other = Engine.solve(without, objective);
                if (!BruteForce.value(problem, objective, SolveOptions.STANDARD, other.mentorOf())
                        .equals(BruteForce.value(problem, objective, SolveOptions.STANDARD, best.mentorOf()))) {
                    tried++;
                    assertThatThrownBy(() -> Checker.verify(
                                    problem, objective, SolveOptions.STANDARD, other.mentorOf(), other.certificate()))
                            .as("seed %d without pair of %d", seed, i)
                            .isInstanceOf(UnverifiedResultException.class);
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void matches_nobody_at_a_loss_where_the_number_does_not_count() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .score("ann", "mia", Score.of(-5))
                .build();
        SolveOptions options = SolveOptions.STANDARD.withAnyNumber();
        Solution best = Engine.solve(problem, Objective.SCORE, options, Progress.SILENT);
        assertThat(best.unmatched()).containsExactly("ann");
        Stage stage = ((Prices) best.certificate()).stages().getFirst();
        long[] price = {Score.of(5) * stage.weight()[1]};
        Stage forged = new Stage(stage.aims(), stage.weight(), price, new long[1]);
        assertThatThrownBy(() ->
                        Checker.verify(problem, Objective.SCORE, options, new int[] {0}, new Prices(List.of(forged))))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining("not worth its price");
    }

    private static List<Stage> with(List<Stage> stages, int at, List<Aim> aims, long[] weight) {
        List<Stage> changed = new ArrayList<>(stages);
        Stage stage = stages.get(at);
        changed.set(at, new Stage(aims, weight, stage.menteePrice(), stage.mentorPrice()));
        return changed;
    }

    private static void refuse(Solution solution, List<Stage> stages) {
        assertThatThrownBy(() -> Checker.verify(
                        solution.problem(),
                        solution.objective(),
                        solution.options(),
                        solution.mentorOf(),
                        new Prices(stages)))
                .isInstanceOf(UnverifiedResultException.class);
    }
}
