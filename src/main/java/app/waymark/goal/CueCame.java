package app.waymark.goal;

/** Whether the cue of an if-then plan came, and what then. */
public enum CueCame {
    /** It came, and what was planned was done. */
    DONE,
    /** It came, and it was not done. */
    NOT_DONE,
    /** It did not come. */
    NO
}
