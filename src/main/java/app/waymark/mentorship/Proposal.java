package app.waymark.mentorship;

import app.waymark.shared.AccountId;
import java.util.List;

/**
 * Two who are to be asked whether they want to work together.
 *
 * @param why what the matching found the two to have in common, as plain phrases; both may read it
 * @param skills what the mentor offers of what the mentee wants to learn; both may read it
 */
public record Proposal(AccountId mentor, AccountId mentee, List<String> why, List<TaughtSkill> skills) {

    public Proposal {
        why = List.copyOf(why);
        skills = List.copyOf(skills);
    }

    /** One of whom nothing is told of skills. */
    public Proposal(AccountId mentor, AccountId mentee, List<String> why) {
        this(mentor, mentee, why, List.of());
    }
}
