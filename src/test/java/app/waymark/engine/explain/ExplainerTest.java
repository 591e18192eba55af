package app.waymark.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.explain.WhyUnmatched.CanBePlaced;
import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.PairRule;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.Ruling;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ExplainerTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STABLE")
    void tells_exactly_what_forcing_a_pair_would_cost(Objective objective) {
        int asked = 0;
        for (int seed = 0; seed < 250; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Explainer explainer = new Explainer(Engine.solve(problem, objective));
            for (String mentee : problem.mentees()) {
                for (String mentor : problem.mentors()) {
                    if (explainer.whyNot(mentee, mentor)
                            instanceof WhyNot.AtACost(var e, var o, Alternative forced, int load, int own)) {
                        asked++;
                        Problem locked = problem.withLock(mentee, mentor);
                        Solution best = Engine.solve(locked, objective);
                        assertThat(BruteForce.value(locked, objective, SolveOptions.STANDARD, best.mentorOf()))
                                .isEqualTo(BruteForce.best(locked, objective, SolveOptions.STANDARD));
                        assertThat(forced.after().matched())
                                .isEqualTo(best.outcome().matched());
                        if (objective == Objective.SCORE) {
                            assertThat(forced.after().score())
                                    .isEqualTo(best.outcome().score());
                        }
                        if (objective == Objective.FIRST_CHOICES || objective == Objective.FEWEST_LAST) {
                            assertThat(forced.after().profile())
                                    .isEqualTo(best.outcome().profile());
                        }
                        if (objective == Objective.WORST_OFF) {
                            assertThat(forced.after().lowestScore())
                                    .isEqualTo(best.outcome().lowestScore());
                        }
                        if (objective == Objective.RANK_SUM) {
                            assertThat(forced.after().rankSum())
                                    .isEqualTo(best.outcome().rankSum());
                        }
                        assertThat(forced.moves().getFirst())
                                .isEqualTo(new Move(
                                        mentee, forced.moves().getFirst().from(), Optional.of(mentor)));
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void names_one_more_place_when_the_only_mentor_wished_for_is_full() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .wish("ann", 1, "mia")
                .wish("ben", 2, "mia")
                .build();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        assertThat(solution.unmatched()).containsExactly("ben");
        WhyUnmatched why = new Explainer(solution).whyUnmatched("ben");
        assertThat(why).isInstanceOfSatisfying(CanBePlaced.class, placed -> {
            assertThat(placed.remedies().getFirst().changes()).containsExactly(new Change.MorePlaces("mia", 1, 2));
            assertThat(placed.remedies().getFirst().result().after().matched()).isEqualTo(2);
        });
    }

    @Test
    void offers_a_place_more_at_either_of_the_two_best_choices_the_one_that_costs_less_first() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentee("cem")
                .mentor("max", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "max")
                .wish("ann", 2, "noa")
                .wish("ben", 1, "max")
                .wish("cem", 1, "noa")
                .build();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        assertThat(solution.unmatched()).containsExactly("ann");
        assertThat(new Explainer(solution).whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> {
            assertThat(placed.remedies())
                    .extracting(remedy -> remedy.changes().getFirst())
                    .containsExactly(new Change.MorePlaces("max", 1, 2), new Change.MorePlaces("noa", 1, 2));
            assertThat(placed.remedies())
                    .extracting(remedy -> remedy.result().after().rankSum())
                    .containsExactly(3L, 4L);
        });
    }

    @Test
    void names_the_rule_that_keeps_a_mentee_from_a_mentor_with_a_free_place() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .wish("ann", 1, "mia")
                .rule(new PairRule() {
                    @Override
                    public String name() {
                        return "same house";
                    }

                    @Override
                    public Ruling judge(String mentee, String mentor) {
                        return Ruling.refused("both work in the north");
                    }
                })
                .build();
        Explainer explainer = new Explainer(Engine.solve(problem, Objective.RANK_SUM));
        Barrier rule = new Barrier.RefusedByRule("same house", "both work in the north");
        assertThat(explainer.whyNot("ann", "mia")).isEqualTo(new WhyNot.Barred("ann", "mia", List.of(rule)));
        assertThat(explainer.whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> assertThat(
                        placed.remedies().getFirst().changes())
                .containsExactly(new Change.LiftBarrier("ann", "mia", rule)));
    }

    @Test
    void names_the_ban_on_a_pair_that_is_scored_with_nothing() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .score("ann", "mia", 0)
                .forbidden("ann", "mia")
                .build();
        Explainer explainer = new Explainer(Engine.solve(problem, Objective.SCORE));
        assertThat(explainer.whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> assertThat(
                        placed.remedies().getFirst().changes())
                .containsExactly(new Change.LiftBarrier("ann", "mia", new Barrier.Forbidden())));
    }

    @Test
    void names_the_objective_where_any_number_will_do_and_a_pair_would_lower_the_total() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .score("ann", "mia", Score.of(-1))
                .build();
        SolveOptions anyNumber = new SolveOptions(false, true, false);
        Explainer explainer = new Explainer(Engine.solve(problem, Objective.SCORE, anyNumber, Progress.SILENT));
        assertThat(explainer.whyUnmatched("ann")).isEqualTo(new WhyUnmatched.NothingGained("ann"));
    }

    @Test
    void names_the_lock_that_holds_the_place_when_its_mentee_could_move() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "mia")
                .wish("ben", 1, "mia")
                .wish("ben", 2, "noa")
                .locked("ben", "mia")
                .build();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        assertThat(new Explainer(solution).whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> {
            assertThat(placed.remedies())
                    .extracting(remedy -> remedy.changes().getFirst())
                    .contains(new Change.Unlock("ben", "mia"));
            assertThat(placed.remedies()).allMatch(remedy -> remedy.changes().size() == 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void finds_one_change_for_everybody_who_has_a_candidate_and_is_left_out(Objective objective) {
        int asked = 0;
        for (int seed = 0; seed < 600; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, objective);
            Explainer explainer = new Explainer(solution);
            for (String mentee : solution.unmatched()) {
                boolean choice = problem.mentors().stream()
                        .anyMatch(mentor -> problem.rows()
                                                .edge(
                                                        problem.rows().menteeIndex(mentee),
                                                        problem.rows().mentorIndex(mentor))
                                        >= 0
                                && (!objective.needsWish()
                                        || problem.rank(mentee, mentor).isPresent()));
                WhyUnmatched why = explainer.whyUnmatched(mentee);
                if (choice && objective != Objective.STABLE) {
                    asked++;
                    assertThat(why)
                            .as("seed %d, %s", seed, mentee)
                            .isInstanceOfSatisfying(CanBePlaced.class, placed -> {
                                assertThat(placed.remedies())
                                        .allMatch(remedy -> remedy.changes().stream()
                                                        .filter(change -> !(change instanceof Change.Lock))
                                                        .count()
                                                == 1);
                                assertThat(placed.remedies()
                                                .getFirst()
                                                .result()
                                                .after()
                                                .matched())
                                        .isEqualTo(solution.outcome().matched() + 1);
                            });
                }
            }
        }
        assertThat(asked).isGreaterThan(objective == Objective.STABLE ? -1 : 100);
    }

    @ParameterizedTest
    @EnumSource
    void a_run_after_the_changes_told_places_the_mentee_at_the_cost_told(Objective objective) {
        int[] told = new int[5];
        for (int seed = 0; seed < 1500; seed++) {
            Problem problem = RandomProblems.problem(seed);
            SolveOptions options =
                    seed % 2 == 0 ? SolveOptions.STANDARD : new SolveOptions(true, objective == Objective.SCORE, false);
            Solution solution = Engine.solve(problem, objective, options, Progress.SILENT);
            Explainer explainer = new Explainer(solution);
            for (String mentee : solution.unmatched()) {
                if (explainer.whyUnmatched(mentee) instanceof CanBePlaced(var who, var remedies)) {
                    for (WhyUnmatched.Remedy remedy : remedies) {
                        Problem changed = problem;
                        for (Change change : remedy.changes()) {
                            told[kind(change)]++;
                            changed = changed(changed, change);
                        }
                        Solution run = Engine.solve(changed, objective, options, Progress.SILENT);
                        assertThat(run.pairOf(mentee))
                                .as("seed %d, %s, %s", seed, mentee, remedy)
                                .isPresent();
                        assertThat(numbers(objective, options, remedy.result().after()))
                                .as("seed %d, %s, %s", seed, mentee, remedy)
                                .isEqualTo(numbers(objective, options, run.outcome()));
                        assertThat(remedy.result().after().matched())
                                .as("seed %d, %s, %s", seed, mentee, remedy)
                                .isGreaterThan(solution.outcome().matched());
                    }
                }
            }
        }
        int[] kinds = objective == Objective.STABLE ? new int[] {0, 1, 4} : new int[] {0, 2, 3, 4};
        assertThat(IntStream.of(kinds))
                .as("kinds told, of %s", Arrays.toString(told))
                .allMatch(kind -> told[kind] > 10);
    }

    private static int kind(Change change) {
        return switch (change) {
            case Change.MorePlaces(var mentor, int now, int then) -> then == now + 1 ? 0 : 1;
            case Change.Lock ignored -> 2;
            case Change.Unlock ignored -> 3;
            case Change.LiftBarrier ignored -> 4;
        };
    }

    private static Problem changed(Problem problem, Change change) {
        return switch (change) {
            case Change.MorePlaces(String mentor, int now, int then) -> problem.withCapacity(mentor, then);
            case Change.Lock(String mentee, String mentor) -> problem.withLock(mentee, mentor);
            case Change.Unlock(String mentee, String mentor) ->
                ProblemEdits.unlocked(problem, problem.rows().menteeIndex(mentee));
            case Change.LiftBarrier(String mentee, String mentor, Barrier barrier) ->
                ProblemEdits.lifted(
                        problem,
                        Objects.requireNonNull(problem.rows()
                                .barred
                                .get(ProblemRows.key(
                                        problem.rows().menteeIndex(mentee),
                                        problem.rows().mentorIndex(mentor)))),
                        List.of(barrier));
        };
    }

    /** What the objective goes by, of which all best matchings have the same. */
    private static List<Object> numbers(Objective objective, SolveOptions options, Outcome outcome) {
        int missed = outcome.shortfall() - (options.anyNumber() ? 0 : outcome.matched());
        return switch (objective) {
            case RANK_SUM -> List.of(missed, outcome.rankSum());
            case FIRST_CHOICES, FEWEST_LAST, STABLE -> List.of(missed, outcome.profile());
            case SCORE -> List.of(missed, outcome.score());
            case WORST_OFF -> List.of(missed, outcome.lowestScore());
            case FEWEST_CHANGES -> List.of(missed, outcome.kept(), outcome.score());
        };
    }

    @Test
    void puts_the_remedy_first_that_leaves_the_second_lowest_score_highest_when_the_lowest_is_the_same() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentee("cem")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .mentor("zoe", 1)
                .score("ann", "mia", Score.of(3))
                .score("ben", "mia", Score.of(5))
                .score("ben", "noa", Score.of(9))
                .score("cem", "zoe", Score.of(1))
                .locked("ben", "mia")
                .build();
        Solution solution = Engine.solve(problem, Objective.WORST_OFF);
        assertThat(new Explainer(solution).whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> {
            // One more place leaves the scores 1, 3, 5; without the lock they are 1, 3, 9.
            assertThat(placed.remedies()).hasSize(2);
            assertThat(placed.remedies().getFirst().changes()).containsExactly(new Change.Unlock("ben", "mia"));
        });
    }

    @Test
    void shows_who_is_liked_better_when_a_matching_is_stable() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "mia")
                .wish("ann", 2, "noa")
                .wish("ben", 1, "mia")
                .score("ann", "mia", Score.of(3))
                .score("ben", "mia", Score.of(5))
                .build();
        Explainer explainer = new Explainer(Engine.solve(problem, Objective.STABLE));
        assertThat(explainer.whyNot("ann", "mia")).isInstanceOfSatisfying(WhyNot.SomebodyLikedBetter.class, why -> {
            assertThat(why.menteeHas()).isEmpty();
            assertThat(why.mentorHas()).containsExactly("ben");
        });
    }

    @Test
    void shows_what_a_pair_gives_and_the_best_matching_without_it() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .score("ann", "mia", Score.of(3))
                .score("ann", "noa", Score.of(2))
                .build();
        WhyPair why = new Explainer(Engine.solve(problem, Objective.SCORE)).why("ann");
        assertThat(why.pair().mentor()).isEqualTo("mia");
        assertThat(why.without()).hasValueSatisfying(without -> {
            assertThat(without.after().score()).isEqualTo(Score.of(2));
            assertThat(without.moves()).containsExactly(new Move("ann", Optional.of("mia"), Optional.of("noa")));
        });
    }
}
