package app.waymark.goal;

/** How far a goal has come. */
public enum GoalState {
    /** Only its mentee sees it. */
    DRAFT,
    /** A mentor sees it and is asked for a review. */
    SHARED,
    /** Nobody is waited for until a day on which it goes on by itself. */
    PAUSED,
    /** Reached, and celebrated. */
    REACHED,
    /** Let go, with what was learned kept; it can be taken up again. */
    DROPPED;

    /** Whether it is still being worked on. */
    public boolean open() {
        return this == DRAFT || this == SHARED;
    }

    /** Whether it has come to an end, one or the other. */
    public boolean over() {
        return this == REACHED || this == DROPPED;
    }
}
