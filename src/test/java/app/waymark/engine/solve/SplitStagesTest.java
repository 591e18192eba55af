package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.BruteForce;
import app.waymark.engine.RandomProblems;
import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What large numbers of ranks and scores need, on problems small enough for every matching to be looked at. */
class SplitStagesTest {
    private static final List<SolveOptions> OPTIONS =
            List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"STABLE", "WORST_OFF"})
    void criteria_reach_the_best_value_wherever_one_stage_ends_and_the_next_begins(Objective objective) {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Problem problem = RandomProblems.problem(seed);
            SolveOptions options = OPTIONS.get(seed % 2);
            StageSequence sequence = new StageSequence(problem.rows(), objective, options, Progress.SILENT, null);
            List<Aim> left = aims(problem, objective, options);
            while (!left.isEmpty()) {
                int count = 1 + random.nextInt(Math.min(3, left.size()));
                sequence.minimise(left.subList(0, count), count < left.size());
                left = left.subList(count, left.size());
            }
            int[] mentorOf = sequence.mentorOf();
            assertThat(BruteForce.value(problem, objective, options, mentorOf))
                    .as("seed %d, %s", seed, options)
                    .isEqualTo(BruteForce.best(problem, objective, options));
            Checker.verify(problem, objective, options, mentorOf, new Prices(List.copyOf(sequence.stages)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 270})
    void scores_too_far_apart_for_one_stage_leave_all_pairs_in_their_rows_beside_locked_ones(int mentors) {
        Random random = new Random(1);
        ProblemBuilder builder = Problem.builder();
        for (int j = 0; j < mentors; j++) {
            builder.mentor("o" + j, 500 / mentors + 1);
        }
        for (int i = 0; i < 450; i++) {
            builder.mentee("e" + i).current("e" + i, "o" + random.nextInt(mentors));
            for (int j = 0; j < mentors; j++) {
                if (mentors > 100 || random.nextBoolean()) {
                    builder.score("e" + i, "o" + j, random.nextBoolean() ? Score.LIMIT : -Score.LIMIT);
                }
            }
            if (i % 50 == 0) {
                builder.locked("e" + i, "o" + random.nextInt(mentors));
            }
        }
        Solution solution = Engine.solve(builder.build(), Objective.FEWEST_CHANGES);
        assertThat(((Prices) solution.certificate()).stages()).hasSize(2);
        assertThat(solution.outcome().matched()).isEqualTo(450);
    }

    private static List<Aim> aims(Problem problem, Objective objective, SolveOptions options) {
        List<Aim> aims = new ArrayList<>();
        aims.add(new Aim.UnmatchedAndShortfall());
        int worst = problem.worstRank() + (options.allowUnwished() ? 1 : 0);
        switch (objective) {
            case RANK_SUM -> aims.add(new Aim.RankSum());
            case SCORE -> aims.add(new Aim.NegatedScore());
            case FEWEST_CHANGES -> {
                aims.add(new Aim.GivenUp());
                aims.add(new Aim.NegatedScore());
            }
            case FIRST_CHOICES -> {
                for (int rank = 1; rank <= worst; rank++) {
                    aims.add(new Aim.AtRank(rank, true));
                }
            }
            case FEWEST_LAST -> {
                for (int rank = worst; rank >= 1; rank--) {
                    aims.add(new Aim.AtRank(rank, false));
                }
            }
            default -> throw new IllegalArgumentException();
        }
        if (objective.needsWish() && problem.rows().score != null) {
            aims.add(new Aim.NegatedScore());
        }
        return aims;
    }
}
