package app.waymark.goal;

/** What a goal's threads call those of its parts that are no texts: each name goes on with the part's own id. */
public final class GoalParts {

    /** A measure. */
    public static final String MEASURE = "measure:";

    /** What shows what came of a step; goes on with the step's id. */
    public static final String EVIDENCE = "evidence:";

    /** A check-in. */
    public static final String CHECK_IN = "check-in:";

    /** A look back. */
    public static final String LOOK_BACK = "look-back:";

    /** A review; goes on with the number of the revision that it is about. */
    public static final String REVIEW = "review:";

    private GoalParts() {}
}
