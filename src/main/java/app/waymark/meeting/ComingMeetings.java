package app.waymark.meeting;

import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whom somebody meets in the next days, for Waymark, which tells them of it in a letter. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ComingMeetings {

    private static final List<String> COLUMNS = List.of("meeting", "topic", "starts_at", "other", "group_one");

    ComingMeetings() {}

    /**
     * A meeting that is booked.
     *
     * @param path where it is
     * @param other whom the person meets; where it is a group, who called it
     * @param group whether it is of a group
     */
    public record Coming(String path, String topic, Instant startsAt, AccountId other, boolean group) {}

    /** What is booked between two moments, the earliest first, so many at most. */
    public Portion<List<Coming>> toRead(AccountId person, Instant from, Instant until, int most) {
        var me = person.value();
        return Portion.rows(
                COLUMNS,
                "(select id as meeting, topic, starts_at, if(mentor = ?, mentee, mentor) as other, false as group_one"
                        + " from meeting"
                        + " where (mentor = ? or mentee = ?) and state = 'CONFIRMED' and starts_at >= ? and starts_at < ?"
                        + " order by starts_at, id limit ?) union all"
                        + " (select m.id, m.topic, m.starts_at, m.organiser, true"
                        + " from group_person p join group_meeting m on m.id = p.meeting"
                        + " where p.person = ? and p.answer in ('YES', 'MAYBE') and not m.cancelled"
                        + " and m.starts_at >= ? and m.starts_at < ? order by m.starts_at, m.id limit ?)"
                        + " order by starts_at, meeting limit ?",
                row -> new Coming(
                        row.getBoolean("group_one")
                                ? Links.groupMeeting(UUID.fromString(row.getString("meeting")))
                                : Links.meeting(UUID.fromString(row.getString("meeting"))),
                        row.getString("topic"),
                        row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new AccountId(UUID.fromString(row.getString("other"))),
                        row.getBoolean("group_one")),
                me,
                me,
                me,
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(until, ZoneOffset.UTC),
                most,
                me,
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(until, ZoneOffset.UTC),
                most,
                most);
    }
}
