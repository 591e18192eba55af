package app.waymark.matching.engine;

import app.waymark.matching.engine.Problem.BarredPair;
import app.waymark.matching.engine.WhyUnmatched.Change;
import app.waymark.matching.engine.WhyUnmatched.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the smallest sets of changes that place one unmatched mentee. Where as many are matched as possible, every
 * mentor he can reach by moving others is full; so one change must open a way from the mentors within his reach to the
 * mentors from whom a free place can be reached.
 */
final class Remedies {
    /** Each is solved to its end, which takes time; so only the most promising of a kind is. */
    private static final int TRIED = 1;

    private final Solution solution;
    private final Problem problem;
    private final Explainer explainer;
    private final int asked;
    private final int[] load;
    private final boolean[] reached;
    private final boolean[] leadsToPlace;

    Remedies(Solution solution, Explainer explainer, int asked) {
        this.solution = solution;
        this.problem = solution.problem();
        this.explainer = explainer;
        this.asked = asked;
        int m = problem.mentorIds.length;
        load = new int[m];
        for (int j : solution.mentorOf) {
            if (j >= 0) {
                load[j]++;
            }
        }
        reached = new boolean[m];
        leadsToPlace = new boolean[m];
    }

    /** A set of changes, the problem they make, and the mentor who then has a place for the mentee, or -1. */
    private record Plan(List<Change> changes, Problem problem, int mentor) {}

    WhyUnmatched find() {
        String mentee = problem.menteeIds[asked];
        List<Plan> plans = solution.objective() == Objective.STABLE ? stablePlans() : plans();
        if (plans.isEmpty()) {
            boolean anybody = !ownChoices().isEmpty() || !ownBarred().isEmpty();
            return anybody ? new WhyUnmatched.NoRemedy(mentee) : new WhyUnmatched.NobodyToTry(mentee);
        }
        int smallest =
                plans.stream().mapToInt(plan -> plan.changes().size()).min().orElse(0);
        List<Found> found = new ArrayList<>();
        for (Plan plan : plans) {
            if (plan.changes().size() == smallest) {
                Found best = solve(plan.changes(), plan.problem());
                if (!places(best.remedy().result()) && plan.mentor() >= 0) {
                    // Somebody else without a mentor would take the place; so it is kept for this mentee.
                    best = solve(plan.changes(), plan.problem().withLock(mentee, problem.mentorIds[plan.mentor()]));
                }
                if (places(best.remedy().result())) {
                    found.add(best);
                }
            }
        }
        found.sort(this::better);
        return found.isEmpty()
                ? new WhyUnmatched.NoRemedy(mentee)
                : new WhyUnmatched.CanBePlaced(
                        mentee, found.stream().map(Found::remedy).toList());
    }

    /** A remedy and the scores of its pairs, ascending. */
    private record Found(Remedy remedy, long[] scores) {}

    private Found solve(List<Change> changes, Problem changed) {
        int[] mentorOf = explainer.mentorsIn(changed);
        long[] scores = new long[mentorOf.length];
        int matched = 0;
        for (int i = 0; i < mentorOf.length; i++) {
            if (mentorOf[i] >= 0) {
                int e = changed.edge(i, mentorOf[i]);
                scores[matched++] = e < 0 ? 0 : changed.scoreAt(e);
            }
        }
        scores = Arrays.copyOf(scores, matched);
        Arrays.sort(scores);
        return new Found(new Remedy(changes, explainer.alternative(changed, asked, mentorOf)), scores);
    }

    private boolean places(Alternative result) {
        return !result.moves().isEmpty()
                && result.moves().getFirst().mentee().equals(problem.menteeIds[asked])
                && result.after().matched() > result.before().matched();
    }

    private List<Plan> plans() {
        reach();
        leads();
        for (int j = 0; j < load.length; j++) {
            if (reached[j] && load[j] < problem.capacity[j]) {
                // Nothing keeps the mentee out but the objective, which does not ask for the most to be matched.
                return List.of();
            }
        }
        List<Plan> plans = new ArrayList<>();
        List<Integer> choices = ownChoices();
        for (int e : choices.subList(0, Math.min(TRIED, choices.size()))) {
            plans.add(onePlace(problem, problem.mentor[e], List.of()));
        }
        addLifted(plans);
        addUnlocked(plans);
        return plans;
    }

    private Plan onePlace(Problem base, int j, List<Change> besides) {
        List<Change> changes = new ArrayList<>(besides);
        String mentor = problem.mentorIds[j];
        changes.add(new Change.OneMorePlace(mentor, problem.capacity[j]));
        return new Plan(changes, base.withCapacity(mentor, problem.capacity[j] + 1), j);
    }

    private void addLifted(List<Plan> plans) {
        List<BarredPair> pairs = new ArrayList<>(problem.barred.values());
        pairs.removeIf(pair -> !usable(pair) || !canTake(pair.mentee()));
        pairs.sort(Comparator.comparingInt(
                        (BarredPair pair) -> pair.barriers().size() + (leadsToPlace[pair.mentor()] ? 0 : 1))
                .thenComparing(pair -> pair.mentee() != asked)
                .thenComparing(pair -> pair.rank() == 0 ? Integer.MAX_VALUE : pair.rank())
                .thenComparing(BarredPair::score, Collections.reverseOrder())
                .thenComparingInt(BarredPair::mentee)
                .thenComparingInt(BarredPair::mentor));
        int tried = 0;
        for (BarredPair pair : pairs) {
            if (tried == TRIED || (!leadsToPlace[pair.mentor()] && pair.mentee() != asked)) {
                break;
            }
            tried++;
            List<Change> changes = new ArrayList<>();
            for (Barrier barrier : pair.barriers()) {
                changes.add(new Change.LiftBarrier(
                        problem.menteeIds[pair.mentee()], problem.mentorIds[pair.mentor()], barrier));
            }
            Problem lifted = ProblemEdits.lifted(problem, pair, pair.barriers());
            if (leadsToPlace[pair.mentor()]) {
                boolean free = pair.mentee() == asked && load[pair.mentor()] < problem.capacity[pair.mentor()];
                plans.add(new Plan(changes, lifted, free ? pair.mentor() : -1));
            } else {
                plans.add(onePlace(lifted, pair.mentor(), changes));
            }
        }
    }

    /** Whether a pair of this mentee, once allowed, would help: he is the one asked about, or gives up a reached place. */
    private boolean canTake(int i) {
        int j = solution.mentorOf[i];
        return problem.lockedTo[i] < 0 && (i == asked || (j >= 0 && reached[j]));
    }

    private boolean usable(BarredPair pair) {
        boolean ranked = pair.rank() > 0 || solution.options().allowUnwished();
        boolean wanted = pair.rank() > 0 || pair.mentorRank() > 0 || pair.score() != 0;
        return wanted && (ranked || !solution.objective().needsWish());
    }

    private void addUnlocked(List<Plan> plans) {
        int tried = 0;
        for (int i = 0; i < problem.lockedTo.length && tried < TRIED; i++) {
            int j = problem.lockedTo[i];
            if (j >= 0 && reached[j] && couldMove(i, j)) {
                tried++;
                plans.add(new Plan(
                        List.of(new Change.Unlock(problem.menteeIds[i], problem.mentorIds[j])),
                        ProblemEdits.unlocked(problem, i),
                        -1));
            }
        }
    }

    private boolean couldMove(int i, int from) {
        for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
            int j = problem.mentor[e];
            if (j != from && explainer.isCandidate(e) && leadsToPlace[j]) {
                return true;
            }
        }
        return false;
    }

    /** More places at one mentor: one for each who would come and is liked better, and one for the mentee. */
    private List<Plan> stablePlans() {
        List<Plan> plans = new ArrayList<>();
        for (int e : ownChoices()) {
            int j = problem.mentor[e];
            int places = 1;
            for (int i = 0; i < solution.mentorOf.length; i++) {
                int other = problem.lockedTo[i] >= 0 ? -1 : problem.edge(i, j);
                if (other >= 0 && i != asked && explainer.isCandidate(other) && solution.mentorOf[i] != j) {
                    int own = solution.mentorOf[i];
                    boolean comes = own < 0 || Preference.ofMentee(problem, other, problem.edge(i, own));
                    places += comes && Preference.ofMentor(problem, other, i, e, asked) ? 1 : 0;
                }
            }
            String mentor = problem.mentorIds[j];
            Change more = new Change.OneMorePlace(mentor, problem.capacity[j]);
            plans.add(new Plan(
                    Collections.nCopies(places, more), problem.withCapacity(mentor, problem.capacity[j] + places), -1));
        }
        for (BarredPair pair : ownBarred()) {
            if (load[pair.mentor()] < problem.capacity[pair.mentor()]) {
                List<Change> changes = new ArrayList<>();
                for (Barrier barrier : pair.barriers()) {
                    changes.add(new Change.LiftBarrier(
                            problem.menteeIds[asked], problem.mentorIds[pair.mentor()], barrier));
                }
                plans.add(new Plan(changes, ProblemEdits.lifted(problem, pair, pair.barriers()), -1));
            }
        }
        plans.sort(Comparator.comparingInt(plan -> plan.changes().size()));
        return new ArrayList<>(plans.subList(0, Math.min(TRIED, plans.size())));
    }

    /** The mentee's candidate pairs, best first. */
    private List<Integer> ownChoices() {
        List<Integer> choices = new ArrayList<>();
        for (int e = problem.start[asked]; e < problem.start[asked + 1]; e++) {
            if (explainer.isCandidate(e)) {
                choices.add(e);
            }
        }
        choices.sort((a, b) -> a.equals(b) ? 0 : Preference.ofMentee(problem, a, b) ? -1 : 1);
        return choices;
    }

    private List<BarredPair> ownBarred() {
        return problem.barred.values().stream()
                .filter(pair -> pair.mentee() == asked && usable(pair))
                .sorted(Comparator.comparingInt(BarredPair::mentor))
                .toList();
    }

    /** Marks the mentors the mentee could get a place at if somebody of theirs had another to go to. */
    private void reach() {
        int[] queue = new int[problem.mentorIds.length];
        int size = mark(asked, queue, 0);
        int[] next = new int[problem.menteeIds.length];
        int[] head = mentees(next);
        for (int at = 0; at < size; at++) {
            for (int i = head[queue[at]]; i >= 0; i = next[i]) {
                size = mark(i, queue, size);
            }
        }
    }

    private int mark(int i, int[] queue, int from) {
        int size = from;
        for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
            int j = problem.mentor[e];
            if (!reached[j] && explainer.isCandidate(e) && problem.capacity[j] > 0) {
                reached[j] = true;
                queue[size++] = j;
            }
        }
        return size;
    }

    /** Lists each mentor's mentees that are not locked: the first of each, and in {@code next} who follows. */
    private int[] mentees(int[] next) {
        int[] head = new int[problem.mentorIds.length];
        Arrays.fill(head, -1);
        for (int i = next.length - 1; i >= 0; i--) {
            int j = problem.lockedTo[i] >= 0 ? -1 : solution.mentorOf[i];
            if (j >= 0) {
                next[i] = head[j];
                head[j] = i;
            }
        }
        return head;
    }

    /** Marks the mentors with a free place, or with a mentee who could move on towards one. */
    private void leads() {
        int m = problem.mentorIds.length;
        int n = problem.menteeIds.length;
        int[] columnStart = new int[m + 1];
        int pairs = problem.candidatePairs();
        for (int e = 0; e < pairs; e++) {
            columnStart[problem.mentor[e] + 1]++;
        }
        for (int j = 0; j < m; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        int[] column = new int[pairs];
        int[] fill = columnStart.clone();
        for (int i = 0; i < n; i++) {
            for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
                column[fill[problem.mentor[e]]++] = explainer.isCandidate(e) ? i : -1;
            }
        }
        int[] queue = new int[m];
        int size = 0;
        for (int j = 0; j < m; j++) {
            if (load[j] < problem.capacity[j]) {
                leadsToPlace[j] = true;
                queue[size++] = j;
            }
        }
        for (int at = 0; at < size; at++) {
            for (int k = columnStart[queue[at]]; k < columnStart[queue[at] + 1]; k++) {
                int i = column[k];
                int from = i < 0 || problem.lockedTo[i] >= 0 ? -1 : solution.mentorOf[i];
                if (from >= 0 && !leadsToPlace[from]) {
                    leadsToPlace[from] = true;
                    queue[size++] = from;
                }
            }
        }
    }

    private int better(Found a, Found b) {
        Outcome x = a.remedy().result().after();
        Outcome y = b.remedy().result().after();
        int matched = Integer.compare(y.matched(), x.matched());
        if (matched != 0) {
            return matched;
        }
        return switch (solution.objective()) {
            case RANK_SUM -> Long.compare(x.rankSum(), y.rankSum());
            case FIRST_CHOICES -> -compare(x.profile(), y.profile());
            case FEWEST_LAST, STABLE ->
                compare(x.profile().reversed(), y.profile().reversed());
            case SCORE -> Long.compare(y.score(), x.score());
            case WORST_OFF -> Arrays.compare(b.scores(), a.scores());
            case FEWEST_CHANGES -> x.kept() != y.kept() ? y.kept() - x.kept() : Long.compare(y.score(), x.score());
        };
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        return Arrays.compare(
                a.stream().mapToInt(Integer::intValue).toArray(),
                b.stream().mapToInt(Integer::intValue).toArray());
    }
}
