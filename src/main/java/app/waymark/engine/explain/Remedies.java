package app.waymark.engine.explain;

import app.waymark.engine.explain.RemedyPlans.Plan;
import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.explain.WhyUnmatched.Remedy;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.solve.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tries which of the plans for one unmatched mentee place him, smallest sets of changes first. Where a run after the changes
 * might as well place somebody else, the place is kept for him, and that is told: what is told can be seen to hold.
 */
final class Remedies {
    private final Solution solution;
    private final Problem problem;
    private final ProblemRows rows;
    private final Explainer explainer;
    private final int asked;

    Remedies(Solution solution, Explainer explainer, int asked) {
        this.solution = solution;
        this.problem = solution.problem();
        this.rows = problem.rows();
        this.explainer = explainer;
        this.asked = asked;
    }

    WhyUnmatched find() {
        String mentee = rows.menteeIds[asked];
        boolean stable = solution.objective() == Objective.STABLE;
        RemedyPlans search = new RemedyPlans(solution, explainer, asked);
        if (!search.isAnybodyToTry()) {
            return new WhyUnmatched.NobodyToTry(mentee, search.isAnybodyUnwished());
        }
        if (search.couldHaveAPlace()) {
            return new WhyUnmatched.NothingGained(mentee);
        }
        List<Plan> plans = search.find();
        List<Found> found = new ArrayList<>();
        for (int size : plans.stream().mapToInt(Plan::size).sorted().distinct().toArray()) {
            for (Plan plan : plans) {
                if (plan.size() == size) {
                    Found best = stable ? fewestPlaces(solve(plan)) : solve(plan);
                    if (places(best) && (stable || onlyWith(plan, best))) {
                        found.add(best);
                    }
                }
            }
            for (Plan plan : found.isEmpty() ? plans : List.<Plan>of()) {
                if (plan.size() == size && plan.mentor() >= 0) {
                    Found best = solve(kept(plan));
                    if (places(best)) {
                        found.add(best);
                    }
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        found.sort(Comparator.comparingInt((Found one) -> one.plan().places()).thenComparing(this::better));
        return found.isEmpty()
                ? new WhyUnmatched.NoRemedy(mentee)
                : new WhyUnmatched.CanBePlaced(
                        mentee, found.stream().map(this::remedy).toList());
    }

    /**
     * Some of those counted for a place would go on elsewhere, or the mentee gets a place that one of them leaves. With more
     * places no mentee of a stable matching is worse off, so the fewest can be searched for by halves; most often they are
     * those planned, so one fewer is tried first.
     */
    private Found fewestPlaces(Found planned) {
        Plan plan = planned.plan();
        if (plan.places() == 0 || !places(planned)) {
            return planned;
        }
        Found best = planned;
        int then = plan.problem().rows().capacity[plan.mentor()];
        int tooFew = then - plan.places();
        int probe = then - 1;
        while (then - tooFew > 1) {
            Found fewer = solve(plan.withPlaces(probe));
            if (places(fewer)) {
                best = fewer;
                then = probe;
            } else {
                tooFew = probe;
            }
            probe = (then + tooFew) >>> 1;
        }
        return best;
    }

    /** The same plan with the place kept for the mentee, where somebody else would take it or might as well. */
    private Plan kept(Plan plan) {
        String mentee = rows.menteeIds[asked];
        String mentor = rows.mentorIds[plan.mentor()];
        List<Change> changes = new ArrayList<>(plan.changes());
        changes.add(new Change.Lock(mentee, mentor));
        return new Plan(changes, plan.problem().withLock(mentee, mentor), -1);
    }

    /** A best matching of a plan's problem, with the scores of its pairs, ascending. */
    private record Found(Plan plan, int[] mentorOf, Outcome after, long[] scores) {}

    private Found solve(Plan plan) {
        Problem changed = plan.problem();
        int[] mentorOf = explainer.mentorsIn(changed);
        long[] scores = new long[mentorOf.length];
        int matched = 0;
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] >= 0) {
                int e = changed.rows().edge(i, mentorOf[i]);
                scores[matched++] = e < 0 ? 0 : changed.rows().scoreAt(e);
            }
        }
        scores = Arrays.copyOf(scores, matched);
        Arrays.sort(scores);
        return new Found(plan, mentorOf, Outcome.of(changed.rows(), solution.options(), mentorOf), scores);
    }

    private Remedy remedy(Found found) {
        Plan plan = found.plan();
        return new Remedy(plan.changes(), explainer.alternative(plan.problem(), asked, found.mentorOf()));
    }

    private boolean places(Found found) {
        return found.mentorOf()[asked] >= 0
                && found.after().matched() > solution.outcome().matched();
    }

    /** Whether no matching without the mentee is as good, so that a run after the changes is certain to place him. */
    private boolean onlyWith(Plan plan, Found best) {
        Problem without = ProblemEdits.withoutPairsOf(plan.problem(), asked);
        return better(best, solve(new Plan(plan.changes(), without, -1))) < 0;
    }

    /** Orders matchings of like problems as the objective does. */
    private int better(Found a, Found b) {
        Outcome x = a.after();
        Outcome y = b.after();
        int missed = Integer.compare(missed(x), missed(y));
        if (missed != 0) {
            return missed;
        }
        return switch (solution.objective()) {
            case RANK_SUM -> thenScore(Long.compare(x.rankSum(), y.rankSum()), x, y);
            case FIRST_CHOICES -> thenScore(-compare(x.profile(), y.profile()), x, y);
            case FEWEST_LAST ->
                thenScore(compare(x.profile().reversed(), y.profile().reversed()), x, y);
            case STABLE -> compare(x.profile().reversed(), y.profile().reversed());
            case SCORE -> Long.compare(y.score(), x.score());
            case WORST_OFF -> Arrays.compare(b.scores(), a.scores());
            case FEWEST_CHANGES -> x.kept() != y.kept() ? y.kept() - x.kept() : Long.compare(y.score(), x.score());
        };
    }

    private static int thenScore(int byRank, Outcome x, Outcome y) {
        return byRank != 0 ? byRank : Long.compare(y.score(), x.score());
    }

    /** Minimum loads missed and, unless any number will do, people without a mentor. */
    private int missed(Outcome outcome) {
        return outcome.shortfall() - (solution.options().anyNumber() ? 0 : outcome.matched());
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        return Arrays.compare(
                a.stream().mapToInt(Integer::intValue).toArray(),
                b.stream().mapToInt(Integer::intValue).toArray());
    }
}
