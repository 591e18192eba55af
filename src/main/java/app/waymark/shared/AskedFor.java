package app.waymark.shared;

/** What kind of thing is asked of somebody, as far as programmes tell them apart when they say how long each may wait. */
public enum AskedFor {
    /** A mentor is to look at something and say what they think of it. */
    REVIEW,
    /** Somebody is to answer in a conversation. */
    ANSWER,
    /** A mentee is to go on with a goal of which the mentor said something. */
    REVISION,
    /** Somebody is to pick a time for a meeting. */
    TIME,
    /** Somebody is to say yes or no to a match. */
    MATCH,
    /** Anything else: waits as long as everywhere. */
    OTHER
}
