package app.waymark.meeting;

import app.waymark.availability.Absence;
import app.waymark.goal.GoalDay;
import app.waymark.shared.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person has here between two days, both included, on their own calendar.
 *
 * @param entries in the order of the calendar: what has no hour comes first on its day
 * @param away when they are away; empty where they are not, and then, too, where that is some other time
 * @param next the first day after these on which there is something; null where nothing comes
 * @param cut whether there is more in these days than {@link CalendarPages#MOST} of a kind, so that some of it is not here
 */
public record CalendarSpan(
        LocalDate from,
        LocalDate to,
        List<Entry> entries,
        Optional<Absence> away,
        @Nullable LocalDate next,
        boolean cut) {

    public CalendarSpan {
        entries = List.copyOf(entries);
    }

    /** Something on a day. */
    public sealed interface Entry {

        /** The day that it is on, where this person is. */
        LocalDate on(ZoneId zone);
    }

    /**
     * A meeting that has a time.
     *
     * @param movable whether it comes yet, so that another time can be proposed for it
     * @param series whether it is one of several dates
     */
    public record Booked(
            MeetingId id,
            String topic,
            MeetingPerson other,
            TimeWindow window,
            MeetingState state,
            boolean movable,
            boolean series)
            implements Entry {

        @Override
        public LocalDate on(ZoneId zone) {
            return LocalDate.ofInstant(window.start(), zone);
        }
    }

    /**
     * A time that is proposed for a meeting, and which nobody has picked.
     *
     * @param byMe whether the reader proposed it
     */
    public record Proposed(MeetingId id, String topic, MeetingPerson other, TimeWindow window, boolean byMe)
            implements Entry {

        @Override
        public LocalDate on(ZoneId zone) {
            return LocalDate.ofInstant(window.start(), zone);
        }
    }

    /**
     * A meeting of a group.
     *
     * @param answer what the reader answered; never that they do not come
     * @param movable whether the reader called it and it comes yet, so that they can give it another time
     */
    public record Together(GroupMeetingId id, String topic, TimeWindow window, GroupAnswer answer, boolean movable)
            implements Entry {

        @Override
        public LocalDate on(ZoneId zone) {
            return LocalDate.ofInstant(window.start(), zone);
        }
    }

    /** A step that is due, or a milestone. */
    public record Due(GoalDay day) implements Entry {

        @Override
        public LocalDate on(ZoneId zone) {
            return day.on();
        }
    }
}
