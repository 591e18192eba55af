package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalState;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.MenteeGoal;
import app.waymark.goal.Verdict;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a mentee shares with a mentor, with the last check-ins of each goal: one statement, however many there are. */
@Component
public class MenteeRows {

    // Each check-in is a row; a goal without any is one, too.
    private static final String SHARED =
            "select g.id as goal_id, g.title, g.horizon, g.target_on, g.state, g.paused_until, g.verdict, g.steps_done,"
                    + " g.steps as steps_all, g.progress_by, g.progress_percent, g.held_back, c.*, " + CheckInRows.STEPS
                    + " as steps"
                    + " from (select * from goal where mentorship = ? and mentor = ? and deleted_at is null"
                    + " order by state = 'SHARED' desc, shared_at desc, id desc limit ?) g"
                    + " left join (select i.*, row_number() over (partition by i.goal order by i.made_at desc, i.id desc)"
                    + " as place from goal_check_in i where i.mentorship = ?) c on c.goal = g.id and c.place <= ?"
                    + " order by g.state = 'SHARED' desc, g.shared_at desc, g.id desc, c.place";

    private final JdbcTemplate jdbc;
    private final HeldParts held = new HeldParts();

    MenteeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The goals that are shared in this mentorship with this mentor, what is worked on first, and of it the latest shared.
     *
     * @param most how many goals
     * @param checkIns how many check-ins of each
     */
    public List<MenteeGoal> read(MentorshipId mentorship, AccountId mentor, int most, int checkIns) {
        var goals = new LinkedHashMap<UUID, MenteeGoal>();
        var written = new LinkedHashMap<UUID, List<CheckIn>>();
        jdbc.query(
                SHARED,
                row -> {
                    var id = UUID.fromString(row.getString("goal_id"));
                    goals.putIfAbsent(id, goal(row, id));
                    var all = written.computeIfAbsent(id, unused -> new ArrayList<>());
                    if (row.getString("id") != null) {
                        var sight = Sight.ofMentor(held.convertToEntityAttribute(row.getString("held_back")));
                        CheckInSight.ofMentor(sight, CheckInRows.checkIn(row, mentorship.value()))
                                .ifPresent(all::add);
                    }
                },
                mentorship.value().toString(),
                mentor.toString(),
                most,
                mentorship.value().toString(),
                checkIns);
        return goals.values().stream()
                .map(goal -> with(goal, written.getOrDefault(goal.id().value(), List.of())))
                .toList();
    }

    private static MenteeGoal goal(ResultSet row, UUID id) throws SQLException {
        return new MenteeGoal(
                new GoalId(id),
                row.getString("title"),
                Horizon.valueOf(row.getString("horizon")),
                row.getObject("target_on", LocalDate.class),
                GoalState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")),
                HowFar.of(
                        GoalState.valueOf(row.getString("state")),
                        HowFar.Basis.valueOf(row.getString("progress_by")),
                        row.getObject("progress_percent", Integer.class),
                        row.getInt("steps_done"),
                        row.getInt("steps_all")),
                List.of());
    }

    private static MenteeGoal with(MenteeGoal goal, List<CheckIn> checkIns) {
        return new MenteeGoal(
                goal.id(),
                goal.title(),
                goal.horizon(),
                goal.targetOn(),
                goal.state(),
                goal.pausedUntil(),
                goal.verdict(),
                goal.far(),
                checkIns);
    }
}
