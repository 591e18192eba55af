package app.waymark.goal.coach;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How much each clue weighs for each letter, from {@code weights.txt}; above zero in all, a letter is met. */
final class Weights {

    static final String ALWAYS = "always";

    private final Map<Letter, Map<String, Double>> weights = new EnumMap<>(Letter.class);

    Weights() {
        for (var letter : Letter.values()) {
            weights.put(letter, new HashMap<>());
        }
        for (var line : Resource.lines("weights.txt")) {
            var parts = line.split("\\s+");
            of(Letter.valueOf(parts[0])).put(parts[1], Double.valueOf(parts[2]));
        }
    }

    Map<String, Double> of(Letter letter) {
        return weights.getOrDefault(letter, new HashMap<>());
    }

    double score(Letter letter, Clues clues) {
        var own = of(letter);
        double score = own.getOrDefault(ALWAYS, 0.0);
        for (var clue : clues.values().entrySet()) {
            score += clue.getValue() * own.getOrDefault(clue.getKey(), 0.0);
        }
        return score;
    }
}
