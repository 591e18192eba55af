package app.waymark.meeting.internal;

import app.waymark.meeting.Reminding;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When people want to be reminded of meetings, and of what they were. */
@Component
public class ReminderRows implements WhenReminded {

    private final JdbcTemplate jdbc;

    ReminderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody is to be reminded of a meeting at a time. */
    record Due(UUID meeting, AccountId person, Instant start, Duration before) {}

    @Override
    public Reminding of(AccountId person) {
        return jdbc
                .query(
                        "select first_minutes, second_minutes from meeting_reminder where person = ?",
                        (row, number) -> new Reminding(duration(row, "first_minutes"), duration(row, "second_minutes")),
                        person.value())
                .stream()
                .findFirst()
                .orElse(Reminding.USUAL);
    }

    /** Somebody wants this from now on. */
    public void choose(AccountId person, Reminding wanted) {
        jdbc.update(
                "insert into meeting_reminder (person, first_minutes, second_minutes) values (?, ?, ?)"
                        + " on duplicate key update first_minutes = values(first_minutes),"
                        + " second_minutes = values(second_minutes)",
                person.value(),
                minutes(wanted.first()),
                minutes(wanted.second()));
    }

    /**
     * Who is to be reminded now, of what begins soonest first. A reminder is due when its time has come and not long ago: after
     * an outage nobody hears of a day before when the hour has struck. What was booked, moved or described later than that was
     * told just then.
     */
    List<Due> due(Instant now, int most) {
        return jdbc.query(
                """
                select m.id, m.starts_at, p.person, p.minutes
                from meeting m
                join (
                    select x.id, x.mentor as person, if(r.person is null, ?, r.first_minutes) as minutes
                    from meeting x left join meeting_reminder r on r.person = x.mentor
                    where x.state = 'CONFIRMED' and x.starts_at > ? and x.starts_at <= ?
                    union select x.id, x.mentor, if(r.person is null, ?, r.second_minutes)
                    from meeting x left join meeting_reminder r on r.person = x.mentor
                    where x.state = 'CONFIRMED' and x.starts_at > ? and x.starts_at <= ?
                    union select x.id, x.mentee, if(r.person is null, ?, r.first_minutes)
                    from meeting x left join meeting_reminder r on r.person = x.mentee
                    where x.state = 'CONFIRMED' and x.starts_at > ? and x.starts_at <= ?
                    union select x.id, x.mentee, if(r.person is null, ?, r.second_minutes)
                    from meeting x left join meeting_reminder r on r.person = x.mentee
                    where x.state = 'CONFIRMED' and x.starts_at > ? and x.starts_at <= ?) p on p.id = m.id
                where not m.archived and p.minutes is not null
                and m.starts_at - interval p.minutes minute <= ?
                and m.starts_at - interval p.minutes minute > ? - interval least(p.minutes * 30, 3600) second
                and m.changed_at <= m.starts_at - interval p.minutes minute
                and not exists (select 1 from meeting_reminded d where d.meeting = m.id and d.person = p.person
                    and d.starts_at = m.starts_at and d.minutes = p.minutes)
                order by m.starts_at, m.id, p.person limit ?""",
                (row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("person", UUID.class)),
                        row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Duration.ofMinutes(row.getInt("minutes"))),
                arguments(now, most));
    }

    /** The same of meetings of groups, for those who said that they come. */
    List<Due> dueInGroups(Instant now, int most) {
        var first = minutes(Reminding.USUAL.first());
        var second = minutes(Reminding.USUAL.second());
        return jdbc.query(
                """
                select p.id, p.starts_at, p.person, p.minutes
                from (
                    select m.id, m.starts_at, m.changed_at, g.person, if(r.person is null, ?, r.first_minutes) as minutes
                    from group_meeting m join group_person g on g.meeting = m.id and g.answer = 'YES'
                    left join meeting_reminder r on r.person = g.person
                    where not m.begun and not m.cancelled and m.starts_at > ? and m.starts_at <= ?
                    union select m.id, m.starts_at, m.changed_at, g.person, if(r.person is null, ?, r.second_minutes)
                    from group_meeting m join group_person g on g.meeting = m.id and g.answer = 'YES'
                    left join meeting_reminder r on r.person = g.person
                    where not m.begun and not m.cancelled and m.starts_at > ? and m.starts_at <= ?) p
                where p.minutes is not null
                and p.starts_at - interval p.minutes minute <= ?
                and p.starts_at - interval p.minutes minute > ? - interval least(p.minutes * 30, 3600) second
                and p.changed_at <= p.starts_at - interval p.minutes minute
                and not exists (select 1 from meeting_reminded d where d.meeting = p.id and d.person = p.person
                    and d.starts_at = p.starts_at and d.minutes = p.minutes)
                order by p.starts_at, p.id, p.person limit ?""",
                (row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("person", UUID.class)),
                        row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Duration.ofMinutes(row.getInt("minutes"))),
                first,
                utc(now),
                utc(now.plus(Reminding.CHOICES.getLast())),
                second,
                utc(now),
                utc(now.plus(Reminding.CHOICES.getLast())),
                utc(now),
                utc(now),
                most);
    }

    private static Object[] arguments(Instant now, int most) {
        var from = utc(now);
        var until = utc(now.plus(Reminding.CHOICES.getLast()));
        var first = minutes(Reminding.USUAL.first());
        var second = minutes(Reminding.USUAL.second());
        return new Object[] {
            first, from, until, second, from, until, first, from, until, second, from, until, from, from, most
        };
    }

    /** Somebody is reminded of it now; false where they were already. */
    boolean remind(Due due) {
        return jdbc.update(
                        "insert ignore into meeting_reminded (meeting, person, starts_at, minutes) values (?, ?, ?, ?)",
                        due.meeting(),
                        due.person().value(),
                        utc(due.start()),
                        due.before().toMinutes())
                > 0;
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        int minutes = row.getInt(column);
        return row.wasNull() ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Long minutes(@Nullable Duration before) {
        return before == null ? null : before.toMinutes();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
