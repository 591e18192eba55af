package app.waymark.meeting;

import app.waymark.shared.TimeWindow;

/**
 * One of the proposed times.
 *
 * @param window from when to when
 * @param mineTaken whether the person who asks has another meeting then
 * @param theirsTaken whether the other has; what that is stays theirs
 * @param past whether it has begun already
 */
public record Offer(TimeWindow window, boolean mineTaken, boolean theirsTaken, boolean past) {

    /** Whether it can be picked. */
    public boolean free() {
        return !mineTaken && !theirsTaken && !past;
    }
}
