package app.waymark.turn;

import java.util.Collection;
import java.util.Set;

/**
 * Some kinds of turns: those that belong on one page.
 *
 * @param asked what is asked of their holder, as in {@link app.waymark.shared.Said#kind}
 * @param back what their holder had asked of somebody, and was handed back; all of that is of one kind, and belongs where
 *     what was asked does
 */
public record TurnKinds(Set<String> asked, Set<String> back) {

    public TurnKinds {
        asked = Set.copyOf(asked);
        back = Set.copyOf(back);
    }

    /** What is asked of their holder alone. */
    public static TurnKinds asked(Collection<String> kinds) {
        return new TurnKinds(Set.copyOf(kinds), Set.of());
    }
}
