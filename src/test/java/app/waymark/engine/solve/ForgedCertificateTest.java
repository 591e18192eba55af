package app.waymark.engine.solve;

import static app.waymark.engine.model.ProblemVariants.withoutScores;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Aim.AtRank;
import app.waymark.engine.model.Certificate.Aim.AtScore;
import app.waymark.engine.model.Certificate.Aim.GivenUp;
import app.waymark.engine.model.Certificate.Aim.NegatedScore;
import app.waymark.engine.model.Certificate.Aim.RankSum;
import app.waymark.engine.model.Certificate.Aim.ScoreBetween;
import app.waymark.engine.model.Certificate.Aim.UnmatchedAndShortfall;
import app.waymark.engine.model.Certificate.Aim.WorseThanRank;
import app.waymark.engine.model.Certificate.NoBlockingPair;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.ProblemVariants;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates that prove something, but not what the objective asks for. */
class ForgedCertificateTest {
    private static final Aim MOST = new UnmatchedAndShortfall();
    private static final Aim RANKS = new RankSum();
    private static final Aim SCORE = new NegatedScore();
    private static final Aim CHANGES = new GivenUp();
    private static final Aim MINIMA = new Aim.Shortfall();

    /** Everybody likes mia best, noa less and zoe least; the scores go from 1 to 9. */
    private static Problem three() {
        ProblemBuilder builder = Problem.builder();
        String[] mentees = {"ann", "ben", "cem"};
        String[] mentors = {"mia", "noa", "zoe"};
        for (int k = 0; k < 3; k++) {
            builder.mentee(mentees[k]).mentor(mentors[k], 1);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                builder.wish(mentees[i], j + 1, mentors[j]).score(mentees[i], mentors[j], 1 + 3 * i + (i + j) % 3);
            }
        }
        return builder.current("ann", "noa").current("ben", "noa").build();
    }

    /** Ann alone with one candidate, whom she ranks third. */
    private static Problem one() {
        return Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .wish("ann", 3, "mia")
                .score("ann", "mia", 5)
                .build();
    }

    private static AtRank most(int rank) {
        return new AtRank(rank, true);
    }

    private static AtRank fewest(int rank) {
        return new AtRank(rank, false);
    }

    /** Solves exactly these aims, each list in stages of its own, and has the result checked for the objective. */
    @SafeVarargs
    private static void check(
            Problem problem, Objective objective, SolveOptions options, List<? extends Aim>... stages) {
        StageSequence sequence = new StageSequence(problem.rows(), objective, options, Progress.SILENT, null);
        for (List<? extends Aim> aims : stages) {
            sequence.minimise(List.copyOf(aims), true);
        }
        Checker.verify(problem, objective, options, sequence.mentorOf(), new Prices(List.copyOf(sequence.stages)));
    }

    @SafeVarargs
    private static void accept(Problem problem, Objective objective, List<? extends Aim>... stages) {
        assertThatCode(() -> check(problem, objective, SolveOptions.STANDARD, stages))
                .doesNotThrowAnyException();
    }

    @SafeVarargs
    private static void refuse(String why, Problem problem, Objective objective, List<? extends Aim>... stages) {
        refuse(why, problem, objective, SolveOptions.STANDARD, stages);
    }

    @SafeVarargs
    private static void refuse(
            String why, Problem problem, Objective objective, SolveOptions options, List<? extends Aim>... stages) {
        assertThatThrownBy(() -> check(problem, objective, options, stages))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining(why);
    }

    @Test
    void criteria_prove_the_same_in_one_stage_or_in_several() {
        accept(three(), Objective.RANK_SUM, List.of(MOST), List.of(RANKS), List.of(SCORE));
        accept(three(), Objective.RANK_SUM, List.of(MOST), List.of(RANKS, SCORE));
        accept(withoutScores(three()), Objective.RANK_SUM, List.of(MOST), List.of(RANKS));
        accept(three(), Objective.SCORE, List.of(MOST), List.of(SCORE));
        accept(three(), Objective.FEWEST_CHANGES, List.of(MOST), List.of(CHANGES), List.of(SCORE));
        accept(three(), Objective.FEWEST_CHANGES, List.of(MOST, CHANGES), List.of(SCORE));
        accept(three(), Objective.FIRST_CHOICES, List.of(MOST), List.of(most(1)), List.of(most(2), most(3), SCORE));
        accept(three(), Objective.FEWEST_LAST, List.of(MOST), List.of(fewest(3)), lastTwo(), List.of(SCORE));
        accept(
                withoutScores(three()),
                Objective.FEWEST_LAST,
                List.of(MOST),
                List.of(new WorseThanRank(3), fewest(3)),
                lastTwo());
    }

    private static List<Aim> lastTwo() {
        return List.of(fewest(2), fewest(1));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void the_number_matched_must_come_first(Objective objective) {
        refuse("the first aim", three(), objective, List.of(RANKS));
        refuse("the first aim", three(), objective, List.of(SCORE));
        refuse("the first aim", three(), objective, List.of(MINIMA, SCORE));
    }

    @Test
    void minimum_loads_come_first_where_the_number_matched_does_not_count() {
        SolveOptions anyNumber = SolveOptions.STANDARD.withAnyNumber();
        assertThatCode(() -> check(three(), Objective.SCORE, anyNumber, List.of(MINIMA, SCORE)))
                .doesNotThrowAnyException();
        refuse("the first aim", three(), Objective.SCORE, anyNumber, List.of(MOST, SCORE));
        refuse("the first aim", three(), Objective.SCORE, anyNumber, List.of(SCORE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void the_number_matched_is_not_enough(Objective objective) {
        String why =
                switch (objective) {
                    case FIRST_CHOICES, FEWEST_LAST -> "a rank in use was not looked at";
                    case WORST_OFF -> "a score in use was not looked at";
                    default -> "an aim is missing";
                };
        refuse(why, three(), objective, List.of(MOST));
        refuse(why, one(), objective, List.of(MOST));
    }

    @Test
    void another_criterion_does_not_prove_the_objective() {
        String next = "not what the objective asks for next";
        refuse(next, three(), Objective.RANK_SUM, List.of(MOST, SCORE));
        refuse(next, three(), Objective.RANK_SUM, List.of(MOST, RANKS), List.of(SCORE), List.of(SCORE));
        refuse(next, three(), Objective.RANK_SUM, List.of(MOST, RANKS), List.of(RANKS));
        refuse(next, three(), Objective.SCORE, List.of(MOST, RANKS));
        refuse(next, three(), Objective.SCORE, List.of(MOST, SCORE), List.of(SCORE));
        refuse(next, three(), Objective.FEWEST_CHANGES, List.of(MOST, SCORE));
        refuse(next, three(), Objective.FEWEST_CHANGES, List.of(MOST, SCORE, CHANGES));
        refuse(next, three(), Objective.FEWEST_CHANGES, List.of(MOST, CHANGES, SCORE), List.of(SCORE));
        refuse("an aim is missing", three(), Objective.FEWEST_CHANGES, List.of(MOST, CHANGES));
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, RANKS));
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST, RANKS));
        refuse(next, three(), Objective.WORST_OFF, List.of(MOST), List.of(SCORE));
    }

    @Test
    void scores_decide_among_equal_ranks_and_only_after_all_of_them() {
        List<Aim> ranks = List.of(MOST, most(1), most(2), most(3));
        String next = "not what the objective asks for next";
        refuse("the scores were not looked at", three(), Objective.RANK_SUM, List.of(MOST, RANKS));
        refuse("the scores were not looked at", three(), Objective.FIRST_CHOICES, ranks);
        refuse(
                "the scores were not looked at",
                three(),
                Objective.FEWEST_LAST,
                List.of(MOST, fewest(3), fewest(2), fewest(1)));
        refuse("a rank in use", three(), Objective.FIRST_CHOICES, List.of(MOST, most(1), SCORE));
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, most(1), SCORE), List.of(most(2), most(3)));
        refuse(next, three(), Objective.FIRST_CHOICES, ranks, List.of(SCORE), List.of(SCORE));
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST, fewest(3), SCORE), lastTwo());
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST), List.of(SCORE), List.of(new WorseThanRank(3)));
        refuse(next, three(), Objective.RANK_SUM, List.of(MOST, SCORE), List.of(RANKS));
    }

    @Test
    void first_choices_leaves_out_no_rank_and_turns_none_round() {
        String next = "not what the objective asks for next";
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, most(2)));
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, most(1), most(3)));
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, most(1), most(1)));
        refuse(next, three(), Objective.FIRST_CHOICES, List.of(MOST, fewest(1), most(2), most(3)));
        refuse("a rank in use", three(), Objective.FIRST_CHOICES, List.of(MOST, most(1), most(2)));
        refuse("a rank in use", one(), Objective.FIRST_CHOICES, List.of(MOST, most(1), most(2)));
    }

    @Test
    void fewest_last_leaves_out_no_rank_and_turns_none_round() {
        String next = "not what the objective asks for next";
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST, fewest(2)));
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST, fewest(3), fewest(1)));
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST, most(3), fewest(2), fewest(1)));
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST), List.of(fewest(3), new WorseThanRank(3)));
        refuse("a rank in use", three(), Objective.FEWEST_LAST, List.of(MOST, fewest(3), fewest(2)));
        refuse("a rank in use", one(), Objective.FEWEST_LAST, List.of(MOST), List.of(new WorseThanRank(3)));
    }

    @Test
    void fewest_last_settles_no_ranks_at_once_that_somebody_is_at() {
        String next = "not what the objective asks for next";
        refuse(next, three(), Objective.FEWEST_LAST, List.of(MOST), List.of(new WorseThanRank(2)), lastTwo());
        refuse(next, one(), Objective.FEWEST_LAST, List.of(MOST), List.of(new WorseThanRank(2)), lastTwo());
        refuse(next, one(), Objective.FEWEST_LAST, List.of(MOST), List.of(new WorseThanRank(0)));
    }

    @Test
    void worst_off_leaves_out_no_score_in_play() {
        List<Aim> first = List.of(MOST);
        String left = "a score level was left out";
        refuse(left, three(), Objective.WORST_OFF, first, List.of(new AtScore(9)));
        refuse(left, three(), Objective.WORST_OFF, first, List.of(new AtScore(1), new AtScore(3)));
        refuse("a score in use", three(), Objective.WORST_OFF, first, List.of(new AtScore(1), new AtScore(2)));
        refuse("a score in use", one(), Objective.WORST_OFF, first, List.of(new AtScore(4)));
        accept(one(), Objective.WORST_OFF, first, List.of(new AtScore(5)));
        accept(one(), Objective.WORST_OFF, first, List.of(new AtScore(4)), List.of(new AtScore(5)));
    }

    @Test
    void worst_off_goes_on_from_a_level_that_somebody_has_to_stay_at() {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 2)
                .score("ann", "mia", 3)
                .score("ben", "mia", 5)
                .build();
        List<Aim> third = List.of(new AtScore(3));
        accept(problem, Objective.WORST_OFF, List.of(MOST), third, List.of(new AtScore(5)));
        refuse("a score in use", problem, Objective.WORST_OFF, List.of(MOST), third);
    }

    @Test
    void worst_off_looks_at_the_scores_in_their_order_and_at_each_once() {
        List<Aim> first = List.of(MOST);
        String next = "not what the objective asks for next";
        refuse(next, one(), Objective.WORST_OFF, first, List.of(new AtScore(5)), List.of(new AtScore(4)));
        refuse(next, one(), Objective.WORST_OFF, first, List.of(new AtScore(5)), List.of(new AtScore(5)));
    }

    @Test
    void worst_off_settles_no_scores_at_once_that_somebody_has() {
        String next = "not what the objective asks for next";
        List<Aim> first = List.of(MOST);
        accept(one(), Objective.WORST_OFF, first, List.of(between(Long.MIN_VALUE, 5)), List.of(new AtScore(5)));
        refuse(next, one(), Objective.WORST_OFF, first, List.of(between(Long.MIN_VALUE, 6)));
        refuse(next, three(), Objective.WORST_OFF, first, List.of(between(Long.MIN_VALUE, 100)));
        refuse(next, one(), Objective.WORST_OFF, first, List.of(between(3, 5)), List.of(new AtScore(5)));
        refuse(next, one(), Objective.WORST_OFF, first, List.of(new AtScore(1)), List.of(between(1, 1)));
    }

    private static Aim between(long above, long below) {
        return new ScoreBetween(above, below);
    }

    @Test
    void prices_prove_no_stability_and_stability_nothing_else() {
        Problem problem = three();
        Solution stable = Engine.solve(problem, Objective.STABLE);
        Prices prices = (Prices) Engine.solve(problem, Objective.RANK_SUM).certificate();
        refuse("", problem, Objective.STABLE, stable.mentorOf, prices);
        for (Objective objective : Objective.values()) {
            if (objective != Objective.STABLE) {
                refuse("stability does not prove", problem, objective, stable.mentorOf, new NoBlockingPair());
            }
        }
    }

    private static void refuse(
            String why, Problem problem, Objective objective, int[] mentorOf, Certificate certificate) {
        assertThatThrownBy(() -> Checker.verify(problem, objective, SolveOptions.STANDARD, mentorOf, certificate))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining(why);
    }

    private static void refuse(String why, Problem problem, Objective objective, int[] mentorOf, Stage... stages) {
        refuse(why, problem, objective, mentorOf, new Prices(List.of(stages)));
    }

    private static Stage stage(Aim aim, long[] menteePrice, long... mentorPrice) {
        return new Stage(List.of(aim), new long[] {1}, menteePrice, mentorPrice);
    }

    /** Ann ranks mia first and noa second, but is said to be best matched with noa. */
    private static void refuseNoa(String why, long price, long... mentorPrice) {
        Problem problem = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 1, "mia")
                .wish("ann", 2, "noa")
                .build();
        Stage first = stage(MOST, new long[1], 0, 0);
        assertThatCode(() -> Checker.verify(
                        problem,
                        Objective.RANK_SUM,
                        SolveOptions.STANDARD,
                        new int[] {0},
                        new Prices(List.of(first, stage(RANKS, new long[] {1}, 0, 0)))))
                .doesNotThrowAnyException();
        refuse(why, problem, Objective.RANK_SUM, new int[] {1}, first, stage(RANKS, new long[] {price}, mentorPrice));
    }

    @Test
    void a_later_stage_has_no_price_for_free_places_and_no_reward_for_taken_ones() {
        refuseNoa("a pair is cheaper than its mentee's price", 2, 0, 0);
        refuseNoa("a mentor with places left has a price", 2, 1, 0);
        refuseNoa("a mentor has more mentees than a negative price allows", 1, 0, -1);
    }

    @Test
    void no_price_makes_a_sum_wrap_round() {
        refuseNoa("a price is out of bounds", 2, Long.MIN_VALUE, 0);
        refuseNoa("a price is out of bounds", 2, -(1L << 62), 0);
        refuseNoa("a price is out of bounds", 2, 1L << 62, 0);
        refuseNoa("a price is out of bounds", Long.MIN_VALUE, 0, 0);
        refuseNoa("a price is out of bounds", -(1L << 62), 0, 0);
        refuseNoa("a price is out of bounds", 1L << 62, 0, 0);
    }

    /** Ann with mia and ben with noa is what the stages say, where both could do without the worst rank or score. */
    private static Problem two() {
        return Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 1)
                .mentor("noa", 1)
                .wish("ann", 3, "mia")
                .wish("ann", 2, "noa")
                .wish("ben", 2, "mia")
                .wish("ben", 1, "noa")
                .score("ann", "mia", 1)
                .score("ann", "noa", 2)
                .score("ben", "mia", 2)
                .score("ben", "noa", 5)
                .build();
    }

    @Test
    void a_level_outweighs_all_pairs_at_the_levels_after_it_whether_they_are_matched_or_not() {
        String light = "a weight does not outweigh the aims after it";
        int[] worse = {0, 1};
        Stage ranks = new Stage(
                List.of(MOST, fewest(3), fewest(2), fewest(1)),
                new long[] {99, 2, 2, 1},
                new long[] {2, 1},
                new long[2]);
        refuse(light, two(), Objective.FEWEST_LAST, worse, ranks);
        Stage scores =
                new Stage(List.of(new AtScore(1), new AtScore(2)), new long[] {1, 1}, new long[] {1, 0}, new long[2]);
        Stage rest = stage(new AtScore(5), new long[] {0, 1}, 0, 0);
        refuse(light, two(), Objective.WORST_OFF, worse, stage(MOST, new long[2], 0, 0), scores, rest);
    }

    @Test
    void a_range_of_scores_nobody_has_is_counted_alone_or_last() {
        List<Aim> together = List.of(between(Long.MIN_VALUE, 5), new AtScore(5));
        refuse("a range of scores has a weight", one(), Objective.WORST_OFF, List.of(MOST), together);
        List<Aim> twice = List.of(between(Long.MIN_VALUE, 3), between(2, 5));
        refuse("a range of scores", one(), Objective.WORST_OFF, List.of(MOST), twice, List.of(new AtScore(5)));
    }

    @Test
    void there_is_a_weight_a_criterion_and_a_criterion_a_stage() {
        String why = "not one weight an aim";
        Stage light = new Stage(List.of(MOST, RANKS), new long[] {9}, new long[] {3}, new long[1]);
        refuse(why, one(), Objective.RANK_SUM, new int[] {0}, light);
        Stage heavy = new Stage(List.of(MOST, RANKS), new long[] {9, 1, 1}, new long[] {3}, new long[1]);
        refuse(why, one(), Objective.RANK_SUM, new int[] {0}, heavy);
        Stage none = new Stage(List.of(), new long[0], new long[1], new long[1]);
        refuse(why, one(), Objective.RANK_SUM, new int[] {0}, none);
    }

    @Test
    void there_are_no_weights_below_one_and_none_that_make_a_sum_wrap_round() {
        for (long weight : new long[] {0, -1, 1L << 61, Long.MAX_VALUE}) {
            Stage stage = new Stage(List.of(MOST, RANKS), new long[] {weight, 1}, new long[] {3}, new long[1]);
            refuse("", one(), Objective.RANK_SUM, new int[] {0}, stage);
        }
        Stage stage = new Stage(List.of(MOST, RANKS), new long[] {1L << 61, 1}, new long[] {3}, new long[1]);
        refuse("costs are out of bounds", one(), Objective.RANK_SUM, new int[] {0}, stage);
        long much = Long.MAX_VALUE / 3 + 1;
        stage = new Stage(List.of(MOST, RANKS), new long[] {Long.MAX_VALUE, much}, new long[1], new long[1]);
        refuse("", one(), Objective.RANK_SUM, new int[] {0}, stage);
    }

    @Test
    void there_are_no_ranks_below_one_or_beyond_the_worst() {
        List<Aim> first = List.of(MOST, most(1), most(2), most(3), most(4));
        accept(one(), Objective.FIRST_CHOICES, first, List.of(SCORE));
        refuse("no such rank", one(), Objective.FIRST_CHOICES, first, List.of(most(5)));
        List<Aim> last = List.of(MOST, fewest(3), fewest(2), fewest(1));
        accept(one(), Objective.FEWEST_LAST, last, List.of(SCORE));
        refuse("no such rank", one(), Objective.FEWEST_LAST, last, List.of(fewest(0)));
    }

    @Test
    void everybody_has_a_price_in_every_stage() {
        Stage none = new Stage(List.of(MOST, RANKS), new long[] {9, 1}, new long[0], new long[1]);
        refuse("not one price a person", one(), Objective.RANK_SUM, new int[] {0}, none);
        Stage more = new Stage(List.of(MOST, RANKS), new long[] {9, 1}, new long[1], new long[2]);
        refuse("not one price a person", one(), Objective.RANK_SUM, new int[] {0}, more);
    }

    @Test
    void no_stage_at_all_proves_nothing_even_where_nobody_is_matched() {
        for (Objective objective : Objective.values()) {
            refuse("", one(), objective, new int[] {-1}, new Prices(List.of()));
        }
    }

    @Test
    void there_is_one_mentor_or_none_a_mentee_and_only_one_who_is_there() {
        Certificate certificate = Engine.solve(one(), Objective.RANK_SUM).certificate();
        refuse("not one entry a mentee", one(), Objective.RANK_SUM, new int[0], certificate);
        refuse("not one entry a mentee", one(), Objective.RANK_SUM, new int[] {0, -1}, certificate);
        refuse("no such mentor", one(), Objective.RANK_SUM, new int[] {1}, certificate);
        refuse("no such mentor", one(), Objective.RANK_SUM, new int[] {-2}, certificate);
        assertThatThrownBy(() -> Checker.verify(
                        one().rows(), Objective.RANK_SUM, SolveOptions.STANDARD, new int[1], new int[2], certificate))
                .isInstanceOf(UnverifiedResultException.class);
    }

    @Test
    void a_pair_does_not_stand_in_the_next_mentees_row() {
        Problem problem = three();
        Solution solution = Engine.solve(problem, Objective.RANK_SUM);
        int[] mentorOf = {0, 1, 2};
        int[] said = {
            problem.rows().start[1], problem.rows().edge(1, 1), problem.rows().edge(2, 2)
        };
        assertThatThrownBy(() -> Checker.verify(
                        problem.rows(),
                        Objective.RANK_SUM,
                        SolveOptions.STANDARD,
                        mentorOf,
                        said,
                        solution.certificate()))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining("a pair is no candidate");
    }

    @Test
    void a_forbidden_pair_is_refused_even_where_it_stands_among_the_candidates() {
        Problem open = one();
        Problem barred = ProblemVariants.withFirstPairForbiddenAndCandidate(open);
        for (Objective objective : Objective.values()) {
            Solution solution = Engine.solve(open, objective);
            refuse("a pair is forbidden", barred, objective, solution.mentorOf, solution.certificate());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_solution_can_be_checked_again_by_whoever_has_it(Objective objective) {
        Solution solution = Engine.solve(three(), objective);
        assertThatCode(() -> check(solution)).doesNotThrowAnyException();
        int[] nobody = new int[3];
        Arrays.fill(nobody, -1);
        Solution other = new Solution(
                three(), objective, SolveOptions.STANDARD, nobody, solution.certificate(), List.of(), 0, null);
        assertThatThrownBy(() -> check(other)).isInstanceOf(UnverifiedResultException.class);
    }

    private static void check(Solution solution) {
        Checker.verify(
                solution.problem(),
                solution.objective(),
                solution.options(),
                solution.mentorOf(),
                solution.certificate());
    }
}
