package app.waymark.meeting;

import app.waymark.goal.GoalId;
import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to talk about.
 *
 * @param author who put it there
 * @param goal the goal it is about, or null
 * @param source what it was proposed from, or null where somebody thought of it
 * @param ticked whether it has been talked about
 */
public record AgendaItem(
        AgendaItemId id,
        String text,
        AccountId author,
        @Nullable GoalId goal,
        @Nullable UUID source,
        boolean ticked) {

    /** The longest text that is kept. */
    public static final int LONGEST = 300;
}
