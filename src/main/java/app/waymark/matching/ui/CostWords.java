package app.waymark.matching.ui;

import app.waymark.engine.explain.Alternative;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in a few words by what another matching of a round differs from the one that stands. */
final class CostWords {

    private final FieldWords words;

    CostWords(FieldWords words) {
        this.words = words;
    }

    /** Whether nobody loses anything by the other. */
    boolean nothing(Alternative alternative) {
        return same(alternative) && dearer(alternative).isEmpty();
    }

    /** What the round would lose and gain, in a few words: "2 first choices fewer, 14 points less". */
    String of(Alternative alternative) {
        var before = alternative.before();
        var after = alternative.after();
        var parts = new ArrayList<String>();
        add(parts, "matched", after.matched() - before.matched());
        add(parts, "first", first(after) - first(before));
        add(parts, "ranks", after.rankSum() - before.rankSum());
        add(parts, "points", Score.decimal(after.score() - before.score()).longValue());
        dearer(alternative).ifPresent(parts::add);
        return parts.isEmpty() ? words.say("matching.cost.none") : String.join(", ", parts);
    }

    /** What the weakest pair would lose, where the points of all together do not show that anybody does. */
    private Optional<String> dearer(Alternative alternative) {
        var before = alternative.before().lowestScore();
        var after = alternative.after().lowestScore();
        boolean hidden = alternative.after().score() >= alternative.before().score();
        return hidden && before.isPresent() && after.isPresent() && after.getAsLong() < before.getAsLong()
                ? Optional.of(words.say(
                        "matching.cost.weakest",
                        Score.decimal(before.getAsLong() - after.getAsLong()).longValue()))
                : Optional.empty();
    }

    private void add(List<String> parts, String what, long difference) {
        if (difference != 0) {
            parts.add(words.say("matching.cost." + what + (difference < 0 ? ".less" : ".more"), Math.abs(difference)));
        }
    }

    /** Whether the other is as good by the number matched, wishes and points of all. */
    static boolean same(Alternative alternative) {
        var before = alternative.before();
        var after = alternative.after();
        return before.matched() == after.matched()
                && before.score() == after.score()
                && before.rankSum() == after.rankSum()
                && before.profile().equals(after.profile());
    }

    private static int first(Outcome outcome) {
        return outcome.profile().isEmpty() ? 0 : outcome.profile().getFirst();
    }
}
