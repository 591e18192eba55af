package app.waymark.goal;

/** What a goal's progress is counted by, as its mentee chose. */
public enum ProgressWay {
    /** Its steps; by the work they are, where that is said of any. */
    PLAN,
    /** How much of their way its measures have gone. */
    MEASURES,
    /** Somebody says it, and why. */
    BY_HAND
}
