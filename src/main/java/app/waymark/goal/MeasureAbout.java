package app.waymark.goal;

/** What a measure is a number of. A goal is best looked at through one of each. */
public enum MeasureAbout {
    /** What one does oneself, week by week: rehearsals held, pages written. */
    DOING,
    /** What comes of it: how others rate it, what got better. */
    OUTCOME
}
