package app.waymark.goal;

/** How far a goal has come. */
public enum GoalState {
    /** Only its mentee sees it. */
    DRAFT,
    /** A mentor sees it and is asked for a review. */
    SHARED,
    /** Reached, and celebrated. */
    REACHED,
    /** Given up or replaced, with the reason kept; it can be taken up again. */
    DROPPED;

    /** Whether it is still being worked on. */
    public boolean open() {
        return this == DRAFT || this == SHARED;
    }
}
