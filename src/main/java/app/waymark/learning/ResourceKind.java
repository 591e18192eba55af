package app.waymark.learning;

/** What one can learn from. */
public enum ResourceKind {
    COURSE,
    BOOK,
    /** Something with a paper at its end, which may run out. */
    CERTIFICATE,
    PERSON,
    PROJECT,
    /** Something on a day. */
    EVENT
}
