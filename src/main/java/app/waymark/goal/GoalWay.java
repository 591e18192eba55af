package app.waymark.goal;

import java.time.Instant;
import java.util.List;

/**
 * The way that was taken to what was reached, the slips too.
 *
 * @param moment what was reached
 * @param words what was said when the goal was reached, may be empty
 * @param points what happened on the way, the earliest first; the last one is the arrival
 * @param stepsDone how many steps were done by then
 * @param datesMoved how often the date was moved
 */
public record GoalWay(Moment moment, String words, List<Point> points, int stepsDone, int datesMoved) {

    /** What happened at a point of the way. */
    public enum Kind {
        BEGUN,
        SHARED,
        MILESTONE,
        /** The date was moved. */
        MOVED,
        REACHED
    }

    /** A point of the way; the text is the name of what was reached there, or empty. */
    public record Point(Kind kind, String text, Instant at) {}

    public GoalWay {
        points = List.copyOf(points);
    }
}
