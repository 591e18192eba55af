package app.waymark.network;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.util.List;

/**
 * Whom the person acting can introduce to whom.
 *
 * @param mentees those they mentor just now
 * @param partners those with whom they are in an active mentorship, on either side
 */
public record IntroductionChoices(List<Mentee> mentees, List<AccountId> partners) {

    public IntroductionChoices {
        mentees = List.copyOf(mentees);
        partners = List.copyOf(partners);
    }

    /** One of them, and the mentorship. */
    public record Mentee(MentorshipId mentorship, AccountId mentee) {}
}
