package app.waymark.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What the reader said of a meeting after it. What the other said of it is for the other and the coordinators; both see what
 * came of it, by the meeting's state.
 *
 * @param met whether they met, or null where the reader has not said
 * @param how how it was for the reader, or null where they have not said
 */
public record AfterMeeting(@Nullable Boolean met, @Nullable How how) {

    /** Nothing was said. */
    public static final AfterMeeting NOTHING = new AfterMeeting(null, null);

    /** How a meeting was for one of the two. */
    public enum How {
        /** It helped. */
        HELPED,
        /** It was all right. */
        FINE,
        /** It was hard, or led nowhere. */
        HARD
    }
}
