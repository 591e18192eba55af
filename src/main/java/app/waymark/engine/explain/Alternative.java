package app.waymark.engine.explain;

import app.waymark.engine.model.Outcome;
import java.util.List;

/**
 * Another matching, beside the one that stands.
 *
 * @param before the matching that stands, in numbers
 * @param after the other one
 * @param moves every mentee whose mentor differs, the one asked about first
 * @param even whether both have loads proven to be as even as the objective leaves room for, so that these may be compared
 */
public record Alternative(Outcome before, Outcome after, List<Move> moves, boolean even) {
    /** Whether the loads of the other are less even, and bound to be. */
    public boolean lessEven() {
        return even && after.loadSquares() > before.loadSquares();
    }
}
