package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ReviewThreads.Suggested;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of opening a goal's page. */
public sealed interface GoalRead {

    /**
     * The goal.
     *
     * @param weeks its last check-ins and what looking back brought
     * @param place where it stands among the others
     * @param remarks what the reader has collected for a review and not sent; nobody else is given it
     * @param suggested the words that are suggested and to which nobody has said anything, the oldest first
     * @param asked what the programme asks the mentor who reads, with what they have begun to answer; nothing for anybody else
     * @param since what became of it since the mentor who reads reviewed it last; nothing for anybody else, and before that
     * @param answered what the last review with answers said, where it is shared with whoever gave it
     * @param people everybody whose name the page shows
     */
    record Shown(
            GoalPage page,
            CheckInList weeks,
            GoalPlace place,
            List<Remark> remarks,
            List<Suggested> suggested,
            List<AskedInReview> asked,
            Optional<SinceReview> since,
            Optional<AnsweredReview> answered,
            Map<AccountId, AccountSummary> people)
            implements GoalRead {

        public Shown {
            remarks = List.copyOf(remarks);
            suggested = List.copyOf(suggested);
            asked = List.copyOf(asked);
            people = Map.copyOf(people);
        }
    }

    /** It was shared with this person once, and is no longer. */
    record NoLongerShared(GoalId goal) implements GoalRead {}
}
