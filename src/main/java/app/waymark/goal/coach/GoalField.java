package app.waymark.goal.coach;

import java.util.Locale;

/** What a goal is written in, and what a finding points to. */
public enum GoalField {
    TITLE,
    WHY,
    SPECIFIC,
    MEASURABLE,
    ACHIEVABLE,
    RELEVANT,
    TIME_BOUND,
    /** The rows of measures; they have no words to mark. */
    MEASURES,
    /** The steps of the plan; they have no words to mark. */
    STEPS,
    /** The date picked beside the text; it has no words to mark. */
    TARGET_ON,
    /** How sure the person said to be; it has no words to mark. */
    CONFIDENCE;

    /** How files and keys of messages name this field. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
