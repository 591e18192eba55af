package app.waymark.goal.coach;

import java.util.List;
import java.util.Optional;

/** The rows of measures: which of them shows arrival. */
final class MeasureRows {

    private MeasureRows() {}

    static Optional<CoachedGoal.MeasureRow> telling(CoachedGoal goal, Lexicon lexicon) {
        boolean german = goal.language().filter("de"::equals).isPresent();
        return goal.measures().stream()
                .limit(30)
                .filter(row -> tells(row, lexicon, german))
                .findFirst();
    }

    private static boolean tells(CoachedGoal.MeasureRow row, Lexicon lexicon, boolean german) {
        var baseline = row.baseline();
        var target = row.target();
        if (row.name().isBlank() || row.unit().isBlank() || target == null) {
            return false;
        }
        var name = read(row.name(), lexicon, german);
        var unit = read(row.unit(), lexicon, german);
        boolean hours = unit.tokens().stream().anyMatch(Numbers::isHours);
        if (unit.has(Tag.NOTHING) || (hours && name.has(Tag.EFFORT))) {
            return false;
        }
        boolean change = name.has(Tag.CHANGE) || unit.tokens().stream().anyMatch(one -> one.is("%"));
        return baseline == null ? !change : baseline.compareTo(target) != 0;
    }

    private static ReadText read(String text, Lexicon lexicon, boolean german) {
        var tokens = Tokens.of(text, false);
        return new ReadText(GoalField.MEASURES, tokens, lexicon.hits(tokens, german), List.of());
    }
}
