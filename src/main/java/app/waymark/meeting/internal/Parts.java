package app.waymark.meeting.internal;

import app.waymark.goal.GoalId;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.FollowUpId;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to a meeting, agenda and follow-ups, in one statement, and with it when its two are booked while
 * times are proposed to them.
 */
@Component
public class Parts {

    /** The lists, each in its order. */
    public record Read(
            List<AgendaItem> agenda,
            List<FollowUp> followUps,
            List<Claims.Claim> claims,
            List<Dated> dates,
            SeriesReads.Looked looked) {}

    /** A meeting of a series that has a time. */
    public record Dated(UUID series, MeetingId meeting, LocalDate on, TimeWindow window, MeetingState state) {}

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
            union all
            select 'DATE', id, state, null, series, null, null, false, series_on, 0, null, starts_at, ends_at
            from meeting where series in (?, ?) and starts_at is not null
            order by place, created_at, id limit 10000""";

    /** While nothing is proposed nobody is asked for: there are no claims in a time without length. */
    private static final LocalDateTime NEVER = LocalDate.EPOCH.atStartOfDay();

    private static final String NOTHING = new UUID(0, 0).toString();

    private static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "text",
            "person",
            "goal",
            "step",
            "own_goal",
            "ticked",
            "due",
            "place",
            "created_at",
            "starts_at",
            "ends_at");

    private final Portions portions;
    private final SeriesReads reads;

    Parts(Portions portions, SeriesReads reads) {
        this.portions = portions;
        this.reads = reads;
    }

    /**
     * What belongs to this meeting, the claims of its two that come near a time proposed for it, and the dates of its series
     * and of the one that this would take the place of.
     */
    public Read of(MeetingEntity meeting, @Nullable SeriesEntity series, AccountId me) {
        var toRead = toRead(meeting, series);
        var toLook = series == null
                ? Portion.<SeriesReads.Looked>known(except -> List.of())
                : reads.toLook(me, meeting.other(me), series.length(), series.proposed());
        var read = portions.read(toRead, toLook);
        var gathered = read.of(toRead);
        gathered.dates.sort(Comparator.comparing(Dated::on)
                .thenComparing(one -> one.window().start()));
        return new Read(gathered.agenda, gathered.followUps, gathered.claims, gathered.dates, read.of(toLook));
    }

    private Portion<Gathering> toRead(MeetingEntity meeting, @Nullable SeriesEntity series) {
        var offered = meeting.offered();
        var id = meeting.meetingId().value().toString();
        return Portion.of(
                COLUMNS,
                SQL,
                Gathering::new,
                id,
                id,
                meeting.mentor().toString(),
                meeting.mentee().toString(),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getFirst().start()),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getLast().end()),
                id,
                named(series == null ? null : series.getId()),
                named(series == null ? null : series.replaces()));
    }

    private static final class Gathering implements Portion.Gathering<Gathering> {

        private final List<AgendaItem> agenda = new ArrayList<>();
        private final List<FollowUp> followUps = new ArrayList<>();
        private final List<Claims.Claim> claims = new ArrayList<>();
        private final List<Dated> dates = new ArrayList<>();

        @Override
        public void take(ResultSet row) throws SQLException {
            switch (row.getString("kind")) {
                case "AGENDA" -> agenda.add(item(row));
                case "FOLLOW_UP" -> followUps.add(followUp(row));
                case "DATE" -> dates.add(date(row));
                default -> claims.add(claim(row));
            }
        }

        @Override
        public Gathering gathered() {
            return this;
        }
    }

    private static String named(@Nullable UUID series) {
        return series == null ? NOTHING : series.toString();
    }

    private static Dated date(ResultSet row) throws SQLException {
        return new Dated(
                UUID.fromString(row.getString("goal")),
                new MeetingId(id(row)),
                row.getObject("due", LocalDate.class),
                Claims.window(row),
                MeetingState.valueOf(row.getString("text")));
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
