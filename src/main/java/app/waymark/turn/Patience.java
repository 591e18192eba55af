package app.waymark.turn;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens when nobody acts, in days after it was asked.
 *
 * @param nudges when the holder of a turn is reminded: {@link #MOST_NUDGES} times at most, a week apart at least; empty for
 *     never
 * @param told when the programme's coordinators are told, after the last reminder; null for never
 */
public record Patience(List<Integer> nudges, @Nullable Integer told) {

    /** The most reminders of one turn. */
    public static final int MOST_NUDGES = 3;

    /** Nobody is reminded sooner than this. */
    public static final int FEWEST_DAYS = 2;

    /** Nobody is reminded, or told, later than this. */
    public static final int MOST_DAYS = 90;

    /** Who has just been reminded is left alone for a week. */
    public static final int APART = 7;

    /** A week, then another: what mentoring programmes in the open have settled on (exercism nudges at 7, 14, 21 days). */
    public static final Patience STANDARD = new Patience(List.of(7), 14);

    /** Throws {@link IllegalArgumentException} for what {@link #possible} refuses. */
    public Patience {
        nudges = List.copyOf(nudges);
        if (!possible(nudges, told)) {
            throw new IllegalArgumentException("A nudge comes before the coordinator is told");
        }
    }

    /** Whether this is an order of things that anybody can mean. */
    public static boolean possible(List<Integer> nudges, @Nullable Integer told) {
        boolean apart = nudges.size() <= MOST_NUDGES
                && nudges.stream().allMatch(day -> day >= FEWEST_DAYS && day <= MOST_DAYS)
                && IntStream.range(1, nudges.size()).allMatch(at -> nudges.get(at) - nudges.get(at - 1) >= APART);
        boolean last = told == null
                || (told >= FEWEST_DAYS && told <= MOST_DAYS && (nudges.isEmpty() || told > nudges.getLast()));
        return apart && last;
    }
}
