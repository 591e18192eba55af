package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.BruteForce;
import app.waymark.engine.EvenTrials;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Among results equally good for the objective, the mentors' loads are as even as can be. */
class EvenLoadTest {
    private static final SolveOptions EVEN = SolveOptions.STANDARD.withEvenLoad();

    /** Mentees who would go equally well to any of the mentors. */
    private static ProblemBuilder equals(int mentees, int... places) {
        ProblemBuilder builder = Problem.builder();
        for (int j = 0; j < places.length; j++) {
            builder.mentor("o" + j, places[j]);
        }
        for (int i = 0; i < mentees; i++) {
            builder.mentee("e" + i);
            for (int j = 0; j < places.length; j++) {
                builder.wish("e" + i, 1, "o" + j).score("e" + i, "o" + j, Score.of(5));
            }
        }
        return builder;
    }

    private static Solution even(Problem problem, Objective objective) {
        return Engine.solve(problem, objective, EVEN, Progress.SILENT);
    }

    private static List<Integer> loads(Solution solution) {
        return solution.problem().mentors().stream()
                .map(mentor -> solution.menteesOf(mentor).size())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void six_mentees_go_two_each_to_three_equal_mentors_with_six_places(Objective objective) {
        Problem problem = equals(6, 6, 6, 6).build();
        assertThat(loads(even(problem, objective))).containsExactly(2, 2, 2);
        assertThat(loads(Engine.solve(problem, objective))).isNotEqualTo(List.of(2, 2, 2));
    }

    @Test
    void places_locks_minima_and_the_objective_come_before_evenness() {
        assertThat(loads(even(equals(7, 1, 6, 6).build(), Objective.SCORE))).containsExactly(1, 3, 3);
        assertThat(loads(even(
                        equals(6, 6, 6, 6)
                                .locked("e0", "o2")
                                .locked("e1", "o2")
                                .locked("e2", "o2")
                                .locked("e3", "o2")
                                .build(),
                        Objective.SCORE)))
                .as("a lock counts as load")
                .containsExactly(1, 1, 4);
        Problem minimum = Problem.builder()
                .mentor("o0", 6, 4)
                .mentor("o1", 6)
                .mentee("e0")
                .mentee("e1")
                .mentee("e2")
                .mentee("e3")
                .wish("e0", 1, "o0")
                .wish("e1", 1, "o0")
                .wish("e2", 1, "o0")
                .wish("e3", 1, "o0")
                .wish("e0", 1, "o1")
                .wish("e1", 1, "o1")
                .wish("e2", 1, "o1")
                .wish("e3", 1, "o1")
                .build();
        assertThat(loads(even(minimum, Objective.RANK_SUM))).containsExactly(4, 0);
        Problem better =
                equals(4, 4, 4).mentee("e4").score("e4", "o0", Score.of(1)).build();
        assertThat(loads(even(better, Objective.SCORE))).containsExactly(3, 2);
    }

    @Test
    void mentees_a_mentor_has_from_before_count_as_load() {
        assertThat(loads(even(equals(6, 6, 6, 6).has("o0", 3).build(), Objective.SCORE)))
                .containsExactly(0, 3, 3);
        assertThat(loads(even(equals(5, 6, 6, 6).has("o0", 2).has("o2", 2).build(), Objective.SCORE)))
                .containsExactly(1, 3, 1);
    }

    @Test
    void a_chain_of_moves_is_found_where_no_single_one_helps() {
        // Whoever is with the first can go to the second only, whose mentees can go to the third.
        ProblemBuilder builder =
                Problem.builder().mentor("o0", 9).mentor("o1", 9).mentor("o2", 9);
        for (int i = 0; i < 3; i++) {
            builder.mentee("a" + i).wish("a" + i, 1, "o0").wish("a" + i, 1, "o1");
            builder.mentee("b" + i).wish("b" + i, 1, "o1").wish("b" + i, 1, "o2");
        }
        assertThat(loads(even(builder.build(), Objective.RANK_SUM))).containsExactly(2, 2, 2);
    }

    @Test
    void nobody_is_left_out_for_evenness_where_the_score_decides_how_many_are_matched() {
        // A pair that scores nothing makes no difference to the total, and the only mentor gets three of them.
        ProblemBuilder builder = Problem.builder().mentor("o0", 3).mentor("o1", 3);
        for (int i = 0; i < 3; i++) {
            builder.mentee("e" + i).score("e" + i, "o0", 0);
        }
        Solution solution = Engine.solve(builder.build(), Objective.SCORE, EVEN.withAnyNumber(), Progress.SILENT);
        assertThat(loads(solution)).containsExactly(3, 0);
    }

    @Test
    void is_as_even_as_the_most_even_of_all_matchings_there_are() {
        EvenTrials trials = new EvenTrials();
        for (long seed = 0; seed < 400; seed++) {
            assertThat(trials.tryOnce(seed)).isEmpty();
        }
        assertThat(trials.uneven()).isGreaterThan(500);
    }

    @Test
    void hundreds_of_equal_mentors_differ_by_one_mentee_at_most() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int mentors = 30 + random.nextInt(100);
            int mentees = 500 + random.nextInt(500);
            ProblemBuilder builder = Problem.builder();
            for (int j = 0; j < mentors; j++) {
                builder.mentor("o" + j, mentees);
            }
            for (int i = 0; i < mentees; i++) {
                builder.mentee("e" + i);
                for (int j : random.ints(6, 0, mentors).distinct().toArray()) {
                    builder.score("e" + i, "o" + j, Score.of(3));
                }
            }
            List<Integer> loads = loads(even(builder.build(), Objective.SCORE));
            assertThat(loads.stream().mapToInt(load -> load).max().orElseThrow())
                    .isEqualTo((mentees + mentors - 1) / mentors);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void going_on_from_the_last_prices_ends_as_evenly(Objective objective) {
        Random random = new Random(5);
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.alike(seed);
            Solution last = even(problem, objective);
            String mentor =
                    problem.mentors().get(random.nextInt(problem.mentors().size()));
            Problem changed = problem.withoutMentor(mentor);
            Solution again = Engine.resolve(changed, last, Progress.SILENT);
            assertThat(BruteForce.value(changed, objective, EVEN, again.mentorOf))
                    .as("seed %d without %s", seed, mentor)
                    .isEqualTo(BruteForce.best(changed, objective, EVEN));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void the_same_problem_gives_the_same_pairs_and_proof_whatever_the_order_of_the_rows(Objective objective) {
        for (int seed = 0; seed < 100; seed++) {
            RandomProblems.Statements statements = RandomProblems.statements(seed);
            Solution one = even(statements.build(), objective);
            Solution other = even(statements.shuffled(new Random(seed)).build(), objective);
            assertThat(other.pairs()).isEqualTo(one.pairs());
            assertThat(text(other)).isEqualTo(text(one));
        }
    }

    private static String text(Solution solution) {
        StringBuilder text = new StringBuilder();
        for (Stage stage : ((Prices) solution.certificate()).stages()) {
            text.append(stage.aims())
                    .append(Arrays.toString(stage.weight()))
                    .append(Arrays.toString(stage.menteePrice()))
                    .append(Arrays.toString(stage.mentorPrice()));
        }
        return text.toString();
    }

    @Test
    void a_stable_matching_is_not_touched() {
        Problem problem = equals(6, 6, 6, 6).build();
        assertThat(even(problem, Objective.STABLE).pairs())
                .isEqualTo(Engine.solve(problem, Objective.STABLE).pairs());
    }

    @Test
    void a_matching_less_even_is_refused_with_whatever_price_is_changed() {
        Problem problem = equals(6, 6, 6, 6).build();
        Solution best = even(problem, Objective.SCORE);
        int[] moved = best.mentorOf.clone();
        moved[0] = (moved[0] + 1) % 3;
        assertThatThrownBy(() -> verify(best, moved, stages(best))).isInstanceOf(UnverifiedResultException.class);
        for (int j = 0; j < 3; j++) {
            for (long more : new long[] {-2, -1, 1, 2, 100}) {
                long[] price = stages(best).getLast().mentorPrice().clone();
                price[j] += more;
                Stage last = stages(best).getLast();
                List<Stage> forged = replaced(best, new Stage(last.aims(), last.weight(), last.menteePrice(), price));
                assertThatThrownBy(() -> verify(best, moved, forged)).isInstanceOf(UnverifiedResultException.class);
            }
        }
    }

    @Test
    void each_single_change_of_a_price_that_matters_is_refused() {
        int refused = 0;
        for (int seed = 0; seed < 400; seed++) {
            Solution best = even(RandomProblems.alike(seed), Objective.SCORE);
            Stage last = stages(best).getLast();
            for (int i = 0; i < best.mentorOf.length; i++) {
                if (best.problem().rows().lockedTo[i] >= 0) {
                    continue;
                }
                for (long more : new long[] {-1, 1}) {
                    long[] price = last.menteePrice().clone();
                    price[i] += more;
                    List<Stage> forged =
                            replaced(best, new Stage(last.aims(), last.weight(), price, last.mentorPrice()));
                    assertThatThrownBy(() -> verify(best, best.mentorOf, forged))
                            .as("seed %d, mentee %d", seed, i)
                            .isInstanceOf(UnverifiedResultException.class);
                    refused++;
                }
            }
            for (int j :
                    IntStream.of(best.mentorOf).filter(j -> j >= 0).distinct().toArray()) {
                boolean onlyLocks = IntStream.range(0, best.mentorOf.length)
                        .allMatch(i -> best.mentorOf[i] != j || best.problem().rows().lockedTo[i] >= 0);
                if (onlyLocks) {
                    continue;
                }
                long[] price = last.mentorPrice().clone();
                price[j] += 1;
                List<Stage> forged = replaced(best, new Stage(last.aims(), last.weight(), last.menteePrice(), price));
                assertThatThrownBy(() -> verify(best, best.mentorOf, forged))
                        .as("seed %d, mentor %d", seed, j)
                        .isInstanceOf(UnverifiedResultException.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2000);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void the_proof_of_an_even_matching_proves_no_other_but_those_as_even(Objective objective) {
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.alike(seed);
            Solution best = even(problem, objective);
            int[] plain = Engine.solve(problem, objective).mentorOf;
            boolean asEven = BruteForce.value(problem, objective, EVEN, plain)
                    .equals(BruteForce.value(problem, objective, EVEN, best.mentorOf));
            if (asEven) {
                assertThatCode(() -> verify(best, plain, stages(best)))
                        .as("seed %d", seed)
                        .doesNotThrowAnyException();
            } else {
                refused++;
                assertThatThrownBy(() -> verify(best, plain, stages(best)))
                        .as("seed %d", seed)
                        .isInstanceOf(UnverifiedResultException.class);
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void the_stage_is_neither_left_out_nor_put_elsewhere_nor_brought_along_unasked(Objective objective) {
        Solution best = even(equals(6, 6, 6, 6).build(), objective);
        List<Stage> stages = stages(best);
        assertThatThrownBy(() -> verify(best, best.mentorOf, stages.subList(0, stages.size() - 1)))
                .hasMessageContaining("the loads were not looked at");
        assertThatThrownBy(() -> Checker.verify(
                        best.problem(), objective, SolveOptions.STANDARD, best.mentorOf, new Prices(stages)))
                .hasMessageContaining("not what the objective asks for");
        List<Stage> twice = new ArrayList<>(stages);
        twice.add(stages.getLast());
        assertThatThrownBy(() -> verify(best, best.mentorOf, twice)).isInstanceOf(UnverifiedResultException.class);
        assertThatThrownBy(() -> verify(best, best.mentorOf, List.of(stages.getLast())))
                .isInstanceOf(UnverifiedResultException.class);
        Stage last = stages.getLast();
        List<Stage> weighed =
                replaced(best, new Stage(last.aims(), new long[] {2}, last.menteePrice(), last.mentorPrice()));
        assertThatThrownBy(() -> verify(best, best.mentorOf, weighed)).hasMessageContaining("evenness has a weight");
        List<Stage> joined = replaced(
                best,
                new Stage(
                        List.of(new Aim.LoadSquares(), new Aim.NegatedScore()),
                        new long[] {2, 1},
                        last.menteePrice(),
                        last.mentorPrice()));
        assertThatThrownBy(() -> verify(best, best.mentorOf, joined))
                .hasMessageContaining("evenness is not in a last stage of its own");
    }

    private static List<Stage> stages(Solution solution) {
        return ((Prices) solution.certificate()).stages();
    }

    private static List<Stage> replaced(Solution solution, Stage last) {
        List<Stage> stages = new ArrayList<>(stages(solution));
        stages.set(stages.size() - 1, last);
        return stages;
    }

    private static void verify(Solution solution, int[] mentorOf, List<Stage> stages) {
        Checker.verify(solution.problem(), solution.objective(), solution.options(), mentorOf, new Prices(stages));
    }
}
