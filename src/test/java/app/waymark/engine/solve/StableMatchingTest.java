package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Liking;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StableMatchingTest {
    @Test
    void no_stable_matching_gives_any_mentee_somebody_better() {
        for (int seed = 0; seed < 2000; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, Objective.STABLE);
            visit(problem, solution, problem.rows().lockedTo.clone(), 0, seed);
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
                    assertThat(Liking.ofMentee(
                                    problem.rows(),
                                    problem.rows().edge(k, solution.mentorOf[k]),
                                    problem.rows().edge(k, mentorOf[k])))
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
            return;
        }
        if (problem.rows().lockedTo[i] >= 0) {
            visit(problem, solution, mentorOf, i + 1, seed);
            return;
        }
        for (int e = problem.rows().start[i]; e < problem.rows().start[i + 1]; e++) {
            if (problem.rows().rankAt(e) > 0) {
                mentorOf[i] = problem.rows().mentor[e];
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

    @Test
    void a_mentee_with_two_equal_wishes_gets_the_mentor_with_the_higher_score() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "mia")
                .wish("ann", 1, "noa");
        assertThat(mentorOf("ann", builder.score("ann", "noa", Score.of(2)))).isEqualTo("noa");
    }

    @Test
    void a_mentee_with_two_wishes_equal_in_score_too_gets_the_mentor_whose_id_comes_first() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentor("noa", 1)
                .mentor("mia", 1)
                .wish("ann", 1, "noa")
                .wish("ann", 1, "mia");
        assertThat(mentorOf("ann", builder)).isEqualTo("mia");
    }

    @Test
    void a_mentor_without_wishes_takes_the_mentee_with_the_higher_score_and_then_the_one_whose_id_comes_first() {
        ProblemBuilder builder = bothWishForMia();
        assertThat(mentorOf("ann", builder)).isEqualTo("mia");
        assertThat(mentorOf("ben", builder.score("ben", "mia", Score.of(2)))).isEqualTo("mia");
    }

    @Test
    void a_mentor_who_ranks_two_mentees_alike_takes_the_one_with_the_higher_score_and_then_by_id() {
        ProblemBuilder builder = bothWishForMia().mentorWish("mia", 1, "ben").mentorWish("mia", 1, "ann");
        assertThat(mentorOf("ann", builder)).isEqualTo("mia");
        assertThat(mentorOf("ben", builder.score("ben", "mia", Score.of(2)))).isEqualTo("mia");
    }

    @Test
    void a_mentor_prefers_whoever_is_ranked_to_whoever_is_not_whatever_the_scores() {
        assertThat(mentorOf("ben", bothWishForMia().mentorWish("mia", 9, "ben").score("ann", "mia", Score.of(100))))
                .isEqualTo("mia");
    }

    @Test
    void a_mentor_who_ranks_some_still_takes_somebody_not_ranked_when_nobody_else_asks() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .wish("ann", 1, "mia")
                .mentorWish("mia", 1, "ben");
        assertThat(mentorOf("ann", builder)).isEqualTo("mia");
    }

    @Test
    void a_pair_without_a_wish_is_liked_less_than_every_wish_and_only_made_where_allowed() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 7, "noa")
                .score("ann", "mia", Score.of(100))
                .score("ben", "mia", Score.of(1));
        assertThat(Engine.solve(builder.build(), Objective.STABLE).pairs())
                .extracting(MatchedPair::mentee, MatchedPair::mentor)
                .containsExactly(tuple("ann", "noa"));
        assertThat(Engine.solve(
                                builder.build(),
                                Objective.STABLE,
                                SolveOptions.STANDARD.withUnwished(),
                                Progress.SILENT)
                        .pairs())
                .extracting(MatchedPair::mentee, MatchedPair::mentor)
                .containsExactly(tuple("ann", "noa"), tuple("ben", "mia"));
    }

    private static ProblemBuilder bothWishForMia() {
        return Problem.builder()
                .mentee("ben")
                .mentee("ann")
                .mentor("mia", 1)
                .wish("ann", 1, "mia")
                .wish("ben", 1, "mia");
    }

    private static String mentorOf(String mentee, ProblemBuilder builder) {
        return Engine.solve(builder.build(), Objective.STABLE)
                .pairOf(mentee)
                .map(MatchedPair::mentor)
                .orElse("nobody");
    }

    @Test
    void many_places_and_long_lists_give_what_deferred_acceptance_by_the_book_gives() {
        for (int seed = 0; seed < 120; seed++) {
            Problem problem = crowd(new Random(seed));
            for (SolveOptions options : List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished())) {
                assertThat(Engine.solve(problem, Objective.STABLE, options, Progress.SILENT).mentorOf)
                        .as("seed %d, %s", seed, options)
                        .isEqualTo(byTheBook(problem, options.allowUnwished()));
            }
        }
    }

    /** Fewer places than mentees, a few mentors with many places or many with few, ties everywhere, some locks. */
    private static Problem crowd(Random random) {
        ProblemBuilder builder = Problem.builder();
        int mentees = 40 + random.nextInt(20);
        int mentors = random.nextBoolean() ? 4 : 30;
        boolean mentorWishes = random.nextBoolean();
        for (int j = 0; j < mentors; j++) {
            builder.mentor("o" + j, random.nextInt(2 * mentees / mentors));
        }
        for (int i = 0; i < mentees; i++) {
            builder.mentee("e" + i);
            for (int j = 0; j < mentors; j++) {
                if (random.nextInt(10) > 0) {
                    builder.wish("e" + i, 1 + random.nextInt(mentors), "o" + j);
                }
                if (random.nextBoolean()) {
                    builder.score("e" + i, "o" + j, Score.of(random.nextInt(3)));
                }
                if (mentorWishes && random.nextBoolean()) {
                    builder.mentorWish("o" + j, 1 + random.nextInt(mentees / 2), "e" + i);
                }
            }
        }
        Problem problem = builder.build();
        for (int j = 0; j < mentors; j += 3) {
            if (problem.capacity("o" + j) > 0) {
                problem = problem.withLock("e" + j, "o" + j);
            }
        }
        return problem;
    }

    /** Whoever has nobody asks the next on an ordered list; who is asked keeps the best so far, in an ordered list. */
    private static int[] byTheBook(Problem problem, boolean allowUnwished) {
        int[] mentorOf = problem.rows().lockedTo.clone();
        int[] places = problem.rows().capacity.clone();
        List<Deque<Integer>> toAsk = new ArrayList<>();
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < mentorOf.length; i++) {
            Comparator<Integer> liking = Comparator.<Integer>comparingInt(
                            e -> last(problem.rows().rankAt(e)))
                    .thenComparing(Comparator.<Integer>comparingLong(problem.rows()::scoreAt)
                            .reversed())
                    .thenComparing(e -> problem.rows().mentorIds[problem.rows().mentor[e]]);
            toAsk.add(IntStream.range(problem.rows().start[i], problem.rows().start[i + 1])
                    .filter(e -> allowUnwished || problem.rows().rankAt(e) > 0)
                    .boxed()
                    .sorted(liking)
                    .collect(Collectors.toCollection(ArrayDeque::new)));
            if (mentorOf[i] < 0) {
                free.add(i);
            } else {
                places[mentorOf[i]]--;
            }
        }
        List<List<Integer>> kept = new ArrayList<>();
        for (int ignored : places) {
            kept.add(new ArrayList<>());
        }
        while (!free.isEmpty()) {
            int i = free.remove();
            Integer e = toAsk.get(i).poll();
            if (e == null) {
                continue;
            }
            int j = problem.rows().mentor[e];
            List<Integer> here = kept.get(j);
            here.add(i);
            here.sort(Comparator.<Integer>comparingInt(
                            k -> last(problem.rows().mentorRankAt(problem.rows().edge(k, j))))
                    .thenComparing(Comparator.<Integer>comparingLong(
                                    k -> problem.rows().scoreAt(problem.rows().edge(k, j)))
                            .reversed())
                    .thenComparing(k -> problem.rows().menteeIds[k]));
            if (here.size() > places[j]) {
                free.add(here.removeLast());
            }
        }
        for (int j = 0; j < places.length; j++) {
            for (int i : kept.get(j)) {
                mentorOf[i] = j;
            }
        }
        return mentorOf;
    }

    private static int last(int rank) {
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }
}
