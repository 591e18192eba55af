package app.waymark.cli;

import app.waymark.engine.explain.Alternative;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Says in plain English by which numbers another matching differs from the one that stands. */
final class Comparisons {

    /** A longer profile has so many zeros as a rule that only the ranks that occur are told. */
    private static final int MOST_RANKS = 20;

    private Comparisons() {}

    /** One sentence that begins with the condition under which the other matching would come about. */
    static String cost(String condition, Alternative other) {
        Outcome before = other.before();
        Outcome after = other.after();
        List<String> differences = new ArrayList<>();
        add(differences, "the number matched", text(before.matched()), text(after.matched()));
        add(differences, "the sum of ranks", text(before.rankSum()), text(after.rankSum()));
        addProfile(differences, RankProfile.of(before), RankProfile.of(after));
        add(differences, "the total score", score(before.score()), score(after.score()));
        add(differences, "the lowest score", lowest(before.lowestScore()), lowest(after.lowestScore()));
        add(differences, "the number of current pairs kept", text(before.kept()), text(after.kept()));
        add(differences, "the places missing to minimum loads", text(before.shortfall()), text(after.shortfall()));
        if (other.even()) {
            add(
                    differences,
                    "the sum of the squares of the mentors' loads",
                    text(before.loadSquares()),
                    text(after.loadSquares()));
        }
        if (differences.isEmpty()) {
            return condition + ", the matching would be just as good in numbers.";
        }
        return condition + ", " + String.join("; ", differences) + ".";
    }

    private static void add(List<String> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add(what + " would be " + after + " instead of " + before);
        }
    }

    private static void addProfile(List<String> differences, List<Integer> before, List<Integer> after) {
        boolean everyRank = Math.max(before.size(), after.size()) <= MOST_RANKS;
        add(differences, "the profile", profile(before, everyRank), profile(after, everyRank));
    }

    private static String profile(List<Integer> counts, boolean everyRank) {
        List<String> shown = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            if (everyRank) {
                shown.add(String.valueOf(counts.get(k)));
            } else if (counts.get(k) > 0) {
                shown.add(counts.get(k) + " at rank " + (k + 1));
            }
        }
        return shown.isEmpty() ? "empty" : String.join(everyRank ? "," : ", ", shown);
    }

    private static String lowest(OptionalLong score) {
        return score.isPresent() ? score(score.getAsLong()) : "none";
    }

    private static String score(long units) {
        return Score.decimal(units).toPlainString();
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
