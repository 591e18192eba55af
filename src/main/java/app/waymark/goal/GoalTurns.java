package app.waymark.goal;

/** The kinds of turns that goals hand out; the goal is their subject. */
public final class GoalTurns {

    /**
     * The mentor's: look at what was shared or revised. Arguments: title, number of the revision, what was said of it
     * (may be empty), words changed since the revision before, steps and milestones changed; all steps and no words
     * where it is the first.
     */
    public static final String REVIEW = "goal.review";

    /** The mentee's: revise what the mentor asked to be different. Arguments: title, the mentor's words. */
    public static final String REVISE = "goal.revise";

    private GoalTurns() {}
}
