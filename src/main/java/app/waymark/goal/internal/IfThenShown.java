package app.waymark.goal.internal;

import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The if-then plans whose cue may be near, and for which day each was shown on which. */
@Component
public class IfThenShown {

    /** What is due today comes first, so that nothing that is only near keeps it out. */
    private static final int MOST = 200;

    /**
     * A plan of a goal that is being worked on.
     *
     * @param on the day on which its cue is expected, or null
     * @param weekday the day of the week on which it comes, from 1 for Monday, or null
     * @param shownFor for which day it was shown last, or null
     * @param shownOn on which day that was, or null
     * @param writtenAt since when it has been in the goal
     */
    public record Row(
            UUID goal,
            String title,
            UUID plan,
            String cue,
            String then,
            @Nullable LocalDate on,
            @Nullable Integer weekday,
            @Nullable LocalDate shownFor,
            @Nullable LocalDate shownOn,
            Instant writtenAt) {}

    private static final List<String> COLUMNS = List.of(
            "goal", "title", "id", "cue", "then_do", "on_day", "weekday", "shown_for", "shown_on", "written_at");

    private final JdbcTemplate jdbc;

    IfThenShown(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans of a mentee with a cue today or tomorrow, and those without a day that were not shown before today. */
    public Portion<List<Row>> near(UUID mentee, LocalDate today) {
        var tomorrow = today.plusDays(1);
        return Portion.rows(
                COLUMNS,
                "select i.goal, g.title, i.id, i.cue, i.then_do, i.on_day, i.weekday, i.shown_for, i.shown_on,"
                        + " i.written_at from goal_if_then i join goal g on g.id = i.goal"
                        + " where g.mentee = ? and g.state in ('DRAFT', 'SHARED') and g.deleted_at is null"
                        + " and i.position is not null and (i.on_day in (?, ?) or i.weekday in (?, ?)"
                        + " or (i.on_day is null and i.weekday is null and (i.shown_on is null or i.shown_on = ?)))"
                        + " order by i.on_day <=> ? or i.weekday <=> ? desc, i.shown_on <=> ? desc,"
                        + " g.created_at, i.goal, i.position limit " + MOST,
                row -> new Row(
                        row.getObject("goal", UUID.class),
                        row.getString("title"),
                        row.getObject("id", UUID.class),
                        row.getString("cue"),
                        row.getString("then_do"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("weekday", Integer.class),
                        row.getObject("shown_for", LocalDate.class),
                        row.getObject("shown_on", LocalDate.class),
                        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                mentee,
                today,
                tomorrow,
                today.getDayOfWeek().getValue(),
                tomorrow.getDayOfWeek().getValue(),
                today,
                today,
                today.getDayOfWeek().getValue(),
                today);
    }

    /** Keeps that this plan of a mentee's goal was shown today for that day. */
    public void shown(UUID mentee, UUID goal, UUID plan, LocalDate day, LocalDate today) {
        jdbc.update(
                "update goal_if_then i join goal g on g.id = i.goal set i.shown_for = ?, i.shown_on = ?"
                        + " where i.goal = ? and i.id = ? and g.mentee = ?",
                day,
                today,
                goal,
                plan,
                mentee);
    }
}
