package app.waymark.goal;

/** How the days since the last check-in went, in the words of whoever checks in. */
public enum Went {
    WELL,
    SO_SO,
    STOOD_STILL
}
