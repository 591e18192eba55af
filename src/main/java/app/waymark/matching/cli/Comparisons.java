package app.waymark.matching.cli;

import app.waymark.matching.engine.Alternative;
import app.waymark.matching.engine.Outcome;
import app.waymark.matching.engine.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Says in plain English by which numbers another matching differs from the one that stands. */
final class Comparisons {

    private Comparisons() {}

    /** One sentence that begins with the condition under which the other matching would come about. */
    static String cost(String condition, Alternative other) {
        Outcome before = other.before();
        Outcome after = other.after();
        List<String> differences = new ArrayList<>();
        add(differences, "the number matched", text(before.matched()), text(after.matched()));
        add(differences, "the sum of ranks", text(before.rankSum()), text(after.rankSum()));
        add(differences, "the profile", profile(before), profile(after));
        add(differences, "the total score", score(before.score()), score(after.score()));
        add(differences, "the lowest score", lowest(before.lowestScore()), lowest(after.lowestScore()));
        add(differences, "the number of current pairs kept", text(before.kept()), text(after.kept()));
        add(differences, "the places missing to minimum loads", text(before.shortfall()), text(after.shortfall()));
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

    private static String profile(Outcome outcome) {
        List<String> counts = Profile.of(outcome).stream().map(String::valueOf).toList();
        return counts.isEmpty() ? "empty" : String.join(",", counts);
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
