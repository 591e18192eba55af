package app.waymark.program;

/** What the answers to a field are used for. */
public enum FieldUse {
    /** The criteria and rules of a policy may compare them. */
    MATCHING,
    /** The fairness figures of a round count by them; no policy sees them. */
    FAIRNESS,
    /** Nothing: they are there to be read. */
    NEITHER
}
