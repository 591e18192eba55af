package app.waymark.engine.explain;

import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.Liking;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.ProblemRows.BarredPair;
import app.waymark.engine.solve.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds changes worth trying for one unmatched mentee. Where as many are matched as possible, every mentor he can reach by
 * moving others is full; so a change must open a way from the mentors within his reach to the mentors from whom a free place
 * can be reached. In a stable matching he needs a mentor's place that nobody whom the mentor likes better would take.
 */
final class RemedyPlans {
    /** Each is solved to its end, which takes time; so only the most promising are, most of them one more place. */
    private static final int PLACES_TRIED = 2;

    private static final int OTHERS_TRIED = 1;

    private final Solution solution;
    private final Problem problem;
    private final ProblemRows rows;
    private final Explainer explainer;
    private final int[] mentorOf;
    private final int asked;
    private final int[] load;
    private final boolean[] reached;
    private final boolean[] leadsToPlace;

    /**
     * A set of changes to try.
     *
     * @param problem the problem they make
     * @param mentor who then has a place for the mentee, or -1
     */
    record Plan(List<Change> changes, Problem problem, int mentor) {
        int size() {
            return changes.size();
        }

        int places() {
            return changes.stream()
                    .mapToInt(change -> change instanceof Change.MorePlaces(var j, int now, int then) ? then - now : 0)
                    .sum();
        }

        /** The same with so many places in all at the mentor who gets more. */
        Plan withPlaces(int then) {
            String id = problem.rows().mentorIds[mentor];
            List<Change> fewer = changes.stream()
                    .map(change -> change instanceof Change.MorePlaces(String of, int now, int more)
                            ? new Change.MorePlaces(of, now, then)
                            : change)
                    .toList();
            return new Plan(fewer, problem.withCapacity(id, then), mentor);
        }
    }

    RemedyPlans(Solution solution, Explainer explainer, int asked) {
        this.solution = solution;
        this.problem = solution.problem();
        this.rows = problem.rows();
        this.mentorOf = solution.mentorOf();
        this.explainer = explainer;
        this.asked = asked;
        int m = rows.mentorIds.length;
        load = new int[m];
        for (int j : mentorOf) {
            if (j >= 0) {
                load[j]++;
            }
        }
        reached = new boolean[m];
        leadsToPlace = new boolean[m];
        if (solution.objective() != Objective.STABLE) {
            reach();
            leads();
        }
    }

    /** The most promising sets of changes. */
    List<Plan> find() {
        return solution.objective() == Objective.STABLE ? stablePlans() : plans();
    }

    boolean isAnybodyToTry() {
        return !ownChoices().isEmpty() || !ownBarred().isEmpty();
    }

    /** Whether there would be somebody to try if pairs without a wish were allowed. */
    boolean isAnybodyUnwished() {
        return rows.start[asked] < rows.start[asked + 1]
                || rows.barred.values().stream().anyMatch(pair -> pair.mentee() == asked && pair.wanted());
    }

    /** Whether nothing keeps the mentee out but the objective, which does not ask for the most to be matched. */
    boolean couldHaveAPlace() {
        for (int j = 0; j < load.length; j++) {
            if (reached[j] && load[j] < rows.capacity[j]) {
                return true;
            }
        }
        return false;
    }

    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        List<Integer> choices = ownChoices();
        for (int e : choices.subList(0, Math.min(PLACES_TRIED, choices.size()))) {
            plans.add(more(problem, rows.mentor[e], 1, List.of()));
        }
        addLifted(plans);
        addUnlocked(plans);
        return plans;
    }

    private Plan more(Problem base, int j, int places, List<Change> besides) {
        int now = rows.capacity[j];
        String mentor = rows.mentorIds[j];
        List<Change> changes = new ArrayList<>(besides);
        changes.add(new Change.MorePlaces(mentor, now, now + places));
        return new Plan(changes, base.withCapacity(mentor, now + places), j);
    }

    private List<Change> lift(BarredPair pair) {
        List<Change> changes = new ArrayList<>();
        for (Barrier barrier : pair.barriers()) {
            changes.add(new Change.LiftBarrier(rows.menteeIds[pair.mentee()], rows.mentorIds[pair.mentor()], barrier));
        }
        return changes;
    }

    private void addLifted(List<Plan> plans) {
        List<BarredPair> pairs = new ArrayList<>(rows.barred.values());
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
            if (tried == OTHERS_TRIED || (!leadsToPlace[pair.mentor()] && pair.mentee() != asked)) {
                break;
            }
            tried++;
            Problem lifted = ProblemEdits.lifted(problem, pair, pair.barriers());
            if (leadsToPlace[pair.mentor()]) {
                boolean free = pair.mentee() == asked && load[pair.mentor()] < rows.capacity[pair.mentor()];
                plans.add(new Plan(lift(pair), lifted, free ? pair.mentor() : -1));
            } else {
                plans.add(more(lifted, pair.mentor(), 1, lift(pair)));
            }
        }
    }

    /** Whether a pair of this mentee, once allowed, would help: he is the one asked about, or gives up a reached place. */
    private boolean canTake(int i) {
        int j = mentorOf[i];
        return rows.lockedTo[i] < 0 && (i == asked || (j >= 0 && reached[j]));
    }

    private boolean usable(BarredPair pair) {
        boolean ranked = pair.rank() > 0 || solution.options().allowUnwished();
        return pair.wanted() && (ranked || !solution.objective().needsWish());
    }

    private void addUnlocked(List<Plan> plans) {
        int tried = 0;
        for (int i = 0; i < rows.lockedTo.length && tried < OTHERS_TRIED; i++) {
            int j = rows.lockedTo[i];
            if (j >= 0 && reached[j] && couldMove(i, j)) {
                tried++;
                plans.add(new Plan(
                        List.of(new Change.Unlock(rows.menteeIds[i], rows.mentorIds[j])),
                        ProblemEdits.unlocked(problem, i),
                        isChoice(rows.edge(asked, j)) ? j : -1));
            }
        }
    }

    private boolean isChoice(int e) {
        return e >= 0 && explainer.isCandidate(e);
    }

    private boolean couldMove(int i, int from) {
        for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
            int j = rows.mentor[e];
            if (j != from && explainer.isCandidate(e) && leadsToPlace[j]) {
                return true;
            }
        }
        return false;
    }

    private List<Plan> stablePlans() {
        List<Plan> plans = new ArrayList<>();
        for (int e : ownChoices()) {
            int j = rows.mentor[e];
            plans.add(more(problem, j, placesToGetIn(rows, e, j), List.of()));
        }
        plans.sort(Comparator.comparingInt(Plan::places));
        plans = new ArrayList<>(plans.subList(0, Math.min(PLACES_TRIED, plans.size())));
        List<BarredPair> barred = ownBarred();
        barred.sort(Comparator.comparingInt(
                pair -> pair.barriers().size() + (load[pair.mentor()] < rows.capacity[pair.mentor()] ? 0 : 1)));
        for (BarredPair pair : barred.subList(0, Math.min(OTHERS_TRIED, barred.size()))) {
            int j = pair.mentor();
            Problem lifted = ProblemEdits.lifted(problem, pair, pair.barriers());
            plans.add(
                    load[j] < rows.capacity[j]
                            ? new Plan(lift(pair), lifted, -1)
                            : more(
                                    lifted,
                                    j,
                                    placesToGetIn(lifted.rows(), lifted.rows().edge(asked, j), j),
                                    lift(pair)));
        }
        return plans;
    }

    /** In a stable matching: one place for each who would come to the full mentor and is liked better, and one for the mentee. */
    private int placesToGetIn(ProblemRows in, int e, int j) {
        int places = 1;
        for (int i = 0; i < mentorOf.length; i++) {
            int other = i == asked || in.lockedTo[i] >= 0 || mentorOf[i] == j ? -1 : in.edge(i, j);
            if (other >= 0 && explainer.isCandidate(in, other)) {
                int own = mentorOf[i];
                boolean comes = own < 0 || Liking.ofMentee(in, other, in.edge(i, own));
                places += comes && Liking.ofMentor(in, other, i, e, asked) ? 1 : 0;
            }
        }
        return places;
    }

    /** The mentee's candidate pairs, best first. */
    private List<Integer> ownChoices() {
        List<Integer> choices = new ArrayList<>();
        for (int e = rows.start[asked]; e < rows.start[asked + 1]; e++) {
            if (explainer.isCandidate(e)) {
                choices.add(e);
            }
        }
        choices.sort((a, b) -> a.equals(b) ? 0 : Liking.ofMentee(rows, a, b) ? -1 : 1);
        return choices;
    }

    private List<BarredPair> ownBarred() {
        return rows.barred.values().stream()
                .filter(pair -> pair.mentee() == asked && usable(pair))
                .sorted(Comparator.comparingInt(BarredPair::mentor))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Marks the mentors the mentee could get a place at if somebody of theirs had another to go to. */
    private void reach() {
        int[] queue = new int[rows.mentorIds.length];
        int size = mark(asked, queue, 0);
        int[] next = new int[rows.menteeIds.length];
        int[] head = mentees(next);
        for (int at = 0; at < size; at++) {
            for (int i = head[queue[at]]; i >= 0; i = next[i]) {
                size = mark(i, queue, size);
            }
        }
    }

    private int mark(int i, int[] queue, int from) {
        int size = from;
        for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
            int j = rows.mentor[e];
            if (!reached[j] && explainer.isCandidate(e) && rows.capacity[j] > 0) {
                reached[j] = true;
                queue[size++] = j;
            }
        }
        return size;
    }

    /** Lists each mentor's mentees that are not locked: the first of each, and in {@code next} who follows. */
    private int[] mentees(int[] next) {
        int[] head = new int[rows.mentorIds.length];
        Arrays.fill(head, -1);
        for (int i = next.length - 1; i >= 0; i--) {
            int j = rows.lockedTo[i] >= 0 ? -1 : mentorOf[i];
            if (j >= 0) {
                next[i] = head[j];
                head[j] = i;
            }
        }
        return head;
    }

    /** Marks the mentors with a free place, or with a mentee who could move on towards one. */
    private void leads() {
        int m = rows.mentorIds.length;
        int n = rows.menteeIds.length;
        int[] columnStart = new int[m + 1];
        int pairs = problem.candidatePairs();
        for (int e = 0; e < pairs; e++) {
            columnStart[rows.mentor[e] + 1]++;
        }
        for (int j = 0; j < m; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        int[] column = new int[pairs];
        int[] fill = columnStart.clone();
        for (int i = 0; i < n; i++) {
            for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
                column[fill[rows.mentor[e]]++] = explainer.isCandidate(e) ? i : -1;
            }
        }
        int[] queue = new int[m];
        int size = 0;
        for (int j = 0; j < m; j++) {
            if (load[j] < rows.capacity[j]) {
                leadsToPlace[j] = true;
                queue[size++] = j;
            }
        }
        for (int at = 0; at < size; at++) {
            for (int k = columnStart[queue[at]]; k < columnStart[queue[at] + 1]; k++) {
                int i = column[k];
                int from = i < 0 || rows.lockedTo[i] >= 0 ? -1 : mentorOf[i];
                if (from >= 0 && !leadsToPlace[from]) {
                    leadsToPlace[from] = true;
                    queue[size++] = from;
                }
            }
        }
    }
}
