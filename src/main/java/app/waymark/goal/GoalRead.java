package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ReviewThreads.Suggested;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Map;

/** What came of opening a goal's page. */
public sealed interface GoalRead {

    /**
     * The goal.
     *
     * @param weeks its last check-ins and what looking back brought
     * @param place where it stands among the others
     * @param remarks what the reader has collected for a review and not sent; nobody else is given it
     * @param suggested the words that are suggested and to which nobody has said anything, the oldest first
     * @param people everybody whose name the page shows
     */
    record Shown(
            GoalPage page,
            CheckInList weeks,
            GoalPlace place,
            List<Remark> remarks,
            List<Suggested> suggested,
            Map<AccountId, AccountSummary> people)
            implements GoalRead {

        public Shown {
            remarks = List.copyOf(remarks);
            suggested = List.copyOf(suggested);
            people = Map.copyOf(people);
        }
    }

    /** It was shared with this person once, and is no longer. */
    record NoLongerShared(GoalId goal) implements GoalRead {}
}
