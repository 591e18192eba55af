package app.waymark.meeting;

/**
 * Somebody who can be invited to a meeting of a group.
 *
 * @param mentor whether they mentor in the round
 * @param mentee whether they are mentored in it
 */
public record Invitable(MeetingPerson person, boolean mentor, boolean mentee) {}
