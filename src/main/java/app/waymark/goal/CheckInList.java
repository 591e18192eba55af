package app.waymark.goal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weekly and monthly looks at a goal, as its page shows them to one of the two.
 *
 * @param checkIns the last check-ins that the reader sees, the latest first
 * @param more whether there are more
 * @param lookBacks what the last looking back brought, the latest first
 * @param rhythm how often a check-in is wanted
 * @param offer when the next is offered; null where none is wanted
 * @param lookBack how often it is looked back
 * @param lookBackOn when it is looked back next; null where nobody wants to
 * @param reviewedOn the last day, up to today, on which the mentee was to look at how it stands; null where there was none
 */
public record CheckInList(
        List<CheckIn> checkIns,
        boolean more,
        List<Retrospective> lookBacks,
        Rhythm rhythm,
        @Nullable CheckInOffer offer,
        Rhythm lookBack,
        @Nullable LocalDate lookBackOn,
        @Nullable LocalDate reviewedOn) {

    /** How many check-ins a goal's page shows at first. */
    public static final int FIRST = 5;

    public CheckInList {
        checkIns = List.copyOf(checkIns);
        lookBacks = List.copyOf(lookBacks);
    }
}
