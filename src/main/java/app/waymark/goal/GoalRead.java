package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.shared.AccountId;
import java.util.Map;

/** What came of opening a goal's page. */
public sealed interface GoalRead {

    /**
     * The goal.
     *
     * @param weeks its last check-ins and what looking back brought
     * @param place where it stands among the others
     * @param people everybody whose name the page shows
     */
    record Shown(GoalPage page, CheckInList weeks, GoalPlace place, Map<AccountId, AccountSummary> people)
            implements GoalRead {

        public Shown {
            people = Map.copyOf(people);
        }
    }

    /** It was shared with this person once, and is no longer. */
    record NoLongerShared(GoalId goal) implements GoalRead {}
}
