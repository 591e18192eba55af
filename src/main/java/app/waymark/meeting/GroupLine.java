package app.waymark.meeting;

import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;

/**
 * A meeting of a group as a line in a list, seen by one of its people.
 *
 * @param organiser who called it
 * @param mine what the reader answered; whoever called it comes
 * @param coming how many said yes, the organiser among them
 * @param people how many are of it, the organiser among them
 */
public record GroupLine(
        GroupMeetingId id,
        AccountId organiser,
        String topic,
        String place,
        TimeWindow window,
        boolean cancelled,
        GroupAnswer mine,
        int coming,
        int people) {}
