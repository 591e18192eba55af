package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen in a goal for and against one letter, each by name, and the words each was seen in. */
final class Clues {

    private record Mark(String name, GoalField field, List<Span> words) {}

    /**
     * Words of one field.
     *
     * @param field which
     * @param words in order and apart
     */
    record Place(GoalField field, List<Span> words) {}

    private static final int MOST_WORDS = 4;

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();

    void add(String name, double value) {
        if (value != 0) {
            values.merge(name, value, Double::sum);
        }
    }

    void add(String name, boolean seen) {
        add(name, seen ? 1 : 0);
    }

    void mark(String name, GoalField field, List<Span> words) {
        if (!words.isEmpty()) {
            marks.add(new Mark(name, field, words));
        }
    }

    double value(String name) {
        return values.getOrDefault(name, 0.0);
    }

    boolean has(String name) {
        return value(name) > 0;
    }

    Map<String, Double> values() {
        return values;
    }

    /** The words that weigh most for the letter, or most against it; in the field where they weigh most. */
    Place words(Map<String, Double> weights, boolean inFavour, GoalField otherwise) {
        var byField = new LinkedHashMap<GoalField, Double>();
        var telling = marks.stream()
                .filter(mark -> value(mark.name()) > 0)
                .filter(mark -> inFavour == weights.getOrDefault(mark.name(), 0.0) > 0)
                .toList();
        telling.forEach(
                mark -> byField.merge(mark.field(), Math.abs(weights.getOrDefault(mark.name(), 0.0)), Double::sum));
        var field = byField.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
        var words = telling.stream()
                .filter(mark -> mark.field() == field)
                .sorted(Comparator.comparingDouble(mark -> -Math.abs(weights.getOrDefault(mark.name(), 0.0))))
                .flatMap(mark -> mark.words().stream())
                .limit(MOST_WORDS)
                .toList();
        return new Place(field, apart(words));
    }

    /** The name of what weighs most against the letter, of those with a word of their own. */
    String heaviest(Map<String, Double> weights, List<String> names, String otherwise) {
        return names.stream()
                .filter(this::has)
                .min(Comparator.comparingDouble(name -> value(name) * weights.getOrDefault(name, 0.0)))
                .orElse(otherwise);
    }

    static List<Span> apart(List<Span> words) {
        var sorted = words.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        var apart = new ArrayList<Span>();
        for (var span : sorted) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last != null && span.from() <= last.to()) {
                apart.set(apart.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
