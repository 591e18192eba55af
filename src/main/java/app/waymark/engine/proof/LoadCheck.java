package app.waymark.engine.proof;

import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.ProblemRows;
import java.util.Arrays;

/**
 * Checks that no matching in play has loads with a smaller sum of squares. A mentor's price must lie between what the last
 * place taken adds to the sum and what the next one would, and no mentee in play may be had at a lower price than he is
 * matched at. The sum being convex in each load, any other loads cost at least as much more as they are further away at these
 * prices, and by weak duality what they would save at the prices of the mentees is at most that.
 */
final class LoadCheck {
    private final ProblemRows problem;
    private final int[] edgeOf;
    private final int[] rowStart;
    private final int[] inPlay;
    private final boolean[] standsOut;
    private final boolean[] mustMatch;
    private final int[] least;
    private final int[] most;
    /** Without the mentees locked to the mentor or from before, as are {@link #least} and {@link #most}. */
    private final int[] load;

    LoadCheck(
            ProblemRows problem,
            int[] edgeOf,
            int[] rowStart,
            int[] inPlay,
            boolean[] standsOut,
            boolean[] mustMatch,
            int[] least,
            int[] most,
            int[] load) {
        this.problem = problem;
        this.edgeOf = edgeOf;
        this.rowStart = rowStart;
        this.inPlay = inPlay;
        this.standsOut = standsOut;
        this.mustMatch = mustMatch;
        this.least = least;
        this.most = most;
        this.load = load;
    }

    void run(Stage stage) {
        require(stage.weight().length == 1 && stage.weight()[0] == 1, "evenness has a weight");
        // More than any place can cost, so that no evenness is worth a mentee left out.
        long leftOut = 2L * (edgeOf.length + Arrays.stream(problem.has).max().orElse(0)) + 1;
        for (int i = 0; i < edgeOf.length; i++) {
            if (!standsOut[i]) {
                mentee(i, stage.menteePrice()[i], stage.mentorPrice(), leftOut);
            }
        }
        int[] others = problem.has.clone();
        for (int j : problem.lockedTo) {
            if (j >= 0) {
                others[j]++;
            }
        }
        for (int j = 0; j < load.length; j++) {
            long price = stage.mentorPrice()[j];
            long all = (long) load[j] + others[j];
            require(load[j] >= least[j] && load[j] <= most[j], "a mentor's load left its bounds");
            require(load[j] == most[j] || price <= 2 * all + 1, "a mentor with a price could take a mentee for less");
            require(load[j] == least[j] || price >= 2 * all - 1, "a mentor has more mentees than the price allows");
        }
    }

    private void mentee(int i, long own, long[] price, long leftOut) {
        boolean matched = edgeOf[i] >= 0;
        boolean met = !matched;
        for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
            int j = problem.mentor[inPlay[k]];
            // Nobody can be matched to a mentor who may have nobody.
            if (most[j] > 0) {
                require(price[j] >= own, "a mentee could be had for less");
                met |= inPlay[k] == edgeOf[i] && price[j] == own;
            }
        }
        require(met, "a mentee is matched at another price than his own");
        require(matched || !mustMatch[i], "a mentee who must be matched is not");
        require(mustMatch[i] || (matched ? own <= leftOut : own == leftOut), "a mentee is left out at another price");
    }
}
