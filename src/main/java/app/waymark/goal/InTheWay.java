package app.waymark.goal;

/** What got in the way, roughly; words say the rest. */
public enum InTheWay {
    NOTHING,
    TIME,
    OTHERS,
    MYSELF
}
