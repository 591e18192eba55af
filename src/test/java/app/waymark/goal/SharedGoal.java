package app.waymark.goal;

import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.World;

/** A goal that a mentee, Mara, shares with her mentor, Jonas. */
public record SharedGoal(Actor mara, Actor jonas, GoalId goal) {

    /** Makes the two a pair and has Mara write and share this. */
    public static SharedGoal of(World world, GoalEditing editing, GoalSharing sharing, GoalContent content) {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        var goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
        return new SharedGoal(pair.mentee(), pair.mentor(), goal);
    }
}
