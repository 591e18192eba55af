package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalYear.Noted;
import app.waymark.goal.Moment;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was reached, read across goals. */
@Component
public class MomentRows {

    private static final String REACHED = "select g.id as goal, g.id as item, g.title as goal_title, g.title as title,"
            + " g.mentee, g.mentor, g.closed_at as at from goal g"
            + " where g.deleted_at is null and g.state = 'REACHED' and g.closed_at >= ? and g.closed_at < ? and %s";

    private static final String MILESTONES = "select g.id, m.id, g.title, m.title, g.mentee, g.mentor, m.done_at"
            + " from goal_milestone m join goal g on g.id = m.goal"
            + " where g.deleted_at is null and m.position is not null and m.done_at >= ? and m.done_at < ? and %s";

    private final JdbcTemplate jdbc;

    MomentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody reached, and what was reached in the goals that are shared with them; the latest first. */
    public static Portion<List<Moment>> around(AccountId person, Instant since, Instant until, int most) {
        return read("(g.mentee = ? or g.mentor = ?)", "desc", most, since, until, person.value(), person.value());
    }

    /** What somebody reached, the earliest first. */
    public static Portion<List<Moment>> of(AccountId mentee, Instant since, Instant until, int most) {
        return read("g.mentee = ?", "asc", most, since, until, mentee.value());
    }

    private static Portion<List<Moment>> read(
            String whose, String order, int most, Instant since, Instant until, UUID... persons) {
        var arguments = new java.util.ArrayList<Object>();
        for (int part = 0; part < 2; part++) {
            arguments.add(utc(since));
            arguments.add(utc(until));
            arguments.addAll(List.of(persons));
        }
        arguments.add(most);
        return Portion.rows(
                List.of("goal", "item", "goal_title", "title", "mentee", "mentor", "at"),
                REACHED.formatted(whose) + " union all " + MILESTONES.formatted(whose) + " order by at " + order
                        + " limit ?",
                MomentRows::moment,
                arguments.toArray());
    }

    /** The goals that somebody let go, with what was learned; the earliest first. */
    public List<Noted> learned(AccountId mentee, Instant since, Instant until, int most) {
        return jdbc.query(
                "select id, title, closed_why, closed_at from goal where mentee = ? and deleted_at is null"
                        + " and state = 'DROPPED' and closed_at >= ? and closed_at < ? order by closed_at limit ?",
                (row, number) -> noted(row),
                mentee.value(),
                utc(since),
                utc(until),
                most);
    }

    /** The changes that somebody made in shared goals and gave a reason for; the earliest first. */
    public List<Noted> adjusted(AccountId mentee, Instant since, Instant until, int most) {
        return jdbc.query(
                "select g.id, g.title, r.why, r.made_at from goal g join goal_revision r on r.goal = g.id"
                        + " where g.mentee = ? and g.deleted_at is null and r.number > 1 and r.made_by = g.mentee"
                        + " and r.why <> '' and r.made_at >= ? and r.made_at < ? order by r.made_at limit ?",
                (row, number) -> noted(row),
                mentee.value(),
                utc(since),
                utc(until),
                most);
    }

    private static Moment moment(ResultSet row) throws SQLException {
        var mentor = row.getObject("mentor", UUID.class);
        return new Moment(
                new GoalId(row.getObject("goal", UUID.class)),
                row.getObject("item", UUID.class),
                row.getString("goal_title"),
                row.getString("title"),
                new AccountId(row.getObject("mentee", UUID.class)),
                mentor == null ? null : new AccountId(mentor),
                instant(row.getObject("at", LocalDateTime.class)));
    }

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                new GoalId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                instant(row.getObject(4, LocalDateTime.class)));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
