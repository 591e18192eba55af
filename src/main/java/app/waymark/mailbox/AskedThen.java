package app.waymark.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * What a mail asked of a thing that may be another by the time it is answered. Nothing of it was written by anybody.
 *
 * @param number which one: a goal's revision; 0 where there are not several
 * @param times the times that were offered, in their order
 */
public record AskedThen(int number, List<Instant> times) {

    /** The thing itself is all that was asked about. */
    public static final AskedThen NOTHING = new AskedThen(0, List.of());

    /** One of several. */
    public static AskedThen number(int number) {
        return new AskedThen(number, List.of());
    }

    /** A choice of these. */
    public static AskedThen times(List<Instant> times) {
        return new AskedThen(0, times);
    }

    public AskedThen {
        times = List.copyOf(times);
    }
}
