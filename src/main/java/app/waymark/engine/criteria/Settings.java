package app.waymark.engine.criteria;

import java.util.List;

/** The bounds of what may be set in criteria and rules; they keep every sum of points far from overflowing. */
final class Settings {

    static final int MOST_POINTS = 10_000;
    static final int MOST_WEIGHT = 100;
    static final int MOST_VALUES = 100;
    static final int MOST_CRITERIA = 100;

    private Settings() {}

    static void named(String name, String menteeAttribute, String mentorAttribute) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (menteeAttribute.isBlank() || mentorAttribute.isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" must name an attribute of either side");
        }
    }

    static void within(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(setting + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    static List<String> scale(List<String> scale) {
        if (scale.isEmpty()) {
            throw new IllegalArgumentException("a scale needs at least one value");
        }
        return List.copyOf(scale);
    }
}
