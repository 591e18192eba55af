package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.SolveOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the objectives that rank make of matchings that are equally good by rank. */
class TieTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"RANK_SUM", "FIRST_CHOICES", "FEWEST_LAST"})
    void of_matchings_equal_by_rank_the_one_with_the_largest_total_score_is_made(Objective objective) {
        ProblemBuilder round = Problem.builder();
        for (int k = 0; k < 6; k++) {
            round.mentee("e" + k).mentor("o" + k, 1);
        }
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                round.score("e" + i, "o" + j, (i + j) % 6 == 0 ? 10 : 1);
            }
        }
        // One wish among thirty-six pairs; the other pairs all rank alike.
        Solution solution = Engine.solve(
                round.wish("e2", 1, "o3").build(), objective, SolveOptions.STANDARD.withUnwished(), Progress.SILENT);

        assertThat(solution.pairOf("e2"))
                .hasValueSatisfying(pair -> assertThat(pair.mentor()).isEqualTo("o3"));
        assertThat(solution.outcome().matched()).isEqualTo(6);
        // Four of the six that fit; e2 and whoever fits o3 have the others' places.
        assertThat(solution.outcome().score()).isEqualTo(4 * 10 + 2);
    }
}
