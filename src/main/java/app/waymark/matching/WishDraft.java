package app.waymark.matching;

import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Set;

/**
 * A list that was entered and not saved yet.
 *
 * @param wishes the ranked list, by rank
 * @param avoided whom the person must not be matched with
 * @param begunOn the version of the saved list that it was made from
 */
public record WishDraft(List<Wish> wishes, Set<AccountId> avoided, int begunOn) {

    public WishDraft {
        wishes = List.copyOf(wishes);
        avoided = Set.copyOf(avoided);
    }
}
