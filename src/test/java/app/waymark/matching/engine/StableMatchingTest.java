package app.waymark.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StableMatchingTest {
    @Test
    void no_stable_matching_gives_any_mentee_somebody_better() {
        for (int seed = 0; seed < 2000; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, Objective.STABLE);
            visit(problem, solution, problem.lockedTo.clone(), 0, seed);
        }
    }

    /** Visits every matching; one the checker takes for stable must not be better than the solution for anybody. */
    private static void visit(Problem problem, Solution solution, int[] mentorOf, int i, int seed) {
        if (i == mentorOf.length) {
            boolean stable = true;
            try {
                Checker.verify(
                        problem, Objective.STABLE, SolveOptions.STANDARD, mentorOf, new Certificate.NoBlockingPair());
            } catch (UnverifiedResultException unstable) {
                stable = false;
            }
            for (int k = 0; stable && k < mentorOf.length; k++) {
                if (mentorOf[k] != solution.mentorOf[k]) {
                    assertThat(solution.mentorOf[k]).as("seed %d", seed).isNotNegative();
                    assertThat(mentorOf[k]).as("seed %d", seed).isNotNegative();
                    assertThat(Preference.ofMentee(
                                    problem, problem.edge(k, solution.mentorOf[k]), problem.edge(k, mentorOf[k])))
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
            return;
        }
        if (problem.lockedTo[i] >= 0) {
            visit(problem, solution, mentorOf, i + 1, seed);
            return;
        }
        for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
            if (problem.rankAt(e) > 0) {
                mentorOf[i] = problem.mentor[e];
                visit(problem, solution, mentorOf, i + 1, seed);
            }
        }
        mentorOf[i] = -1;
        visit(problem, solution, mentorOf, i + 1, seed);
    }

    @Test
    void the_checker_finds_a_pair_who_would_both_rather_have_each_other() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "mia")
                .wish("ann", 2, "noa")
                .wish("ben", 1, "mia")
                .wish("ben", 2, "noa")
                .mentorWish("mia", 1, "ann")
                .mentorWish("mia", 2, "ben")
                .build();
        Certificate none = new Certificate.NoBlockingPair();
        assertThatCode(() -> Checker.verify(problem, Objective.STABLE, SolveOptions.STANDARD, new int[] {0, 1}, none))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> Checker.verify(problem, Objective.STABLE, SolveOptions.STANDARD, new int[] {1, 0}, none))
                .isInstanceOf(UnverifiedResultException.class);
    }

    @Test
    void a_mentor_may_be_so_popular_that_a_mentee_gets_to_the_end_of_a_long_list() {
        ProblemBuilder builder = Problem.builder();
        for (int i = 0; i < 30; i++) {
            builder.mentee("e" + (10 + i)).mentor("o" + (10 + i), 1);
        }
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                builder.wish("e" + (10 + i), j + 1, "o" + (10 + j));
            }
        }
        Solution solution = Engine.solve(builder.build(), Objective.STABLE);
        assertThat(solution.outcome().profile()).containsOnly(1);
        assertThat(solution.pairOf("e39"))
                .hasValueSatisfying(pair -> assertThat(pair.mentor()).isEqualTo("o39"));
    }
}
