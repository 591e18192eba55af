package app.waymark.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.RandomProblems;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static ProblemBuilder twoAndOne() {
        return Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .wish("ann", 1, "mia")
                .wish("ben", 1, "mia");
    }

    @Test
    void more_locks_than_places_are_reported_with_everybody_concerned() {
        Problem problem = twoAndOne().locked("ann", "mia").locked("ben", "mia").build();
        assertThatExceptionOfType(InfeasibleLocksException.class)
                .isThrownBy(() -> Engine.solve(problem, Objective.RANK_SUM))
                .satisfies(refusal -> assertThat(refusal.conflicts())
                        .containsExactly(new LockConflict.OverCapacity("mia", 1, List.of("ann", "ben"))));
    }

    @Test
    void a_lock_that_is_also_forbidden_is_reported_with_what_forbids_it() {
        Problem problem =
                twoAndOne().locked("ann", "mia").avoidedByMentor("mia", "ann").build();
        assertThatExceptionOfType(InfeasibleLocksException.class)
                .isThrownBy(() -> Engine.solve(problem, Objective.SCORE))
                .satisfies(refusal -> assertThat(refusal.conflicts())
                        .containsExactly(
                                new LockConflict.Barred("ann", "mia", List.of(new Barrier.AvoidedByMentor()))));
    }

    @Test
    void a_mentee_locked_to_two_mentors_is_reported() {
        ProblemBuilder builder =
                twoAndOne().mentor("noa", 1).locked("ann", "mia").locked("ann", "noa");
        assertThatExceptionOfType(InfeasibleLocksException.class)
                .isThrownBy(builder::build)
                .satisfies(refusal -> assertThat(refusal.conflicts())
                        .containsExactly(new LockConflict.SeveralMentors("ann", List.of("mia", "noa"))));
    }

    @Test
    void a_lock_holds_though_nobody_wished_for_the_pair() {
        Problem problem = twoAndOne().mentor("noa", 1).locked("ann", "noa").build();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        assertThat(solution.pairs()).extracting(MatchedPair::mentor).containsExactly("noa", "mia");
        assertThat(solution.outcome().rankSum()).isEqualTo(1);
    }

    @Test
    void what_is_said_twice_or_of_strangers_is_refused() {
        assertThatThrownBy(() -> twoAndOne().mentee("ann")).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().wish("ann", 1, "zoe")).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().wish("ann", 0, "mia")).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().wish("ann", 2, "mia").build())
                .isInstanceOf(InvalidProblemException.class)
                .hasMessage("wish of ann, mia given twice");
        assertThatThrownBy(() -> twoAndOne().wish("ben", 2, "mia").build())
                .isInstanceOf(InvalidProblemException.class)
                .hasMessage("wish of ben, mia given twice");
        assertThatThrownBy(() -> twoAndOne().mentor("mia", 2)).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().mentor("noa", -1)).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().mentor("noa", 1, -1)).isInstanceOf(InvalidProblemException.class);
        assertThatThrownBy(() -> twoAndOne().current("ann", "mia").current("ann", "mia"))
                .isInstanceOf(InvalidProblemException.class);
    }

    @Test
    void scores_are_exact_decimals() {
        assertThat(Score.of(new BigDecimal("0.1")) + Score.of(new BigDecimal("0.2")))
                .isEqualTo(Score.of(new BigDecimal("0.3")));
        assertThat(Score.decimal(Score.of(new BigDecimal("12.50"))).toPlainString())
                .isEqualTo("12.5");
        assertThatThrownBy(() -> Score.of(new BigDecimal("0.0000001"))).isInstanceOf(ArithmeticException.class);
        assertThat(Score.decimal(Score.of(1200)).toPlainString()).isEqualTo("1200");
        for (String sign : List.of("", "-")) {
            String limit = sign + Score.decimal(Score.LIMIT).toPlainString();
            assertThat(Score.of(new BigDecimal(limit))).isEqualTo(sign.isEmpty() ? Score.LIMIT : -Score.LIMIT);
            assertThatThrownBy(() -> Score.of(new BigDecimal(sign + "1099511.627777")))
                    .isInstanceOf(ArithmeticException.class);
        }
        assertThatThrownBy(() -> Score.of(BigDecimal.valueOf(Long.MIN_VALUE, Score.PLACES)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_minimum_load_nobody_can_meet_is_named_with_its_reason() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1, 2)
                .mentor("noa", 2, 1)
                .wish("ann", 1, "noa")
                .build();
        assertThat(Engine.solve(problem, Objective.RANK_SUM).shortfalls())
                .containsExactly(new Shortfall("mia", 0, 2, Shortfall.Reason.CAPACITY));
        Problem apart = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1, 1)
                .mentor("noa", 1, 1)
                .wish("ann", 1, "noa")
                .wish("ann", 2, "mia")
                .build();
        assertThat(Engine.solve(apart, Objective.RANK_SUM).shortfalls())
                .containsExactly(new Shortfall("mia", 0, 1, Shortfall.Reason.MINIMUM_LOADS_COMPETE));
    }

    @Test
    void a_run_ends_when_its_listener_says_so() {
        Progress impatient = new Progress() {
            @Override
            public void at(int stage, int done, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Engine.solve(twoAndOne().build(), Objective.SCORE, SolveOptions.STANDARD, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_long_run_tells_its_stages_and_ends_in_any_of_them() {
        Problem problem = RandomProblems.withManyLevels(1);
        List<Integer> told = new ArrayList<>();
        Engine.solve(problem, Objective.WORST_OFF, SolveOptions.STANDARD, (stage, done, total) -> {
            assertThat(done).isBetween(0, total);
            told.add(stage);
        });
        assertThat(told).isSorted().contains(1, 2, 3);
        Progress patientForTwoStages = new Progress() {
            private int reached;

            @Override
            public void at(int stage, int done, int total) {
                reached = stage;
            }

            @Override
            public boolean cancelled() {
                return reached == 3;
            }
        };
        assertThatThrownBy(() -> Engine.solve(problem, Objective.WORST_OFF, SolveOptions.STANDARD, patientForTwoStages))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled in stage 3");
    }

    @Test
    void nobody_at_all_is_a_problem_too() {
        for (Objective objective : Objective.values()) {
            assertThat(Engine.solve(Problem.builder().build(), objective).pairs())
                    .isEmpty();
        }
    }

    @Test
    void a_builder_goes_on_collecting_after_it_has_built() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ben")
                .mentee("ann")
                .mentor("noa", 1)
                .mentor("mia", 1)
                .wish("ben", 1, "noa")
                .wish("ann", 2, "noa")
                .mentorWish("noa", 3, "ann");
        Problem early = builder.build();
        Problem late = builder.score("ann", "mia", Score.of(4)).build();
        for (Problem problem : List.of(early, late)) {
            assertThat(problem.rank("ben", "noa")).hasValue(1);
            assertThat(problem.rank("ann", "noa")).hasValue(2);
            assertThat(problem.worstRank()).isEqualTo(2);
        }
        assertThat(early.score("ann", "mia")).isEmpty();
        assertThat(late.score("ann", "mia")).hasValue(Score.of(4));
    }

    @Test
    void a_pair_kept_out_by_a_barrier_keeps_its_rank_and_its_score() {
        Problem problem = twoAndOne()
                .mentor("noa", 1)
                .score("ben", "mia", Score.of(3))
                .avoidedByMentee("ben", "mia")
                .build();
        assertThat(problem.candidatePairs()).isEqualTo(1);
        assertThat(problem.rank("ben", "mia")).hasValue(1);
        assertThat(problem.score("ben", "mia")).hasValue(Score.of(3));
        assertThat(problem.rank("ann", "mia")).hasValue(1);
        assertThat(problem.score("ann", "mia")).hasValue(0);
        assertThat(problem.rank("ann", "noa")).isEmpty();
        assertThat(problem.score("ann", "noa")).isEmpty();
        assertThat(problem.hasMentee("ann")).isTrue();
        assertThat(problem.hasMentee("mia")).isFalse();
        assertThat(problem.hasMentor("mia")).isTrue();
        assertThat(problem.hasMentor("ann")).isFalse();
        assertThatThrownBy(() -> problem.rank("zoe", "mia"))
                .isInstanceOf(InvalidProblemException.class)
                .hasMessage("no mentee zoe");
        assertThatThrownBy(() -> problem.score("ann", "zoe"))
                .isInstanceOf(InvalidProblemException.class)
                .hasMessage("no mentor zoe");
    }

    @Test
    void all_that_forbids_a_pair_is_named_once_whether_it_was_wished_for_or_not() {
        Barrier rule = new Barrier.RefusedByRule("not noa", "she is away");
        Problem problem = twoAndOne()
                .mentor("noa", 1)
                .wish("ben", 2, "noa")
                .rule(notNoa())
                .refused("ben", "noa", "not noa", "she is away")
                .forbidden("ben", "noa")
                .forbidden("ben", "mia")
                .avoidedByMentor("mia", "ben")
                .build();
        assertThat(problem.barriers("ann", "mia")).isEmpty();
        assertThat(problem.barriers("ann", "noa")).containsExactly(rule);
        assertThat(problem.barriers("ben", "noa")).containsExactlyInAnyOrder(rule, new Barrier.Forbidden());
        assertThat(problem.barriers("ben", "mia"))
                .containsExactlyInAnyOrder(new Barrier.Forbidden(), new Barrier.AvoidedByMentor());
        assertThat(problem.candidatePairs()).isEqualTo(1);
    }

    @Test
    void a_lock_that_a_rule_refuses_is_reported_though_nobody_wished_for_the_pair() {
        Problem problem =
                twoAndOne().mentor("noa", 1).rule(notNoa()).locked("ann", "noa").build();
        Barrier rule = new Barrier.RefusedByRule("not noa", "she is away");
        assertThatExceptionOfType(InfeasibleLocksException.class)
                .isThrownBy(() -> Engine.solve(problem, Objective.SCORE))
                .satisfies(refusal -> assertThat(refusal.conflicts())
                        .containsExactly(new LockConflict.Barred("ann", "noa", List.of(rule))));
    }

    private static PairRule notNoa() {
        return new PairRule() {
            @Override
            public String name() {
                return "not noa";
            }

            @Override
            public Ruling judge(String mentee, String mentor) {
                return mentor.equals("noa") ? Ruling.refused("she is away") : Ruling.ALLOWED;
            }
        };
    }

    @Test
    void scores_up_to_the_limit_are_taken_and_no_others() {
        for (long units : new long[] {Score.LIMIT, -Score.LIMIT}) {
            assertThat(twoAndOne().score("ann", "mia", units).build().score("ann", "mia"))
                    .hasValue(units);
            long beyond = units + Long.signum(units);
            assertThatThrownBy(() -> twoAndOne().score("ben", "mia", beyond))
                    .isInstanceOf(InvalidProblemException.class)
                    .hasMessage("score of ben, mia is beyond the limit");
        }
    }

    @Test
    void a_problem_of_other_people_is_solved_anew() {
        Solution last = Engine.solve(twoAndOne().build(), Objective.RANK_SUM);
        Problem other = Problem.builder()
                .mentee("ann")
                .mentee("cem")
                .mentee("dee")
                .mentor("noa", 1)
                .mentor("zoe", 2)
                .wish("cem", 1, "zoe")
                .wish("dee", 1, "zoe")
                .wish("ann", 2, "noa")
                .build();
        assertThat(Engine.resolve(other, last, Progress.SILENT).pairs())
                .isEqualTo(Engine.solve(other, Objective.RANK_SUM).pairs());
    }
}
