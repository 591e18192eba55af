package app.waymark.turn;

import java.util.List;

/**
 * It became the move of many at once. Published inside the transaction that handed the turns, in the place of a {@link
 * TurnHanded} for each, so that who tells of them can do so in a few statements.
 */
public record TurnsHanded(List<TurnHanded> turns) {

    public TurnsHanded {
        turns = List.copyOf(turns);
    }
}
