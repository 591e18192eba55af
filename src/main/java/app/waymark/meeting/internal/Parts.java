package app.waymark.meeting.internal;

import app.waymark.goal.GoalId;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.FollowUpId;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what belongs to a meeting, agenda and follow-ups, in one statement. */
@Component
public class Parts {

    /** The two lists, each in its order. */
    public record Read(List<AgendaItem> agenda, List<FollowUp> followUps) {}

    private static final String SQL = """
            select true as agenda, id, text, author as person, goal, null as step, ticked, null as due, place, null as created_at
            from meeting_agenda_item where meeting = ?
            union all
            select false, id, text, who, goal, step, done, due, 0, created_at
            from meeting_follow_up where meeting = ?
            order by place, created_at, id""";

    private final JdbcTemplate jdbc;

    Parts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What belongs to this meeting. */
    public Read of(UUID meeting) {
        var agenda = new ArrayList<AgendaItem>();
        var followUps = new ArrayList<FollowUp>();
        jdbc.query(
                SQL,
                row -> {
                    if (row.getBoolean("agenda")) {
                        agenda.add(item(row));
                    } else {
                        followUps.add(followUp(row));
                    }
                },
                meeting.toString(),
                meeting.toString());
        return new Read(agenda, followUps);
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                new AgendaItemId(id(row)), row.getString("text"), person(row), goal(row), row.getBoolean("ticked"));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                new FollowUpId(id(row)),
                row.getString("text"),
                person(row),
                row.getObject("due", LocalDate.class),
                goal(row),
                step(row),
                row.getBoolean("ticked"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString("id"));
    }

    private static AccountId person(ResultSet row) throws SQLException {
        return AccountId.of(row.getString("person"));
    }

    private static @Nullable UUID step(ResultSet row) throws SQLException {
        var step = row.getString("step");
        return step == null ? null : UUID.fromString(step);
    }

    private static @Nullable GoalId goal(ResultSet row) throws SQLException {
        var goal = row.getString("goal");
        return goal == null ? null : new GoalId(UUID.fromString(goal));
    }
}
