package app.waymark.engine.proof;

import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a sequence of stages by linear programming duality: prices that no pair in play undercuts, and that the matching
 * meets exactly, prove that no other matching is better in this stage; pairs and people the prices leave slack in are out
 * of play, or must be matched, in the next.
 */
final class PriceCheck {
    /** Prices beyond this could make a sum wrap round. */
    private static final long PRICE_LIMIT = 1L << 61;

    private final ProblemRows problem;
    private final Objective objective;
    private final SolveOptions options;
    private final int[] edgeOf;
    private final int mentees;
    private final int mentors;
    /** Mentees matched to each mentor apart from locked ones. */
    private final int[] load;

    private final int[] least;
    private final int[] most;
    private final boolean[] mustMatch;
    private final boolean[] standsOut;
    private final boolean wishedOnly;
    /** The pairs still in play, row by row; all candidates in the first stage, when this is empty. */
    private int[] inPlay = new int[0];

    private int[] rowStart;

    PriceCheck(ProblemRows problem, Objective objective, SolveOptions options, int[] mentorOf, int[] edgeOf) {
        this.problem = problem;
        this.objective = objective;
        this.options = options;
        this.edgeOf = edgeOf;
        this.mentees = problem.menteeIds.length;
        this.mentors = problem.mentorIds.length;
        this.rowStart = problem.start;
        wishedOnly = objective.needsWish() && !options.allowUnwished();
        load = new int[mentors];
        most = problem.capacity.clone();
        least = problem.minLoad.clone();
        mustMatch = new boolean[mentees];
        standsOut = new boolean[mentees];
        for (int i = 0; i < mentees; i++) {
            standsOut[i] = problem.lockedTo[i] >= 0;
            if (standsOut[i]) {
                most[problem.lockedTo[i]]--;
                least[problem.lockedTo[i]]--;
            } else if (mentorOf[i] >= 0) {
                load[mentorOf[i]]++;
            }
        }
        for (int j = 0; j < mentors; j++) {
            least[j] = Math.max(0, Math.min(least[j], most[j]));
        }
    }

    void run(List<Stage> stages) {
        require(!stages.isEmpty(), "no stage");
        AimOrder order = new AimOrder(problem, objective, options, edgeOf);
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            require(
                    stage.menteePrice().length == mentees && stage.mentorPrice().length == mentors,
                    "not one price a person");
            requireBounds(stage.mentorPrice());
            requireBounds(stage.menteePrice());
            boolean last = s == stages.size() - 1;
            if (s > 0 && last && evens(stage)) {
                order.next(stage.aims());
                new LoadCheck(problem, edgeOf, rowStart, inPlay, standsOut, mustMatch, least, most, load).run(stage);
                break;
            }
            StageRule rule = new StageRule(problem, options, stage, s == 0);
            order.next(stage.aims());
            int[] kept = new int[0];
            if (s == 0
                    && !order.watches()
                    && rule.readsRows(wishedOnly)
                    && (last || s == stages.size() - 2 && evens(stages.getLast()))) {
                kept = checkRows(stage, rule, last);
            } else {
                kept = checkPairs(stage, rule, order, last);
            }
            rule.requireOrder(mentees);
            checkMentees(stage, rule, s == 0);
            checkMentors(stage, rule, s == 0);
            if (!last) {
                shrink(stage, rule, s == 0, kept);
            }
        }
        order.end();
    }

    private static boolean evens(Stage stage) {
        return stage.aims().equals(List.of(new Aim.LoadSquares()));
    }

    private static void requireBounds(long[] prices) {
        for (long price : prices) {
            // Not by Math.abs, which leaves the smallest number negative.
            require(-PRICE_LIMIT <= price && price <= PRICE_LIMIT, "a price is out of bounds");
        }
    }

    /** No pair in play costs less than its mentee's price; answers the pairs that meet it unless nothing follows. */
    private int[] checkPairs(Stage stage, StageRule rule, AimOrder order, boolean last) {
        long[] price = stage.mentorPrice();
        boolean first = inPlay.length == 0 && rowStart == problem.start;
        int[] tight = new int[last ? 0 : rowStart[mentees]];
        int[] tightStart = new int[last ? 0 : mentees + 1];
        int count = 0;
        boolean watched = order.watches();
        for (int i = 0; i < mentees; i++) {
            long own = stage.menteePrice()[i];
            if (!standsOut[i]) {
                rule.nextMentee(i);
                boolean met = edgeOf[i] < 0;
                for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                    int e = first ? k : inPlay[k];
                    // Nobody can be matched to a mentor who may have nobody.
                    if (most[problem.mentor[e]] == 0 || (wishedOnly && problem.rankAt(e) == 0)) {
                        continue;
                    }
                    if (watched) {
                        order.see(e);
                    }
                    long slack = rule.cost(e) + price[problem.mentor[e]] - own;
                    if (slack <= 0) {
                        require(slack == 0, "a pair is cheaper than its mentee's price");
                        met |= e == edgeOf[i];
                        if (!last) {
                            tight[count++] = e;
                        }
                    }
                }
                require(met, "a matched pair costs more than its mentee's price");
            }
            if (!last) {
                tightStart[i + 1] = count;
            }
        }
        if (!last) {
            rowStart = tightStart;
        }
        return tight;
    }

    /** The same for an only stage but for that of the loads, with a list no longer than the pairs that meet the price. */
    private int[] checkRows(Stage stage, StageRule rule, boolean last) {
        long[] price = stage.mentorPrice();
        rule.openRows(wishedOnly);
        int[] tight = new int[0];
        int[] tightStart = new int[last ? 0 : mentees + 1];
        int count = 0;
        for (int i = 0; i < mentees; i++) {
            if (!standsOut[i]) {
                long own = stage.menteePrice()[i];
                if (last) {
                    require(!rule.undercut(i, price, own), "a pair is cheaper than its mentee's price");
                } else {
                    int row = problem.start[i + 1] - problem.start[i];
                    tight = count + row <= tight.length ? tight : Arrays.copyOf(tight, 2 * (count + row) + mentees);
                    count = rule.collect(i, price, own, tight, count);
                    require(count >= 0, "a pair is cheaper than its mentee's price");
                }
                int e = edgeOf[i];
                rule.nextMentee(i);
                boolean met = e < 0 || rule.cost(e) + price[problem.mentor[e]] == own;
                require(met, "a matched pair costs more than its mentee's price");
            }
            if (!last) {
                tightStart[i + 1] = count;
            }
        }
        if (!last) {
            rowStart = tightStart;
        }
        return tight;
    }

    private void checkMentees(Stage stage, StageRule rule, boolean first) {
        for (int i = 0; i < mentees; i++) {
            if (standsOut[i]) {
                continue;
            }
            long own = stage.menteePrice()[i];
            boolean matched = edgeOf[i] >= 0;
            long leftOut = first ? rule.leftOut() : 0;
            if (mustMatch[i]) {
                require(matched, "a mentee who must be matched is not");
            } else {
                require(
                        matched ? own <= leftOut : own == leftOut,
                        "leaving a mentee out or not is not worth its price");
            }
        }
    }

    private void checkMentors(Stage stage, StageRule rule, boolean first) {
        for (int j = 0; j < mentors; j++) {
            long p = stage.mentorPrice()[j];
            if (first) {
                long bonus = rule.bonus();
                boolean takesNoMore = load[j] == most[j] || p <= (load[j] < least[j] ? -bonus : 0);
                boolean worthItsLoad = load[j] == 0 || p >= (load[j] <= least[j] ? -bonus : 0);
                require(load[j] <= most[j] && takesNoMore && worthItsLoad, "a mentor's load does not fit the price");
            } else {
                require(load[j] >= least[j] && load[j] <= most[j], "a mentor's load left its bounds");
                require(load[j] == most[j] || p <= 0, "a mentor with places left has a price");
                require(load[j] == least[j] || p >= 0, "a mentor has more mentees than a negative price allows");
            }
        }
    }

    private void shrink(Stage stage, StageRule rule, boolean first, int[] tight) {
        inPlay = tight;
        for (int i = 0; i < mentees; i++) {
            mustMatch[i] |= !standsOut[i] && stage.menteePrice()[i] < (first ? rule.leftOut() : 0);
        }
        for (int j = 0; j < mentors; j++) {
            long p = stage.mentorPrice()[j];
            if (p > 0) {
                least[j] = most[j];
            } else if (first && p <= -rule.bonus() && p < 0) {
                most[j] = p < -rule.bonus() ? 0 : least[j];
                least[j] = 0;
            } else if (p < 0) {
                most[j] = least[j];
            }
        }
    }
}
