package app.waymark.meeting;

import app.waymark.shared.AccountId;
import java.time.ZoneId;

/** One of the two, as the other sees them: the name, and the zone that their clock shows. */
public record MeetingPerson(AccountId id, String name, ZoneId zone) {}
