package app.waymark.matching;

import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Set;

/**
 * One person's wishes in one round.
 *
 * @param round the round
 * @param side as whom the person wishes
 * @param wishes the ranked list, by rank
 * @param avoided whom the person must not be matched with; nobody else is ever shown this
 * @param version which state of the list this is, for saving it again; 0 where there is none yet
 * @param open whether it may still be changed
 * @param people the names of everybody in it, and what they say of themselves
 */
public record WishList(
        RoundSummary round,
        Side side,
        List<Wish> wishes,
        Set<AccountId> avoided,
        int version,
        boolean open,
        List<WishCandidate> people) {

    public WishList {
        wishes = List.copyOf(wishes);
        avoided = Set.copyOf(avoided);
        people = List.copyOf(people);
    }

    /** The same list with what was entered and not saved in the place of what is saved. */
    public WishList having(WishDraft draft) {
        return new WishList(round, side, draft.wishes(), draft.avoided(), version, open, people);
    }
}
