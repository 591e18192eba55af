package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.Shortfall;
import app.waymark.engine.model.Shortfall.Reason;
import org.junit.jupiter.api.Test;

/** A minimum load that does not hold is told with the first reason there is. */
class ShortfallTest {
    /** Mia should have two; ann and ben wish for her, cem is only scored, and noa has a place for each. */
    private static ProblemBuilder round(int places) {
        return Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentee("cem")
                .mentor("mia", places, 2)
                .mentor("noa", 3)
                .wish("ann", 1, "mia")
                .wish("ann", 2, "noa")
                .wish("ben", 1, "mia")
                .wish("ben", 2, "noa")
                .wish("cem", 1, "noa")
                .score("cem", "mia", Score.of(1));
    }

    private static Solution solve(ProblemBuilder builder, Objective objective) {
        return Engine.solve(builder.build(), objective);
    }

    @Test
    void a_minimum_that_holds_exactly_is_none() {
        assertThat(solve(round(2), Objective.RANK_SUM).shortfalls()).isEmpty();
        assertThat(solve(round(2), Objective.RANK_SUM).outcome().shortfall()).isZero();
    }

    @Test
    void fewer_places_than_the_minimum_come_first() {
        Solution solution = solve(round(1).locked("ann", "noa").locked("ben", "noa"), Objective.RANK_SUM);
        assertThat(solution.shortfalls()).containsExactly(new Shortfall("mia", 0, 2, Reason.CAPACITY));
        assertThat(solution.outcome().shortfall()).isEqualTo(2);
    }

    @Test
    void a_candidate_who_did_not_wish_counts_where_no_wish_is_needed() {
        ProblemBuilder builder = round(2).locked("ann", "noa").locked("cem", "noa");
        assertThat(solve(round(2).forbidden("ann", "mia"), Objective.RANK_SUM).shortfalls())
                .containsExactly(new Shortfall("mia", 1, 2, Reason.TOO_FEW_CANDIDATES));
        assertThat(solve(round(2).forbidden("ann", "mia"), Objective.SCORE).shortfalls())
                .isEmpty();
        assertThat(solve(builder, Objective.SCORE).shortfalls())
                .containsExactly(new Shortfall("mia", 1, 2, Reason.LOCKED_ELSEWHERE));
    }

    @Test
    void those_locked_to_the_mentor_count_and_those_locked_elsewhere_do_not() {
        assertThat(solve(round(2).locked("ann", "noa"), Objective.RANK_SUM).shortfalls())
                .containsExactly(new Shortfall("mia", 1, 2, Reason.LOCKED_ELSEWHERE));
        // Cem is no candidate for want of a wish, but locked; so only ann's lock stands in the way.
        assertThat(solve(round(3).locked("cem", "mia"), Objective.RANK_SUM).shortfalls())
                .isEmpty();
        assertThat(solve(
                                round(2).forbidden("ann", "mia")
                                        .forbidden("ben", "mia")
                                        .locked("cem", "mia"),
                                Objective.SCORE)
                        .shortfalls())
                .containsExactly(new Shortfall("mia", 1, 2, Reason.TOO_FEW_CANDIDATES));
    }

    @Test
    void candidates_enough_whom_another_minimum_or_the_number_matched_needs_are_told_as_such() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentee("ben")
                .mentor("mia", 2, 2)
                .mentor("noa", 2, 2)
                .score("ann", "mia", 1)
                .score("ann", "noa", 1)
                .score("ben", "mia", 1)
                .score("ben", "noa", 1);
        assertThat(solve(builder, Objective.SCORE).shortfalls())
                .isNotEmpty()
                .allMatch(shortfall -> shortfall.reason() == Reason.MINIMUM_LOADS_COMPETE);
    }

    @Test
    void a_stable_matching_does_not_ask_for_minimum_loads() {
        ProblemBuilder builder = Problem.builder()
                .mentee("ann")
                .mentor("mia", 1, 1)
                .mentor("noa", 1, 2)
                .mentor("zoe", 1)
                .wish("ann", 1, "zoe")
                .wish("ann", 2, "mia");
        assertThat(solve(builder, Objective.STABLE).shortfalls())
                .containsExactly(
                        new Shortfall("mia", 0, 1, Reason.NOT_ASKED_FOR), new Shortfall("noa", 0, 2, Reason.CAPACITY));
        assertThat(solve(builder, Objective.RANK_SUM).shortfalls())
                .containsExactly(new Shortfall("noa", 0, 2, Reason.CAPACITY));
    }
}
