package app.waymark.goal;

/** What the mentor says of a shared goal. */
public enum Verdict {
    /** Nothing yet, of the present revision. */
    NONE,
    /** It is a good goal as it stands. */
    ACCEPTED,
    /** Something should be different; it is the mentee's move. */
    CHANGES_ASKED
}
