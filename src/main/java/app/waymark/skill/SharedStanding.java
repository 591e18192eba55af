package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.util.List;

/**
 * What a mentee shows the mentor of one mentorship of where they stand.
 *
 * @param entries what is shown, with what this mentor added; nothing of what others did
 * @param opinions what is shown of what others see
 */
public record SharedStanding(
        AccountId mentee, AccountId mentor, List<StandingEntry> entries, List<OpinionRound.Told> opinions) {

    public SharedStanding {
        entries = List.copyOf(entries);
        opinions = List.copyOf(opinions);
    }

    /** What is shown of one part. */
    public List<StandingEntry> of(StandingPart part) {
        return entries.stream().filter(one -> one.part() == part).toList();
    }
}
