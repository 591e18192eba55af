package app.waymark.matching;

/** As whom somebody wishes: a mentee for mentors, or a mentor for mentees. */
public enum Side {
    /** A mentee, who wishes for mentors. */
    MENTEE,
    /** A mentor, who wishes for mentees. */
    MENTOR
}
