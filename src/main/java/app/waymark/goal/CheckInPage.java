package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who checks in.
 *
 * @param title how the goal is called
 * @param state how far it has come
 * @param mentor who will read it, or null where nobody will
 * @param content what the goal says
 * @param progress what happened on the way
 * @param due the steps that are open and due by the end of this week, the earliest first, a few at most
 * @param rhythm how often a check-in is wanted
 * @param offer when the next is offered; null where none is wanted
 * @param latest the last check-ins, the latest first
 */
public record CheckInPage(
        GoalId goal,
        String title,
        GoalState state,
        @Nullable AccountId mentor,
        GoalContent content,
        GoalProgress progress,
        List<Step> due,
        Rhythm rhythm,
        @Nullable CheckInOffer offer,
        List<CheckIn> latest) {}
