package app.waymark.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.matching.Policy;
import app.waymark.matching.ScenarioPair;
import app.waymark.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What explanations rest on. */
class SolvedScenariosTest {

    private static final UUID SCENARIO = new UUID(7, 7);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID MIA = new UUID(2, 1);
    private static final UUID NOA = new UUID(2, 2);

    /** Two mentees and two mentors; each pair of them comes to ten points, but for Ben and Mia where they are given fewer. */
    private static Snapshot input(Objective objective, String benSeeks) {
        var policy = new Policy(
                List.of(new WeightedCriterion(new Criterion.SharedValues("skills", "seeks", "offers", 10, 1), 1)),
                List.of(),
                Map.of(),
                objective,
                true,
                false,
                false,
                Set.of());
        return new Snapshot(
                1,
                policy,
                List.of(
                        new Snapshot.Mentee(ANN, Map.of("seeks", "go, java")),
                        new Snapshot.Mentee(BEN, Map.of("seeks", benSeeks))),
                List.of(
                        new Snapshot.Mentor(MIA, 1, 0, Map.of("offers", "java")),
                        new Snapshot.Mentor(NOA, 1, 0, Map.of("offers", "go"))),
                List.of(new Snapshot.Wished(ANN, MIA, 1), new Snapshot.Wished(ANN, NOA, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ScenarioPair pair(UUID mentee, @Nullable UUID mentor, long score) {
        return new ScenarioPair(
                new AccountId(mentee), mentor == null ? null : new AccountId(mentor), null, score, List.of(), false);
    }

    private static SolvedScenarios of(Snapshot input, @Nullable Certificate certificate, ScenarioPair... pairs) {
        return new SolvedScenarios(id ->
                Optional.of(new ScenarioStore.Kept(input, List.of(pairs), certificate == null ? 0 : 2, certificate)));
    }

    private static Optional<String> mentorOfAnn(SolvedScenarios solved) {
        return solved.ask(SCENARIO, known -> known.solution().map(one -> one.pairOf(ANN.toString())
                        .map(MatchedPair::mentor)
                        .orElse("nobody")))
                .join();
    }

    @Test
    void what_is_told_is_of_the_pairs_that_were_kept_though_others_are_as_good() {
        var input = input(Objective.SCORE, "go, java");
        assertThat(mentorOfAnn(of(input, null, pair(ANN, MIA, 10), pair(BEN, NOA, 10))))
                .hasValue(MIA.toString());
        assertThat(mentorOfAnn(of(input, null, pair(ANN, NOA, 10), pair(BEN, MIA, 10))))
                .hasValue(NOA.toString());
    }

    @Test
    void pairs_of_which_the_engine_cannot_show_any_more_that_they_are_the_best_are_not_explained() {
        var input = input(Objective.SCORE, "go");
        assertThat(mentorOfAnn(of(input, null, pair(ANN, NOA, 10), pair(BEN, MIA, 0))))
                .isEmpty();
        assertThat(mentorOfAnn(of(input, null, pair(ANN, MIA, 10), pair(BEN, NOA, 10))))
                .isPresent();
    }

    @Test
    void pairs_whose_points_are_counted_otherwise_by_now_are_not_explained() {
        var input = input(Objective.SCORE, "go, java");
        assertThat(mentorOfAnn(of(input, null, pair(ANN, MIA, 11), pair(BEN, NOA, 10))))
                .isEmpty();
        assertThat(mentorOfAnn(of(input, null, pair(ANN, MIA, 10), pair(new UUID(1, 3), NOA, 10))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_that_was_kept_proves_the_same_pairs_again(Objective objective) {
        var input = input(objective, "go");
        var round = new RoundProblem(input);
        var found = Engine.solve(round.problem(), objective, input.policy().options(), Progress.SILENT);
        var read =
                MatchingDocuments.CERTIFICATE.read(MatchingDocuments.CERTIFICATE.write(found.certificate()), SCENARIO);
        var pairs = new ArrayList<ScenarioPair>();
        found.pairs()
                .forEach(one -> pairs.add(pair(
                        UUID.fromString(one.mentee()),
                        UUID.fromString(one.mentor()),
                        round.appraise(UUID.fromString(one.mentee()), UUID.fromString(one.mentor()))
                                .score())));
        var solved = of(input, read, pairs.toArray(ScenarioPair[]::new));
        assertThat(solved.ask(SCENARIO, known -> known.solution().orElseThrow().certificate())
                        .join())
                .as("the one that was kept, and not one found anew")
                .isSameAs(read);
        assertThat(solved.ask(SCENARIO, known -> known.ask(explainer -> explainer.why(ANN.toString())))
                        .join()
                        .pair())
                .isEqualTo(found.pairOf(ANN.toString()).orElseThrow());
    }

    @Test
    void nobody_waits_while_a_scenario_is_read_and_two_who_ask_at_once_have_it_read_once() throws InterruptedException {
        var input = input(Objective.SCORE, "go");
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var read = new AtomicInteger();
        var solved = new SolvedScenarios(id -> {
            read.incrementAndGet();
            begun.countDown();
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return Optional.of(new ScenarioStore.Kept(input, List.of(pair(ANN, MIA, 10), pair(BEN, NOA, 10)), 0, null));
        });

        var first = solved.ask(SCENARIO, known -> known.knows(ANN));
        var second = solved.ask(SCENARIO, known -> known.knows(BEN));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(first).as("asked, and answered later").isNotDone();
        assertThat(second).isNotDone();
        go.countDown();

        assertThat(first.join()).isTrue();
        assertThat(second.join()).isTrue();
        assertThat(read).hasValue(1);
    }
}
