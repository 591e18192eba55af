package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Score;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** Rows so long that the first stage is solved on a core of them; every result has passed the checker. */
class LongRowsTest {
    private static final int MENTEES = 300;
    private static final int MENTORS = 290;

    private static Problem problem(long seed, int mostPlaces, boolean minima, IntBinaryOperator points) {
        Random random = new Random(seed);
        String[] mentees = new String[MENTEES];
        String[] mentors = new String[MENTORS];
        int[] start = new int[MENTEES + 1];
        int[] mentor = new int[MENTEES * MENTORS];
        int[] rank = new int[MENTEES * MENTORS];
        long[] score = new long[MENTEES * MENTORS];
        int[] capacity = new int[MENTORS];
        int[] minLoad = new int[MENTORS];
        for (int j = 0; j < MENTORS; j++) {
            mentors[j] = "o" + (1000 + j);
            capacity[j] = random.nextInt(mostPlaces + 1);
            minLoad[j] = minima ? random.nextInt(2) : 0;
        }
        for (int i = 0; i < MENTEES; i++) {
            mentees[i] = "e" + (1000 + i);
            start[i + 1] = (i + 1) * MENTORS;
            for (int j = 0; j < MENTORS; j++) {
                int e = i * MENTORS + j;
                mentor[e] = j;
                score[e] = Score.of(points.applyAsInt(i, j));
                rank[e] = random.nextInt(40);
            }
        }
        return Problem.ofArrays(mentees, mentors, capacity, minLoad, start, mentor, rank, null, score);
    }

    @Test
    void are_solved_whatever_the_places_and_scores() {
        Random random = new Random(5);
        IntBinaryOperator[] kinds = {
            (i, j) -> random.nextInt(1000),
            (i, j) -> random.nextInt(3),
            (i, j) -> i * j,
            (i, j) -> -(i - j) * (i - j),
            (i, j) -> 7
        };
        for (int kind = 0; kind < kinds.length; kind++) {
            for (int mostPlaces = 1; mostPlaces <= 4; mostPlaces++) {
                Problem problem = problem(kind, mostPlaces, mostPlaces % 2 == 0, kinds[kind]);
                int places = 0;
                for (int capacity : problem.rows().capacity) {
                    places += capacity;
                }
                Solution solution = Engine.solve(problem, Objective.SCORE);
                assertThat(solution.outcome().matched()).isEqualTo(Math.min(MENTEES, places));
            }
        }
    }

    @Test
    void give_way_to_several_stages() {
        Problem problem = problem(3, 2, true, (i, j) -> (i * 31 + j * 17) % 101);
        for (Objective objective : Objective.values()) {
            Solution solution = Engine.solve(problem, objective);
            assertThat(solution.outcome().matched()).isPositive();
        }
    }

    @Test
    void keep_locked_pairs() {
        Problem problem = problem(4, 3, false, (i, j) -> (i * 31 + j * 17) % 101);
        String mentor = problem.mentors().stream()
                .filter(id -> problem.capacity(id) > 0)
                .findFirst()
                .orElseThrow();
        Solution solution = Engine.solve(problem.withLock("e1007", mentor), Objective.SCORE);
        assertThat(solution.pairOf("e1007"))
                .hasValueSatisfying(pair -> assertThat(pair.mentor()).isEqualTo(mentor));
    }
}
