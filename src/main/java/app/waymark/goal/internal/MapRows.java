package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalMap.MilestoneDay;
import app.waymark.goal.GoalState;
import app.waymark.goal.Horizon;
import app.waymark.goal.Vision;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what the map of goals shows: one statement, however many goals there are. */
@Component
public class MapRows {

    /** Whose goals are seen: of a mentee all, or those shared in one mentorship. */
    public record Seen(AccountId mentee, @Nullable MentorshipId in) {}

    /** When the mentor last said what they think of it. */
    private static final String REVIEWED = "(select v.given_at from goal_verdict v where v.id = g.last_verdict)";

    private static final String ORDER = "closed, far, target_on, id";

    private final JdbcTemplate jdbc;

    MapRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The goals that are not let go with the days of their milestones; one more than {@code most} where there are more. */
    public List<GoalMap.Goal> goals(Seen seen, int most, Map<UUID, Instant> reviewDue) {
        var in = seen.in == null ? null : seen.in.value();
        var found = new LinkedHashMap<UUID, Found>();
        jdbc.query(
                "select s.*, m.title as milestone, m.due_on, m.done_at is not null as done from ("
                        + "select g.id, g.title, g.horizon, g.state, g.target_on, g.steps_done, g.steps, g.progress_by, g.progress_percent, g.next_due_on,"
                        + " g.created_at, g.closed_at," + REVIEWED
                        + " as verdict_at, g.mentorship, g.mentor, g.stands_alone,"
                        + " g.state = 'REACHED' as closed, g.target_on is null as far,"
                        + " (select p.id from goal p where p.id = g.parent and " + PlaceRows.HOLDS
                        + " and (? is null or p.mentorship = g.mentorship)) as longer"
                        + " from goal g where g.mentee = ? and g.deleted_at is null and g.archived_at is null"
                        + " and g.state <> 'DROPPED'"
                        + (in == null ? "" : " and g.mentorship = ?")
                        + " order by " + ORDER + " limit ?) s"
                        + " left join goal_milestone m on m.goal = s.id and m.position is not null and m.due_on is not null"
                        + " order by " + ORDER.replaceAll("(\\w+)", "s.$1") + ", m.due_on, m.position",
                row -> {
                    found.computeIfAbsent(
                                    row.getObject("id", UUID.class), id -> new Found(row, seen, reviewDue.get(id)))
                            .milestone(row);
                },
                in == null
                        ? new Object[] {null, seen.mentee.value(), most + 1}
                        : new Object[] {in, seen.mentee.value(), in, most + 1});
        return found.values().stream().map(Found::goal).toList();
    }

    /** A goal while its rows are read. */
    private static final class Found {

        private final GoalMap.Goal goal;
        private final List<MilestoneDay> milestones = new ArrayList<>();

        private Found(ResultSet row, Seen seen, @Nullable Instant reviewDue) {
            goal = read(row, seen, reviewDue);
        }

        private void milestone(ResultSet row) throws SQLException {
            var title = row.getString("milestone");
            if (title != null) {
                milestones.add(
                        new MilestoneDay(title, row.getObject("due_on", LocalDate.class), row.getBoolean("done")));
            }
        }

        private GoalMap.Goal goal() {
            return goal.with(milestones);
        }
    }

    private static GoalMap.Goal read(ResultSet row, Seen seen, @Nullable Instant reviewDue) {
        try {
            var longer = row.getObject("longer", UUID.class);
            var mentor = row.getObject("mentor", UUID.class);
            var mentorship = row.getObject("mentorship", UUID.class);
            var horizon = Horizon.valueOf(row.getString("horizon"));
            var state = GoalState.valueOf(row.getString("state"));
            return new GoalMap.Goal(
                    new GoalId(row.getObject("id", UUID.class)),
                    row.getString("title"),
                    horizon,
                    state,
                    row.getObject("target_on", LocalDate.class),
                    ListRows.far(row),
                    row.getObject("next_due_on", LocalDate.class),
                    VisionRows.at(row, "created_at"),
                    row.getObject("closed_at") == null ? null : VisionRows.at(row, "closed_at"),
                    row.getObject("verdict_at") == null ? null : VisionRows.at(row, "verdict_at"),
                    reviewDue,
                    longer == null ? null : new GoalId(longer),
                    seen.in == null
                            && longer == null
                            && !row.getBoolean("stands_alone")
                            && state.open()
                            && horizon == Horizon.SHORT,
                    mentor == null || mentorship == null
                            ? null
                            : new Vision.Sharing(new MentorshipId(mentorship), new AccountId(mentor)),
                    List.of());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("A goal's row could not be read", unreadable);
        }
    }
}
