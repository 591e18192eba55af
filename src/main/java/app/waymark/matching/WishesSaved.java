package app.waymark.matching;

import app.waymark.shared.AccountId;
import java.util.Set;

/** What came of saving one's wishes. */
public sealed interface WishesSaved {

    /** They are saved; the list as it is now. */
    record Saved(WishList list) implements WishesSaved {}

    /** The list was changed elsewhere meanwhile; as it is now, to lay beside what was entered. */
    record Conflict(WishList current) implements WishesSaved {}

    /** The round is matched already: wishes are no longer taken. */
    record Closed() implements WishesSaved {}

    /** These people are not, or no longer, in the round in that part. */
    record NotThere(Set<AccountId> people) implements WishesSaved {}

    /** The list is longer than {@link Wishes#MOST}. */
    record TooMany() implements WishesSaved {}
}
