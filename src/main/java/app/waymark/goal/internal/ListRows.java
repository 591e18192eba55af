package app.waymark.goal.internal;

import app.waymark.goal.GoalGroup;
import app.waymark.goal.GoalGroup.Listed;
import app.waymark.goal.GoalGroup.Shown;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads somebody's goals by horizon: one statement, however many there are. */
@Component
public class ListRows {

    private static final String COLUMNS =
            "g.id, g.mentee, g.mentor, g.title, g.horizon, g.target_on, g.state, g.verdict,"
                    + " g.steps_done, g.steps, g.progress_by, g.progress_percent, g.next_step, g.next_due_on, g.revision, g.created_at, g.changed_at, g.paused_until, g.shown_in";

    /** What is due first: the next step or the goal itself; what has no day comes after all that have. */
    private static final String SOONEST =
            "least(coalesce(g.next_due_on, '9999-12-31'), coalesce(g.target_on, '9999-12-31'))";

    private static final List<String> SUMMARY =
            List.of(COLUMNS.replace("g.", "").split(", "));

    private final JdbcTemplate jdbc;

    ListRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The goals of each horizon, the nearer first; horizons without goals are left out.
     *
     * @param first what waits for its mentee: these come first
     * @param most how many of each horizon
     */
    public List<GoalGroup> groups(AccountId mentee, Shown shown, Collection<UUID> first, Map<Horizon, Integer> most) {
        var arguments = new ArrayList<Object>();
        var waiting = "false";
        if (!first.isEmpty()) {
            waiting = "g.id in (" + first.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")";
            arguments.addAll(first);
        }
        arguments.add(mentee.value());
        for (var horizon : Horizon.values()) {
            arguments.add(most.getOrDefault(horizon, 0));
        }
        var totals = new EnumMap<Horizon, Integer>(Horizon.class);
        var found = new EnumMap<Horizon, List<Listed>>(Horizon.class);
        jdbc.query(
                "select s.*, p.title as longer_title from (select " + COLUMNS
                        + ", (select p.id from goal p where p.id = g.parent and " + PlaceRows.HOLDS + ") as longer,"
                        + " count(*) over (partition by g.horizon) as total,"
                        + " row_number() over (partition by g.horizon order by " + waiting + " desc, " + order(shown)
                        + ", g.created_at desc, g.id desc) as place"
                        + " from goal g where g.mentee = ? and g.deleted_at is null and " + condition(shown) + ") s"
                        + " left join goal p on p.id = s.longer"
                        + " where s.place <= case s.horizon when 'SHORT' then ? when 'MEDIUM' then ? else ? end"
                        + " order by s.place",
                row -> {
                    var horizon = Horizon.valueOf(row.getString("horizon"));
                    totals.put(horizon, row.getInt("total"));
                    found.computeIfAbsent(horizon, unused -> new ArrayList<>()).add(listed(row, horizon));
                },
                arguments.toArray());
        return found.entrySet().stream()
                .map(entry -> new GoalGroup(entry.getKey(), totals.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }

    /** The goals that somebody has not ended, the latest first. */
    public Portion<List<GoalSummary>> latest(AccountId mentee, int most) {
        return Portion.rows(
                SUMMARY,
                "select " + COLUMNS
                        + " from goal g where g.mentee = ? and g.deleted_at is null and g.archived_at is null"
                        + " and g.state in ('DRAFT', 'SHARED', 'PAUSED') order by g.created_at desc, g.id desc limit ?",
                row -> summary(row, Horizon.valueOf(row.getString("horizon"))),
                mentee.value(),
                most);
    }

    /** What somebody works on, by name, the latest first. */
    public Portion<List<GoalTitle>> titles(AccountId mentee, int most) {
        return Portion.rows(
                List.of("own_id", "own_title"),
                "select g.id as own_id, g.title as own_title from goal g where g.mentee = ? and g.deleted_at is null"
                        + " and g.archived_at is null and g.state in ('DRAFT', 'SHARED')"
                        + " order by g.created_at desc, g.id desc limit ?",
                row -> new GoalTitle(new GoalId(row.getObject("own_id", UUID.class)), row.getString("own_title")),
                mentee.value(),
                most);
    }

    private static String condition(Shown shown) {
        return switch (shown) {
            case OPEN -> "g.state in ('DRAFT', 'SHARED')";
            case PAUSED -> "g.state = 'PAUSED'";
            case DONE -> "g.state in ('REACHED', 'DROPPED') and g.archived_at is null";
            case ARCHIVED -> "g.archived_at is not null";
        };
    }

    private static String order(Shown shown) {
        return switch (shown) {
            case OPEN -> SOONEST;
            case PAUSED -> "g.paused_until";
            case DONE, ARCHIVED -> "g.closed_at desc";
        };
    }

    private static Listed listed(ResultSet row, Horizon horizon) throws SQLException {
        var longer = row.getObject("longer", UUID.class);
        return new Listed(
                summary(row, horizon),
                longer == null ? null : new GoalTitle(new GoalId(longer), row.getString("longer_title")));
    }

    private static GoalSummary summary(ResultSet row, Horizon horizon) throws SQLException {
        var mentor = row.getObject("mentor", UUID.class);
        return new GoalSummary(
                new GoalId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("mentee", UUID.class)),
                mentor == null ? null : new AccountId(mentor),
                row.getString("title"),
                horizon,
                day(row, "target_on"),
                GoalState.valueOf(row.getString("state")),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("steps_done"),
                row.getInt("steps"),
                far(row),
                row.getString("next_step"),
                day(row, "next_due_on"),
                row.getInt("revision"),
                VisionRows.at(row, "created_at"),
                VisionRows.at(row, "changed_at"),
                day(row, "paused_until"),
                row.getObject("shown_in", UUID.class) != null);
    }

    /** How far a goal's row says that it is. */
    static HowFar far(ResultSet row) throws SQLException {
        return HowFar.of(
                GoalState.valueOf(row.getString("state")),
                HowFar.Basis.valueOf(row.getString("progress_by")),
                row.getObject("progress_percent", Integer.class),
                row.getInt("steps_done"),
                row.getInt("steps"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
