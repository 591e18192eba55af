package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.RandomProblems;
import app.waymark.engine.explain.Explainer;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same statements in another order; small problems without questions are in {@link EveryObjectiveTest}. */
class RowOrderTest {
    @ParameterizedTest
    @EnumSource
    void makes_no_difference_to_any_explanation(Objective objective) {
        for (int seed = 0; seed < 60; seed++) {
            RandomProblems.Statements statements = RandomProblems.statements(seed);
            Solution solution = Engine.solve(statements.build(), objective);
            Solution shuffled =
                    Engine.solve(statements.shuffled(new Random(seed)).build(), objective);
            assertThat(answers(shuffled)).as("seed %d", seed).isEqualTo(answers(solution));
        }
    }

    private static List<Object> answers(Solution solution) {
        Explainer explainer = new Explainer(solution);
        List<Object> answers = new ArrayList<>();
        for (String mentee : solution.problem().mentees()) {
            answers.add(solution.pairOf(mentee).isPresent() ? explainer.why(mentee) : explainer.whyUnmatched(mentee));
            for (String mentor : solution.problem().mentors()) {
                answers.add(explainer.whyNot(mentee, mentor));
            }
        }
        return answers;
    }

    /** Every row is long enough for a core to be solved first, and there are far more ties than not. */
    @ParameterizedTest
    @EnumSource
    void makes_no_difference_where_rows_are_long(Objective objective) {
        checkTwoOrders(objective, statements(40, 300, 3));
    }

    /** Ranks and scores enough for several stages, few enough for ties at each. */
    @ParameterizedTest
    @EnumSource
    void makes_no_difference_where_it_takes_several_stages(Objective objective) {
        checkTwoOrders(objective, statements(70, 12, 90));
    }

    private static void checkTwoOrders(Objective objective, RandomProblems.Statements statements) {
        List<MatchedPair> pairs = Engine.solve(statements.build(), objective).pairs();
        assertThat(pairs).isNotEmpty();
        Problem shuffled = statements.shuffled(new Random(9)).build();
        assertThat(Engine.solve(shuffled, objective).pairs()).isEqualTo(pairs);
    }

    private static RandomProblems.Statements statements(int mentees, int mentors, int values) {
        Random random = new Random(values);
        List<Consumer<ProblemBuilder>> people = new ArrayList<>();
        List<Consumer<ProblemBuilder>> pairs = new ArrayList<>();
        for (int j = 0; j < mentors; j++) {
            String mentor = "o" + j;
            int places = random.nextInt(2 + 2 * mentees / mentors);
            int least = random.nextInt(2);
            people.add(b -> b.mentor(mentor, places, least));
        }
        for (int i = 0; i < mentees; i++) {
            String mentee = "e" + i;
            people.add(b -> b.mentee(mentee));
            String now = "o" + random.nextInt(mentors);
            pairs.add(b -> b.current(mentee, now));
            for (int j = 0; j < mentors; j++) {
                String mentor = "o" + j;
                int rank = 1 + random.nextInt(values);
                long score = Score.of(random.nextInt(values));
                pairs.add(b -> b.wish(mentee, rank, mentor).score(mentee, mentor, score));
            }
        }
        Collections.shuffle(people, random);
        return new RandomProblems.Statements(people, pairs);
    }
}
