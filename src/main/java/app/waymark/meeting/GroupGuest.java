package app.waymark.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a meeting of a group, as its reader may see them.
 *
 * @param answer what they answered
 * @param came what the organiser noted afterwards, for the organiser alone; null where nothing
 */
public record GroupGuest(
        MeetingPerson person, GroupAnswer answer, @Nullable Boolean came) {}
