package app.waymark.goal;

/** What the mentor says of a shared goal. */
public enum Verdict {
    /** Nothing yet, of the present revision. */
    NONE,
    /** It is a good goal as it stands. */
    ACCEPTED,
    /** Something should be different; it is the mentee's move. */
    CHANGES_ASKED,
    /** It was read, and what there was to say is in the threads; whatever was said of it before stands. */
    COMMENTED
}
