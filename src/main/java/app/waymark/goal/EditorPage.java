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
 * @param remarks the threads that both read, the latest first
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
