package app.waymark.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What one mentee more for a mentor costs. */
class OneMoreTest {
    private static final SolveOptions EVEN = SolveOptions.STANDARD.withEvenLoad();

    /** Three mentees, each worth three points more with mia than with noa, who has places to give all the same. */
    private static ProblemBuilder round() {
        ProblemBuilder builder = Problem.builder().mentor("mia", 3).mentor("noa", 3);
        for (String mentee : List.of("ann", "ben", "cem")) {
            builder.mentee(mentee).score(mentee, "mia", Score.of(5)).score(mentee, "noa", Score.of(2));
        }
        return builder;
    }

    private static Explainer explainer(Problem problem, Objective objective) {
        return new Explainer(Engine.solve(problem, objective, EVEN, Progress.SILENT));
    }

    @Test
    void one_mentee_more_costs_what_the_best_matching_loses_by_it() {
        Explainer explainer = explainer(round().build(), Objective.SCORE);
        assertThat(explainer.below(5)).containsExactly("noa");
        assertThat(explainer.oneMore("noa")).isInstanceOfSatisfying(OneMore.AtACost.class, cost -> {
            assertThat(cost.load()).isZero();
            assertThat(cost.then().before().score() - cost.then().after().score())
                    .isEqualTo(3 * Score.ONE);
            assertThat(cost.then().moves()).hasSize(1);
        });
    }

    @Test
    void nobody_comes_to_a_mentor_who_is_full_or_whom_nobody_can_have() {
        assertThat(explainer(round().mentor("zoe", 2).build(), Objective.SCORE).oneMore("zoe"))
                .isEqualTo(new OneMore.Nobody("zoe", 0));
        assertThat(explainer(round().build(), Objective.SCORE).oneMore("mia")).isEqualTo(new OneMore.Nobody("mia", 3));
        assertThat(explainer(round().has("noa", 4).build(), Objective.SCORE).below(5))
                .as("who has more than the others already needs no more")
                .isEmpty();
    }

    @Test
    void who_is_asked_about_is_bounded_and_the_emptiest_come_first() {
        ProblemBuilder builder = round();
        for (int k = 0; k < 20; k++) {
            builder.mentor("x" + (char) ('a' + k), 1);
        }
        assertThat(explainer(builder.build(), Objective.SCORE).below(5)).hasSize(5);
    }

    @Test
    void a_stable_matching_has_no_such_price() {
        assertThatThrownBy(() -> explainer(round().build(), Objective.STABLE).oneMore("noa"))
                .isInstanceOf(InvalidProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void the_price_is_that_of_the_best_of_all_matchings_with_one_more(Objective objective) {
        int priced = 0;
        for (int seed = 0; seed < 250; seed++) {
            Problem problem = seed % 2 == 0 ? RandomProblems.problem(seed) : RandomProblems.alike(seed);
            Solution solution = Engine.solve(problem, objective, EVEN, Progress.SILENT);
            Explainer explainer = new Explainer(solution);
            for (String mentor : problem.mentors()) {
                OneMore more = explainer.oneMore(mentor);
                int given = more instanceof OneMore.AtACost cost
                        ? cost.load() - problem.rows().has[problem.rows().mentorIndex(mentor)]
                        : -1;
                if (more instanceof OneMore.AtACost cost) {
                    priced++;
                    Problem changed = problem.withMinimum(mentor, given + 1);
                    List<Long> best = BruteForce.best(changed, objective, SolveOptions.STANDARD);
                    int[] mentorOf = mentors(problem, solution, cost);
                    assertThat(BruteForce.value(changed, objective, SolveOptions.STANDARD, mentorOf))
                            .as("seed %d, %s", seed, mentor)
                            .isEqualTo(best);
                }
            }
        }
        assertThat(priced).isGreaterThan(100);
    }

    /** The matching that the moves lead to. */
    private static int[] mentors(Problem problem, Solution solution, OneMore.AtACost cost) {
        int[] mentorOf = solution.mentorOf();
        for (Move move : cost.then().moves()) {
            mentorOf[problem.rows().menteeIndex(move.mentee())] =
                    move.to().map(problem.rows()::mentorIndex).orElse(-1);
        }
        return mentorOf;
    }
}
