package app.waymark.learning;

/** What can be wrong with something to learn from, and with an opportunity. */
public enum LearningFault {
    NO_TITLE,
    TOO_LONG,
    NO_ADDRESS,
    NO_LANGUAGE,
    DAY_OF_NO_EVENT,
    NO_MONTHS,
    SKILLS,
    /** A day that is past. */
    PAST_DAY,
    /** A day that is too far away. */
    FAR_DAY
}
