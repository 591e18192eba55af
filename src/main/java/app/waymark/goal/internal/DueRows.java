package app.waymark.goal.internal;

import app.waymark.goal.DueStep;
import app.waymark.goal.GoalId;
import app.waymark.goal.Repeat;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.WeekStep;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to do in a week, over all goals of a person. */
public final class DueRows {

    /** Of what repeats, more is looked at than a week can show: much of it does not come this week. */
    private static final int LOOKED_AT = 1_000;

    private static final List<String> COLUMNS = List.of(
            "goal",
            "title",
            "id",
            "text",
            "due_on",
            "effort_minutes",
            "repeat_on",
            "repeat_times",
            "repeat_from",
            "ticked",
            "blocked_by");

    private DueRows() {}

    /** The steps of the open goals of a person that are due, overdue or repeated in the week of this day. */
    public static Portion<List<WeekStep>> of(AccountId mentee, LocalDate today, int most) {
        var monday = Repeat.monday(today);
        var sunday = monday.plusDays(6);
        return Portion.<Optional<WeekStep>>rows(
                        COLUMNS,
                        "select g.id as goal, g.title, s.id, s.text, s.due_on, s.effort_minutes, s.repeat_on,"
                                + " s.repeat_times, s.repeat_from,"
                                + " (select group_concat(concat(t.day, '/', t.nth)) from goal_step_time t"
                                + " where t.goal = s.goal and t.step = s.id and t.day between ? and ?) as ticked,"
                                + " (select b.text from goal_step_after a join goal_step b on b.goal = a.goal"
                                + " and b.id = a.before_it and b.position is not null and b.done_at is null"
                                + " where a.goal = s.goal and a.step = s.id order by b.position limit 1) as blocked_by"
                                + " from goal g join goal_step s on s.goal = g.id"
                                + " where g.mentee = ? and g.state in ('DRAFT', 'SHARED') and g.deleted_at is null"
                                + " and s.position is not null and s.done_at is null"
                                + " and ((s.repeat_from is null and s.due_on <= ?)"
                                + " or (s.repeat_from <= ? and (s.due_on is null or s.due_on >= ?)))"
                                + " order by s.repeat_from is not null, s.due_on, g.created_at, s.position limit ?",
                        row -> step(row, today),
                        monday,
                        sunday,
                        mentee.value(),
                        sunday,
                        sunday,
                        monday,
                        LOOKED_AT)
                .map(all -> all.stream().flatMap(Optional::stream).limit(most).toList());
    }

    /** The steps of the goals shared in a mentorship that are due until this day, once. */
    public static Portion<List<DueStep>> shared(MentorshipId mentorship, LocalDate until, int most) {
        return Portion.rows(
                List.of("due_goal", "due_step", "due_text", "due_day"),
                "select g.id as due_goal, s.id as due_step, s.text as due_text, s.due_on as due_day"
                        + " from goal g join goal_step s on s.goal = g.id"
                        + " where g.mentorship = ? and g.state = 'SHARED' and g.deleted_at is null"
                        + " and s.position is not null and s.done_at is null and s.repeat_from is null and s.due_on <= ?"
                        + " order by s.due_on, g.created_at, s.position limit ?",
                row -> new DueStep(
                        new GoalId(row.getObject("due_goal", UUID.class)),
                        row.getObject("due_step", UUID.class),
                        row.getString("due_text"),
                        row.getObject("due_day", LocalDate.class)),
                mentorship.value(),
                until,
                most);
    }

    private static Optional<WeekStep> step(ResultSet row, LocalDate today) throws SQLException {
        var repeat = PlanColumns.repeat(row);
        var due = row.getObject("due_on", LocalDate.class);
        var times = repeat == null ? List.<Occurrence>of() : repeat.week(today, due);
        if (repeat != null && times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WeekStep(
                new GoalId(UUID.fromString(row.getString("goal"))),
                row.getString("title"),
                UUID.fromString(row.getString("id")),
                row.getString("text"),
                due,
                PlanColumns.effort(row),
                times,
                ticked(row.getString("ticked")),
                row.getString("blocked_by")));
    }

    private static Set<Occurrence> ticked(@Nullable String all) {
        return all == null
                ? Set.of()
                : Arrays.stream(all.split(","))
                        .map(one -> one.split("/"))
                        .map(one -> new Occurrence(LocalDate.parse(one[0]), Integer.parseInt(one[1])))
                        .collect(Collectors.toSet());
    }
}
