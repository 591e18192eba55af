package app.waymark.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * My wishes in one round, and whom I can wish for.
 *
 * @param sides as whom I can wish in it, mentee first
 * @param list my list as one of these, as it is saved; its people are those of the draft as well
 * @param draft what I entered and did not save, or null; null where the list is closed
 * @param found those whom I can wish for, by name, {@value Wishes#FOUND} at most; none where the list is closed
 */
public record WishPage(
        List<Side> sides, WishList list, @Nullable WishDraft draft, List<WishCandidate> found) {

    public WishPage {
        sides = List.copyOf(sides);
        found = List.copyOf(found);
    }
}
