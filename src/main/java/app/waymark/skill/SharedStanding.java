package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.util.List;

/**
 * What a mentee shows the mentor of one mentorship of where they stand.
 *
 * @param entries what is shown, with what this mentor added; nothing of what others did
 */
public record SharedStanding(AccountId mentee, AccountId mentor, List<StandingEntry> entries) {

    public SharedStanding {
        entries = List.copyOf(entries);
    }

    /** What is shown of one part. */
    public List<StandingEntry> of(StandingPart part) {
        return entries.stream().filter(one -> one.part() == part).toList();
    }
}
