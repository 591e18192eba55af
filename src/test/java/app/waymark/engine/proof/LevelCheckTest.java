package app.waymark.engine.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.SolveOptions;
import org.junit.jupiter.api.Test;

/** What else a matching found level by level must come with; that it is the best is in {@code LevelRestartTest}. */
class LevelCheckTest {
    private static final Problem ONE = Problem.builder()
            .mentee("ann")
            .mentor("mia", 1)
            .score("ann", "mia", 5)
            .build();

    private static void check(int level, long[] scores, long[]... price) {
        LevelCheck.verify(
                ONE.rows(),
                Objective.WORST_OFF,
                SolveOptions.STANDARD,
                new int[] {0},
                new int[] {level},
                scores,
                price);
    }

    private static void refuse(String why, int level, long[] scores, long[]... price) {
        assertThatThrownBy(() -> check(level, scores, price))
                .isInstanceOf(UnverifiedResultException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_score_is_one_level_and_no_other() {
        assertThatCode(() -> check(1, new long[] {5}, LevelSum.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> check(2, new long[] {4, 5, 6}, LevelSum.ZERO)).doesNotThrowAnyException();
        refuse("score levels do not ascend", 1, new long[] {5, 5}, LevelSum.ZERO);
        refuse("score levels do not ascend", 2, new long[] {6, 5}, LevelSum.ZERO);
        refuse("not at the level said", 1, new long[] {4, 5}, LevelSum.ZERO);
        refuse("not at the level said", 2, new long[] {5}, LevelSum.ZERO);
    }

    @Test
    void every_mentor_has_one_price() {
        refuse("not one price a mentor", 1, new long[] {5});
        refuse("not one price a mentor", 1, new long[] {5}, LevelSum.ZERO, LevelSum.ZERO);
    }
}
