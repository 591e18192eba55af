package app.waymark.goal;

import app.waymark.shared.AccountId;

/**
 * All that the people of a programme see of a goal that its mentee shows there: no date, no plan, no word of it but the
 * title, and not whether a mentor sees more.
 *
 * @param id the goal, for whoever may open it
 * @param mentee whose it is
 * @param title its title
 * @param horizon how far ahead it looks
 * @param stands how it stands
 */
public record ShownGoal(GoalId id, AccountId mentee, String title, Horizon horizon, Stands stands) {

    /** How a goal stands, as far as a programme is told. */
    public enum Stands {
        UNDER_WAY,
        PAUSED,
        REACHED,
        LET_GO
    }
}
