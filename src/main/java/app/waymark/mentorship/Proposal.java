package app.waymark.mentorship;

import app.waymark.shared.AccountId;
import java.util.List;

/**
 * Two who are to be asked whether they want to work together.
 *
 * @param why what the matching found the two to have in common, as plain phrases; both may read it
 */
public record Proposal(AccountId mentor, AccountId mentee, List<String> why) {

    public Proposal {
        why = List.copyOf(why);
    }
}
