package app.waymark.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.RandomProblems;
import app.waymark.engine.explain.WhyNot.SomebodyLikedBetter;
import app.waymark.engine.explain.WhyUnmatched.CanBePlaced;
import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import app.waymark.engine.solve.Solution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StableExplanationTest {
    private static final List<SolveOptions> OPTIONS =
            List.of(SolveOptions.STANDARD, SolveOptions.STANDARD.withUnwished());

    @Test
    void a_pair_not_made_is_explained_by_the_mentee_who_has_better_or_by_a_mentor_full_of_mentees_liked_better() {
        int byMentee = 0;
        int byMentor = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Solution solution = Engine.solve(problem, Objective.STABLE, OPTIONS.get(seed % 2), Progress.SILENT);
            Explainer explainer = new Explainer(solution);
            for (String mentee : problem.mentees()) {
                for (String mentor : problem.mentors()) {
                    if (explainer.whyNot(mentee, mentor) instanceof SomebodyLikedBetter why) {
                        Optional<String> has = solution.pairOf(mentee).map(MatchedPair::mentor);
                        boolean better =
                                has.isPresent() && ofMentee(problem, mentee).compare(has.get(), mentor) < 0;
                        assertThat(why.menteeHas())
                                .as("seed %d, %s, %s", seed, mentee, mentor)
                                .isEqualTo(better ? has : Optional.empty());
                        List<String> there = solution.menteesOf(mentor);
                        boolean full = there.size() == problem.capacity(mentor)
                                && there.stream()
                                        .allMatch(other -> locked(problem, other)
                                                || ofMentor(problem, mentor).compare(other, mentee) < 0);
                        assertThat(why.mentorHas())
                                .as("seed %d, %s, %s", seed, mentee, mentor)
                                .isEqualTo(full ? there : List.of());
                        assertThat(better || full).as("a reason").isTrue();
                        byMentee += better && !full ? 1 : 0;
                        byMentor += full && !better ? 1 : 0;
                    }
                }
            }
        }
        assertThat(List.of(byMentee, byMentor)).allMatch(times -> times > 100);
    }

    @Test
    void a_mentee_gets_in_at_the_places_told_and_at_none_fewer() {
        int several = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Problem problem = RandomProblems.problem(seed);
            SolveOptions options = OPTIONS.get(seed % 2);
            Solution solution = Engine.solve(problem, Objective.STABLE, options, Progress.SILENT);
            for (String mentee : solution.unmatched()) {
                if (new Explainer(solution).whyUnmatched(mentee) instanceof CanBePlaced(var asked, var remedies)) {
                    for (WhyUnmatched.Remedy remedy : remedies) {
                        if (remedy.changes().getFirst() instanceof Change.MorePlaces(var mentor, int now, int then)) {
                            several += then > now + 1 ? 1 : 0;
                            for (int places = now; places <= then; places++) {
                                assertThat(placed(problem, options, mentee, mentor, places))
                                        .as("seed %d, %s, %d places", seed, mentee, places)
                                        .isEqualTo(places == then);
                            }
                        }
                    }
                }
            }
        }
        assertThat(several).isGreaterThan(100);
    }

    private static boolean locked(Problem problem, String mentee) {
        return problem.rows().lockedTo[problem.rows().menteeIndex(mentee)] >= 0;
    }

    private static boolean placed(Problem problem, SolveOptions options, String mentee, String mentor, int places) {
        return Engine.solve(problem.withCapacity(mentor, places), Objective.STABLE, options, Progress.SILENT)
                .pairOf(mentee)
                .isPresent();
    }

    /** The mentors as the mentee likes them: by rank, those without last; then by score, the higher first; then by id. */
    private static Comparator<String> ofMentee(Problem problem, String mentee) {
        return Comparator.<String>comparingInt(
                        mentor -> problem.rank(mentee, mentor).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.<String>comparingLong(
                                mentor -> problem.score(mentee, mentor).orElse(0))
                        .reversed())
                .thenComparing(Comparator.naturalOrder());
    }

    /** The mentees as the mentor likes them, in the same way. */
    private static Comparator<String> ofMentor(Problem problem, String mentor) {
        int j = problem.rows().mentorIndex(mentor);
        return Comparator.<String>comparingInt(mentee -> {
                    int rank = problem.rows()
                            .mentorRankAt(problem.rows().edge(problem.rows().menteeIndex(mentee), j));
                    return rank == 0 ? Integer.MAX_VALUE : rank;
                })
                .thenComparing(Comparator.<String>comparingLong(
                                mentee -> problem.score(mentee, mentor).orElse(0))
                        .reversed())
                .thenComparing(Comparator.naturalOrder());
    }
}
