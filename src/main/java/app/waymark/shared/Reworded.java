package app.waymark.shared;

import java.util.Map;
import java.util.Set;

/**
 * What was said somewhere reads otherwise now, or is gone. Whoever wrote down a part of it, in a list of what waits or in an
 * inbox, writes that anew. Published inside the transaction of the change.
 *
 * @param path the page that it was said on, as far as it is the same for all of it
 * @param people who may have been told of it
 * @param words the whole of each text that was written down, and what stands in its place
 */
public record Reworded(String path, Set<AccountId> people, Map<String, String> words) {

    public Reworded {
        people = Set.copyOf(people);
        words = Map.copyOf(words);
    }
}
