package app.waymark.meeting;

import app.waymark.program.RoundId;
import app.waymark.shared.TimeWindow;
import java.util.List;

/**
 * A meeting of a group, as one of its people sees it.
 *
 * @param organiser who called it
 * @param mine whether that is the reader
 * @param answer what the reader answered
 * @param guests those invited: all of them for the organiser; for anybody else those who said yes or perhaps
 * @param invited how many are invited
 * @param words what the organiser had to say
 * @param reason why it was called off; empty where nothing was said
 * @param notes what all of them write together
 * @param writable whether the notes still can be written
 */
public record GroupDetails(
        GroupMeetingId id,
        RoundId round,
        MeetingPerson organiser,
        boolean mine,
        GroupAnswer answer,
        List<GroupGuest> guests,
        int invited,
        boolean cancelled,
        String topic,
        String place,
        String words,
        TimeWindow window,
        String reason,
        Notes notes,
        boolean writable) {

    public GroupDetails {
        guests = List.copyOf(guests);
    }

    /** How many of those the reader sees answered this. */
    public int answered(GroupAnswer one) {
        return (int) guests.stream().filter(guest -> guest.answer() == one).count();
    }
}
