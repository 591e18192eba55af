package app.waymark.report.internal;

import app.waymark.program.RoundId;
import app.waymark.recognition.Moments;
import app.waymark.report.RoundNumbers;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rounds of one person, counted across the modules' tables, in one statement. */
@Component
public class RoundRows {

    // The rounds that are shown first, then the counting: in no other round anything is counted.
    private static final String PARTS = """
            select r.id, r.programme_name, r.name, r.coordinated,
                   exists (select 1 from goal g where g.mentee = :me and g.state in ('DRAFT', 'SHARED', 'PAUSED')) as pursuing,
                   exists (select 1 from goal g where (g.mentee = :me or g.mentor = :me) and g.state = 'REACHED'
                       and g.closed_at >= utc_timestamp() - interval :days day)
                   or exists (select 1 from goal g join goal_milestone s on s.goal = g.id
                       where (g.mentee = :me or g.mentor = :me)
                       and s.done_at >= utc_timestamp() - interval :days day) as celebrating,
                   (select a.back_day from absence a where a.person = :me and a.begun) as back_day,
                   exists (select 1 from learning_plan e where e.person = :me and e.expires_on is not null)
                   or exists (select 1 from network_contact c where c.owner = :me and c.next_on is not null) as minding,
                   exists (select 1 from group_person y join group_meeting z on z.id = y.meeting
                       where y.person = :me and z.ends_at > utc_timestamp() and not z.cancelled) as invited,
                   if(r.coordinated, (select count(*) from participant p where p.round = r.id), 0) as people,
                   if(r.coordinated, (select count(*) from participant p where p.round = r.id and p.mentee
                       and not exists (select 1 from mentorship m where m.round = p.round and m.mentee = p.account
                           and m.state in ('PROPOSED', 'ACTIVE'))), 0) as unmatched,
                   if(r.coordinated, (select count(*) from mentorship m where m.round = r.id
                       and m.state = 'ACTIVE'), 0) as pairs,
                   if(r.coordinated, (select count(*) from mentorship m where m.round = r.id
                       and m.state = 'PROPOSED'), 0) as proposed
            from (select r.id, p.name as programme_name, r.name, r.state, r.starts_on,
                         c.account is not null as coordinated
                  from round r
                  join programme p on p.id = r.programme
                  left join coordinator c on c.programme = r.programme and c.account = :me
                  left join participant q on q.round = r.id and q.account = :me
                  where c.account is not null or q.id is not null
                  order by coordinated desc, r.state = 'ENDED', r.starts_on desc, r.id desc
                  limit :limit) r
            order by r.coordinated desc, r.state = 'ENDED', r.starts_on desc, r.id desc
            """;

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A round in which somebody has a part; the numbers are those of a round that they coordinate.
     *
     * @param pursuing whether they have an open goal, in whichever round
     * @param celebrating whether they, or somebody who shares it with them, reached something lately
     * @param minding whether something of theirs has a day before which it is to be said
     * @param invited whether a meeting of a group is to come of which they are one
     * @param backOn the day on which they are back where they are away, or null
     */
    public record Part(
            boolean coordinated,
            boolean pursuing,
            boolean celebrating,
            boolean minding,
            boolean invited,
            @Nullable LocalDate backOn,
            RoundNumbers numbers) {}

    /** At most so many rounds in which this person has a part: first those they coordinate, those that ended last. */
    public List<Part> of(AccountId me, int limit) {
        return jdbc.sql(PARTS)
                .param("me", me.value().toString())
                .param("days", Moments.DAYS_TOLD)
                .param("limit", limit)
                .query((row, number) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getBoolean("coordinated"),
                row.getBoolean("pursuing"),
                row.getBoolean("celebrating"),
                row.getBoolean("minding"),
                row.getBoolean("invited"),
                row.getObject("back_day", LocalDate.class),
                new RoundNumbers(
                        new RoundId(UUID.fromString(row.getString("id"))),
                        row.getString("programme_name"),
                        row.getString("name"),
                        row.getInt("people"),
                        row.getInt("unmatched"),
                        row.getInt("pairs"),
                        row.getInt("proposed")));
    }
}
