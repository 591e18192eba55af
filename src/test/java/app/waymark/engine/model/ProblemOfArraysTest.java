package app.waymark.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Solution;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProblemOfArraysTest {
    /** Ann could have mia or noa, ben only noa. */
    private static final class Parts {
        String[] mentees = {"ann", "ben"};
        String[] mentors = {"mia", "noa"};
        int[] capacity = {1, 2};
        int[] minLoad = {0, 1};
        int[] start = {0, 2, 3};
        int[] mentor = {0, 1, 1};
        int[] rank = {2, 0, 3};
        int[] mentorRank = {1, 2, 3};
        long[] score = {Score.LIMIT, 0, -Score.LIMIT};

        Problem build() {
            return Problem.ofArrays(mentees, mentors, capacity, minLoad, start, mentor, rank, mentorRank, score);
        }
    }

    private static void refuse(Consumer<Parts> fault, String why) {
        Parts arrays = new Parts();
        fault.accept(arrays);
        assertThatThrownBy(arrays::build)
                .isInstanceOf(InvalidProblemException.class)
                .hasMessageContaining(why);
    }

    @Test
    void arrays_that_fit_make_the_problem_they_describe() {
        Problem problem = new Parts().build();
        assertThat(problem.candidatePairs()).isEqualTo(3);
        assertThat(problem.worstRank()).isEqualTo(3);
        assertThat(problem.capacity("noa")).isEqualTo(2);
        assertThat(problem.rank("ann", "mia")).hasValue(2);
        assertThat(problem.rank("ann", "noa")).isEmpty();
        assertThat(problem.score("ben", "noa")).hasValue(-Score.LIMIT);
        assertThat(problem.score("ben", "mia")).isEmpty();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        assertThat(solution.pairs()).extracting(MatchedPair::mentor).containsExactly("mia", "noa");
        assertThat(solution.shortfalls()).isEmpty();
    }

    @Test
    void nobody_is_the_same_as_empty_arrays() {
        Problem problem = Problem.ofArrays(
                new String[0], new String[0], new int[0], null, new int[1], new int[0], null, null, null);
        assertThat(Engine.solve(problem, Objective.SCORE).pairs()).isEmpty();
    }

    @Test
    void ids_must_ascend_strictly() {
        refuse(arrays -> arrays.mentees = new String[] {"ben", "ann"}, "mentee ids do not ascend strictly at ann");
        refuse(arrays -> arrays.mentees = new String[] {"ann", "ann"}, "mentee ids do not ascend strictly at ann");
        refuse(arrays -> arrays.mentors = new String[] {"noa", "mia"}, "mentor ids do not ascend strictly at mia");
    }

    @Test
    void arrays_must_be_as_long_as_there_are_people() {
        refuse(arrays -> arrays.capacity = new int[1], "lengths of the arrays");
        refuse(arrays -> arrays.minLoad = new int[3], "lengths of the arrays");
        refuse(arrays -> arrays.start = new int[] {0, 3}, "lengths of the arrays");
    }

    @Test
    void arrays_must_be_as_long_as_there_are_pairs() {
        refuse(arrays -> arrays.mentor = new int[] {0, 1}, "rows do not lie within");
        refuse(arrays -> arrays.rank = new int[2], "not one value a candidate pair");
        refuse(arrays -> arrays.mentorRank = new int[2], "not one value a candidate pair");
        refuse(arrays -> arrays.score = new long[2], "not one value a candidate pair");
    }

    @Test
    void places_and_minimum_loads_must_not_be_negative() {
        refuse(arrays -> arrays.capacity[1] = -1, "capacity or minimum load of noa is negative");
        refuse(arrays -> arrays.minLoad[0] = -1, "capacity or minimum load of mia is negative");
    }

    @Test
    void rows_must_follow_each_other_within_the_pairs() {
        refuse(arrays -> arrays.start = new int[] {1, 2, 3}, "rows do not lie within");
        refuse(arrays -> arrays.start = new int[] {0, 2, 4}, "rows do not lie within");
        refuse(arrays -> arrays.start = new int[] {0, 9, 3}, "row of ben ends before it starts");
        refuse(arrays -> arrays.start = new int[] {0, -1, 3}, "row of ann ends before it starts");
    }

    @Test
    void mentors_must_ascend_within_a_row_and_be_there() {
        refuse(arrays -> arrays.mentor = new int[] {1, 0, 1}, "candidates of ann do not ascend");
        refuse(arrays -> arrays.mentor = new int[] {0, 0, 1}, "candidates of ann do not ascend");
        refuse(arrays -> arrays.mentor = new int[] {0, 1, 2}, "candidates of ben do not ascend");
        refuse(arrays -> arrays.mentor = new int[] {0, 1, -1}, "candidates of ben do not ascend");
    }

    @Test
    void ranks_and_scores_must_be_within_their_bounds() {
        refuse(arrays -> arrays.rank[2] = -1, "a rank is negative");
        refuse(arrays -> arrays.mentorRank[2] = -1, "a rank is negative");
        refuse(arrays -> arrays.score[2] = -Score.LIMIT - 1, "a score is beyond the limit");
        refuse(arrays -> arrays.score[0] = Score.LIMIT + 1, "a score is beyond the limit");
    }

    @Test
    void what_lies_behind_the_last_row_does_not_count() {
        Parts arrays = new Parts();
        arrays.mentor = Arrays.copyOf(arrays.mentor, 5);
        arrays.rank = new int[] {2, 0, 3, 9, -9};
        arrays.mentorRank = new int[] {1, 2, 3, -9, 0};
        arrays.score = new long[] {1, 2, 3, Long.MAX_VALUE, Long.MIN_VALUE};
        assertThat(arrays.build().worstRank()).isEqualTo(3);
    }
}
