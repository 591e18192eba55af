package app.waymark.notification;

/** What became of something that waited for the one who was told of it. */
public enum Settled {
    /** It was done. */
    DONE,
    /** It is no longer asked for. */
    OVER
}
