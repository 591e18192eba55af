package app.waymark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often a yes or no was right.
 *
 * @param bothYes met, and said to be
 * @param missed met, and said not to be
 * @param invented not met, and said to be
 * @param bothNo not met, and said not to be
 */
record Accuracy(int bothYes, int missed, int invented, int bothNo) {

    private static final String HEADER = String.format(
            "%-28s %5s  %5s  %9s  %6s  %6s  %8s", "", "n", "met", "precision", "recall", "MCC", "balanced");

    static final Accuracy NONE = new Accuracy(0, 0, 0, 0);

    Accuracy with(boolean met, boolean said) {
        return new Accuracy(
                bothYes + (met && said ? 1 : 0),
                missed + (met && !said ? 1 : 0),
                invented + (!met && said ? 1 : 0),
                bothNo + (!met && !said ? 1 : 0));
    }

    int count() {
        return bothYes + missed + invented + bothNo;
    }

    double shareMet() {
        return share(bothYes + missed, count());
    }

    double precision() {
        return share(bothYes, bothYes + invented);
    }

    double recall() {
        return share(bothYes, bothYes + missed);
    }

    /** The mean of how many of the good and how many of the bad were seen; always saying yes makes 0.5. */
    double balanced() {
        return (recall() + share(bothNo, bothNo + invented)) / 2;
    }

    /** Matthews' correlation: 1 for always right, 0 for chance. */
    double correlation() {
        double spread =
                Math.sqrt((double) (bothYes + invented) * (bothYes + missed) * (bothNo + invented) * (bothNo + missed));
        return spread == 0 ? 0 : ((double) bothYes * bothNo - (double) invented * missed) / spread;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    /**
     * A table for people to read, with a head.
     *
     * @param files what was measured in each file, by what its row is called
     */
    static List<String> table(Map<String, Map<String, Accuracy>> files) {
        var rows = new ArrayList<String>();
        rows.add(HEADER);
        files.forEach((file, all) -> {
            rows.add(file);
            all.forEach((what, accuracy) -> rows.add(accuracy.row("  " + what)));
        });
        return rows;
    }

    private String row(String what) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d  %4.0f%%  %9.3f  %6.3f  %6.3f  %8.3f",
                what,
                count(),
                100 * shareMet(),
                precision(),
                recall(),
                correlation(),
                balanced());
    }
}
