package app.waymark.matching;

/** What a coordinator has decided about a pair, whatever the engine would do. */
public enum Decision {
    /** The two are matched in every run. */
    LOCK,
    /** The two are matched in no run. */
    FORBID
}
