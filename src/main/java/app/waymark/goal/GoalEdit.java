package app.waymark.goal;

/**
 * What somebody typed in the editor.
 *
 * @param content the goal
 * @param privateNotes what only the mentee sees; ignored where the mentor edits
 * @param why what changed and why, kept with the revision; may be empty
 */
public record GoalEdit(GoalContent content, String privateNotes, String why) {

    /** The longest reason that is kept with a revision. */
    public static final int MOST_WHY = 500;

    /** The most characters of a draft with all that belongs to it: several times what every limit together allows. */
    public static final int MOST_DRAFT = 500_000;

    /** Content alone. */
    public static GoalEdit of(GoalContent content) {
        return new GoalEdit(content, "", "");
    }

    /** The same with a reason. */
    public GoalEdit because(String reason) {
        return new GoalEdit(content, privateNotes, reason);
    }
}
