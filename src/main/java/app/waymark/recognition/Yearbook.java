package app.waymark.recognition;

import app.waymark.goal.GoalYear;
import app.waymark.goal.Moment;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A year of somebody's own.
 *
 * @param year which one
 * @param reached what was reached and is not left out
 * @param goals what was adjusted and learned besides
 * @param words what mentors said, by what was reached
 * @param thanks the thanks that were said
 */
public record Yearbook(
        int year, List<Moment> reached, GoalYear goals, Map<UUID, List<KindWord>> words, List<Thanks> thanks) {

    public Yearbook {
        reached = List.copyOf(reached);
        words = Map.copyOf(words);
        thanks = List.copyOf(thanks);
    }

    /** Whether there is nothing in it. */
    public boolean empty() {
        return reached.isEmpty()
                && goals.adjusted().isEmpty()
                && goals.learned().isEmpty()
                && thanks.isEmpty();
    }
}
