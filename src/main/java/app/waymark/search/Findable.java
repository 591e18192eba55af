package app.waymark.search;

import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one module has to be found. The module says which of its words whom they are for, tells {@link SearchIndex} of
 * each change, and decides at every search anew what its reader sees.
 */
public interface Findable {

    /** The name of its units: {@code goal}. */
    String name();

    /**
     * All that can be found of these units as they are in this transaction, for each shelf; nothing where one is gone, or
     * nobody's to see any more.
     */
    List<FindableText> texts(Collection<UUID> units);

    /** The next units in the order of their ids, for filling the index; nothing after the last. */
    List<UUID> units(@Nullable UUID after, int most);

    /** The shelves on which this reader looks beside their own: the programmes they coordinate, or are the people of. */
    default Portion<Set<UUID>> shelves(AccountId reader) {
        return Portion.known(Set.of());
    }

    /** Those of these candidates, all of them its own, that the reader may see now, and what they see of them. */
    Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates);
}
