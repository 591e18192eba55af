package app.waymark.goal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan waits for: the "if" of an {@link IfThen}.
 *
 * @param kind what sort of thing it is
 * @param words the cue in the person's own words
 * @param on the day on which it is expected, or null; never together with {@code weekly}
 * @param weekly the day of the week on which it comes again and again, or null
 */
public record Cue(
        Kind kind,
        String words,
        @Nullable LocalDate on,
        @Nullable DayOfWeek weekly) {

    /** What sort of thing sets a plan off. */
    public enum Kind {
        TIME,
        PLACE,
        EVENT
    }

    /** A cue without a day. */
    public static Cue of(Kind kind, String words) {
        return new Cue(kind, words, null, null);
    }

    public Cue {
        if (on != null && weekly != null) {
            throw new IllegalArgumentException("A cue comes on a day or every week, not both");
        }
    }

    /** The same cue, expected on this day. */
    public Cue expected(@Nullable LocalDate day) {
        return new Cue(kind, words, day, null);
    }

    /** The same cue, every week on this day. */
    public Cue every(@Nullable DayOfWeek day) {
        return new Cue(kind, words, null, day);
    }
}
