package app.waymark.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.engine.WhyUnmatched.CanBePlaced;
import app.waymark.matching.engine.WhyUnmatched.Change;
import java.util.Optional;
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
                    if (explainer.whyNot(mentee, mentor) instanceof WhyNot.AtACost(var e, var o, Alternative forced)) {
                        asked++;
                        Problem locked = problem.withLock(mentee, mentor);
                        Solution best = Engine.solve(locked, objective);
                        assertThat(BruteForce.value(locked, objective, SolveOptions.STANDARD, best.mentorOf))
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
            assertThat(placed.remedies().getFirst().changes()).containsExactly(new Change.OneMorePlace("mia", 1));
            assertThat(placed.remedies().getFirst().result().after().matched()).isEqualTo(2);
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
                    public Verdict judge(String mentee, String mentor) {
                        return Verdict.refused("both work in the north");
                    }
                })
                .build();
        Explainer explainer = new Explainer(Engine.solve(problem, Objective.RANK_SUM));
        Barrier rule = new Barrier.RefusedByRule("same house", "both work in the north");
        assertThat(explainer.whyNot("ann", "mia")).isEqualTo(new WhyNot.Barred("ann", "mia", java.util.List.of(rule)));
        assertThat(explainer.whyUnmatched("ann")).isInstanceOfSatisfying(CanBePlaced.class, placed -> assertThat(
                        placed.remedies().getFirst().changes())
                .containsExactly(new Change.LiftBarrier("ann", "mia", rule)));
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
                        .anyMatch(mentor -> problem.edge(problem.menteeIndex(mentee), problem.mentorIndex(mentor)) >= 0
                                && (!objective.needsWish()
                                        || problem.rank(mentee, mentor).isPresent()));
                WhyUnmatched why = explainer.whyUnmatched(mentee);
                if (choice && objective != Objective.STABLE) {
                    asked++;
                    assertThat(why)
                            .as("seed %d, %s", seed, mentee)
                            .isInstanceOfSatisfying(CanBePlaced.class, placed -> {
                                assertThat(placed.remedies())
                                        .allMatch(remedy -> remedy.changes().size() == 1);
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
