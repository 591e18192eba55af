package app.waymark.goal.coach;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A goal whose fields were taken apart. */
record ReadGoal(CoachedGoal goal, Map<GoalField, ReadText> texts, List<ReadText> steps, boolean german) {

    private static final List<GoalField> FIELDS = List.of(
            GoalField.TITLE,
            GoalField.WHY,
            GoalField.SPECIFIC,
            GoalField.MEASURABLE,
            GoalField.ACHIEVABLE,
            GoalField.RELEVANT,
            GoalField.TIME_BOUND);

    private static final int MOST_STEPS = 150;

    static ReadGoal of(CoachedGoal goal, Lexicon lexicon, DateWords dateWords) {
        boolean german = goal.language()
                .orElseGet(() -> Languages.guess(goal.texts().values()))
                .equals("de");
        var texts = new EnumMap<GoalField, ReadText>(GoalField.class);
        for (var field : FIELDS) {
            var tokens = Tokens.of(goal.text(field), !german);
            texts.put(
                    field,
                    new ReadText(
                            field,
                            tokens,
                            lexicon.hits(tokens, german),
                            DateReader.read(dateWords, tokens, goal.saidOn(field), german)));
        }
        var steps = goal.steps().stream()
                .limit(MOST_STEPS)
                .map(step -> Tokens.of(step.text(), !german))
                .map(tokens -> new ReadText(GoalField.STEPS, tokens, lexicon.hits(tokens, german), List.of()))
                .toList();
        return new ReadGoal(goal, texts, steps, german);
    }

    ReadText text(GoalField field) {
        return texts.getOrDefault(field, new ReadText(field, List.of(), List.of(), List.of()));
    }

    /** The stems of the words that say something in these fields. */
    Set<String> stems(GoalField... fields) {
        var stems = new HashSet<String>();
        for (var field : fields) {
            var text = text(field);
            for (int i = 0; i < text.tokens().size(); i++) {
                if (text.isContent(i)) {
                    stems.add(text.stem(i));
                }
            }
        }
        return stems;
    }
}
