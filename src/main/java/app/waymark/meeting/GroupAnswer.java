package app.waymark.meeting;

/** What somebody answered to the time of a meeting of a group. */
public enum GroupAnswer {
    /** Nothing yet. */
    OPEN,
    /** They come, and hold the time. */
    YES,
    /** Perhaps; the time is not held. */
    MAYBE,
    /** They do not come. */
    NO
}
