package app.waymark.meeting;

import app.waymark.shared.AccountId;
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

    private static final List<String> COLUMNS = List.of("meeting", "topic", "starts_at", "other");

    ComingMeetings() {}

    /**
     * A meeting that is booked.
     *
     * @param other whom the person meets
     */
    public record Coming(MeetingId id, String topic, Instant startsAt, AccountId other) {}

    /** What is booked between two moments, the earliest first, so many at most. */
    public Portion<List<Coming>> toRead(AccountId person, Instant from, Instant until, int most) {
        var me = person.value();
        return Portion.rows(
                COLUMNS,
                "select id as meeting, topic, starts_at, if(mentor = ?, mentee, mentor) as other from meeting"
                        + " where (mentor = ? or mentee = ?) and state = 'CONFIRMED' and starts_at >= ? and starts_at < ?"
                        + " order by starts_at, id limit ?",
                row -> new Coming(
                        new MeetingId(UUID.fromString(row.getString("meeting"))),
                        row.getString("topic"),
                        row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new AccountId(UUID.fromString(row.getString("other")))),
                me,
                me,
                me,
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(until, ZoneOffset.UTC),
                most);
    }
}
