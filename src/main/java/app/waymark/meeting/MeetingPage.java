package app.waymark.meeting;

import app.waymark.account.AccountSummary;
import app.waymark.feedback.Talk;
import app.waymark.shared.AccountId;
import java.util.Map;

/**
 * A meeting as its page shows it.
 *
 * @param meeting the meeting, as one of the two sees it
 * @param talk what is said about it
 * @param people everybody who is named there; whoever is no more is left out
 */
public record MeetingPage(MeetingDetails meeting, Talk talk, Map<AccountId, AccountSummary> people) {

    public MeetingPage {
        people = Map.copyOf(people);
    }
}
