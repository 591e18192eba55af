package app.waymark.recognition;

/** What a badge is for. */
public enum BadgeKind {
    /** A mentorship that ran and was ended, for its mentee. */
    MENTEE,
    /** The same, for its mentor. */
    MENTOR
}
