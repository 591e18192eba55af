package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.feedback.ThreadSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import java.util.Map;
import java.util.Optional;

/**
 * A goal with what whoever edits it has beside it.
 *
 * @param page the goal, without its threads
 * @param remarks the threads about it, the latest first, each with what the reader has begun to answer; those that can be
 *     answered are of the mentorship that it is shared in
 * @param kept what was typed and not saved
 * @param people everybody whose name is shown
 */
public record EditorPage(
        GoalPage page,
        Slice<ThreadSummary> remarks,
        Optional<GoalEditing.Kept> kept,
        Map<AccountId, AccountSummary> people) {

    public EditorPage {
        people = Map.copyOf(people);
    }
}
