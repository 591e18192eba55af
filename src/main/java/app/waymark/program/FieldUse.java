package app.waymark.program;

/** What the answers to a field are used for. */
public enum FieldUse {
    /** The criteria and rules of a policy may compare them. */
    MATCHING,
    /** They are there to be counted for fairness; no policy sees them. */
    FAIRNESS,
    /** Nothing: they are there to be read. */
    NEITHER
}
