package app.waymark.goal;

import app.waymark.goal.GoalDay.Kind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The days in a person's running goals, for their own calendar: for Waymark, once it knows for whom it reads. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class GoalDays {

    private static final List<String> COLUMNS =
            List.of("kind", "goal", "title", "id", "words", "due_on", "done", "place");

    GoalDays() {}

    /**
     * The days between two, both included, of the goals that this person is working on; the earliest first.
     *
     * @param steps whether steps are wanted
     * @param milestones whether milestones are wanted
     */
    public Portion<List<GoalDay>> toRead(
            AccountId mentee, LocalDate from, LocalDate to, boolean steps, boolean milestones, int most) {
        if (!steps && !milestones) {
            return Portion.known(List.of());
        }
        return Portion.rows(
                COLUMNS,
                "select * from (" + part(Kind.STEP, "goal_step", "s.text", " and s.repeat_from is null")
                        + " union all " + part(Kind.MILESTONE, "goal_milestone", "s.title", "")
                        + ") days order by due_on, goal, place, id limit ?",
                row -> new GoalDay(
                        new GoalId(UUID.fromString(row.getString("goal"))),
                        row.getString("title"),
                        Kind.valueOf(row.getString("kind")),
                        UUID.fromString(row.getString("id")),
                        row.getString("words"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("done")),
                steps,
                mentee.value(),
                from,
                to,
                milestones,
                mentee.value(),
                from,
                to,
                most);
    }

    private static String part(Kind kind, String table, String words, String only) {
        return "select '" + kind + "' as kind, g.id as goal, g.title, s.id, " + words
                + " as words, s.due_on, s.done_at is not null as done, s.position as place from goal g join " + table
                + " s on s.goal = g.id where ? and g.mentee = ? and g.state in ('DRAFT', 'SHARED')"
                + " and g.deleted_at is null and s.position is not null and s.due_on between ? and ?" + only;
    }
}
