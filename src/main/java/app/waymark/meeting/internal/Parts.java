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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to a meeting, agenda and follow-ups, in one statement, and with it when its two are booked while
 * times are proposed to them.
 */
@Component
public class Parts {

    /** The lists, each in its order. */
    public record Read(List<AgendaItem> agenda, List<FollowUp> followUps, List<Claims.Claim> claims) {}

    private static final String SQL = """
            select 'AGENDA' as kind, id, text, author as person, goal, null as step, null as own_goal, ticked, null as due, place,
                   null as created_at, null as starts_at, null as ends_at
            from meeting_agenda_item where meeting = ?
            union all
            select 'FOLLOW_UP', id, text, who, goal, step, own_goal, done, due, 0, created_at, null, null
            from meeting_follow_up where meeting = ?
            union all
            (select 'CLAIM', meeting, null, person, null, null, null, false, null, 0, null, starts_at, ends_at
            from meeting_claim where person in (?, ?) and ends_at > ? and starts_at < ? and meeting <> ?
            order by ends_at limit 1000)
            order by place, created_at, id""";

    /** While nothing is proposed nobody is asked for: there are no claims in a time without length. */
    private static final LocalDateTime NEVER = LocalDate.EPOCH.atStartOfDay();

    private final JdbcTemplate jdbc;

    Parts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What belongs to this meeting, and the claims of its two that come near a time proposed for it. */
    public Read of(MeetingEntity meeting) {
        var agenda = new ArrayList<AgendaItem>();
        var followUps = new ArrayList<FollowUp>();
        var claims = new ArrayList<Claims.Claim>();
        var offered = meeting.offered();
        var id = meeting.meetingId().value().toString();
        jdbc.query(
                SQL,
                row -> {
                    switch (row.getString("kind")) {
                        case "AGENDA" -> agenda.add(item(row));
                        case "FOLLOW_UP" -> followUps.add(followUp(row));
                        default -> claims.add(claim(row));
                    }
                },
                id,
                id,
                meeting.mentor().toString(),
                meeting.mentee().toString(),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getFirst().start()),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getLast().end()),
                id);
        return new Read(agenda, followUps, claims);
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                new AgendaItemId(id(row)),
                row.getString("text"),
                person(row),
                goal(row, "goal"),
                row.getBoolean("ticked"));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                new FollowUpId(id(row)),
                row.getString("text"),
                person(row),
                row.getObject("due", LocalDate.class),
                goal(row, "goal"),
                step(row),
                goal(row, "own_goal"),
                row.getBoolean("ticked"));
    }

    private static Claims.Claim claim(ResultSet row) throws SQLException {
        return new Claims.Claim(id(row), person(row), Claims.window(row));
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

    private static @Nullable GoalId goal(ResultSet row, String column) throws SQLException {
        var goal = row.getString(column);
        return goal == null ? null : new GoalId(UUID.fromString(goal));
    }
}
