package app.waymark.matching;

import java.util.List;

/**
 * My wishes in one round, and whom I can wish for.
 *
 * @param sides as whom I can wish in it, mentee first
 * @param list my list as one of these
 * @param found those whom I can wish for, by name, {@value Wishes#FOUND} at most; none where the list is closed
 */
public record WishPage(List<Side> sides, WishList list, List<WishCandidate> found) {

    public WishPage {
        sides = List.copyOf(sides);
        found = List.copyOf(found);
    }
}
