package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The series of a meeting, as one of the two sees it.
 *
 * @param place where the meeting stands in it
 * @param mine whether the reader proposed it: whose clock its hour is kept on
 * @param dates all that are booked or were, in order; none while it is proposed
 * @param proposed the dates that are proposed just now, with what speaks against them; none once that is answered
 * @param replaces the series whose dates these would take the place of, or null
 * @param replacesFrom from which of its days on, or null
 */
public record SeriesView(
        SeriesPlace place,
        boolean mine,
        List<Date> dates,
        List<SeriesDate> proposed,
        @Nullable SeriesId replaces,
        @Nullable LocalDate replacesFrom) {

    public SeriesView {
        dates = List.copyOf(dates);
        proposed = List.copyOf(proposed);
    }

    /**
     * One of its meetings.
     *
     * @param on its day by the rule
     * @param moved whether it is at another time than the rule has it
     */
    public record Date(MeetingId meeting, LocalDate on, TimeWindow window, MeetingState state, boolean moved) {}
}
