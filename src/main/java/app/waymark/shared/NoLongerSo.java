package app.waymark.shared;

import java.util.Set;
import java.util.UUID;

/**
 * What was said of these things to a person is no longer so, or no longer theirs to read, and nothing is to be said in its
 * place: what of it has not been mailed yet never is. Published inside the transaction of the change. (Where there is
 * something to say instead, its {@link Said#outdates()} does the same.)
 *
 * @param things the things, as in {@link News#subject()}
 * @param kinds what was said of them, as in {@link Said#kind()}; all that is about them where this is empty
 * @param recipient to whom it was said
 */
public record NoLongerSo(Set<UUID> things, Set<String> kinds, AccountId recipient) {

    public NoLongerSo {
        things = Set.copyOf(things);
        kinds = Set.copyOf(kinds);
    }
}
