package app.waymark.matching;

import app.waymark.engine.explain.OneMore;
import java.util.List;

/**
 * What it would cost to spread mentees more evenly than a scenario does, mentor by mentor.
 *
 * @param prices for the mentors with fewest mentees what one more would cost; only where the state is {@link State#TOLD}
 */
public record LoadPrices(State state, List<OneMore> prices) {

    /** Whether there is anything to tell. */
    public enum State {
        /** There is. */
        TOLD,
        /** Nobody who has a place to give has fewer mentees than the mentors have on average. */
        EVEN,
        /** The scenario is a stable one, in which nothing can be bought. */
        STABLE,
        /** The engine has changed since, and would not come to the same pairs. */
        OUTDATED
    }

    static LoadPrices without(State state) {
        return new LoadPrices(state, List.of());
    }
}
