package app.waymark.goal;

/** A part of a goal that its mentee can hold back while the rest of it is shared. */
public enum HeldPart {
    /** Why it matters. */
    WHY,
    /** How confident the mentee is of reaching it. */
    CONFIDENCE,
    /** What could get in the way, and what to do then. */
    OBSTACLE,
    /** What shows that a step was done. */
    EVIDENCE,
    /** What the mentee writes every week, and when looking back. */
    CHECK_INS
}
