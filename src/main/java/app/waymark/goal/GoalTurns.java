package app.waymark.goal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The kinds of turns that goals hand out; the goal is their subject, or what is asked of a step of it. */
public final class GoalTurns {

    /** The mentor's: look at what was shared or revised; it says {@link GoalSaid.ReviewAsked}. */
    public static final String REVIEW = "goal.review";

    /** The mentee's: revise what the mentor asked to be different; it says {@link GoalSaid.ChangesAsked}. */
    public static final String REVISE = "goal.revise";

    /** The mentee's: look back at the goal; it says {@link GoalSaid.LookBackAsked}, and its subject is its own. */
    public static final String LOOK_BACK = "goal.look-back";

    /** The mentee's: make a goal of what the mentor suggests, or decline it; the suggestion is its subject. */
    public static final String SUGGESTED = "goal.suggested";

    /** The mentor's: accept what came of a step, or say what is missing; it says {@link GoalSaid.AcceptanceAsked}. */
    public static final String ACCEPT = "goal.accept-step";

    /**
     * The mentor's: say something to what could get in the way, or that there is nothing to add; it says {@link
     * GoalSaid.ObstacleShown}, and its subject is {@link #obstacle}.
     */
    public static final String OBSTACLE = "goal.obstacle";

    /** What the turns about a goal's obstacle have for their subject: the goal's own are about the goal. */
    public static UUID obstacle(GoalId goal) {
        return UUID.nameUUIDFromBytes(("obstacle:" + goal).getBytes(StandardCharsets.UTF_8));
    }

    private GoalTurns() {}
}
