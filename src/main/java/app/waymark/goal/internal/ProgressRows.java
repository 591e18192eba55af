package app.waymark.goal.internal;

import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.ProgressCount;
import app.waymark.goal.ProgressCount.PlannedStep;
import app.waymark.goal.ProgressCount.ReadMeasure;
import app.waymark.goal.ProgressSaid;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.Reading;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what a goal's progress is counted from: the rows alone, never the document. Whoever writes here holds the goal's row lock. */
@Component
public class ProgressRows {

    /** How much of what was said of it a goal's page tells. */
    static final int TOLD = 20;

    private final JdbcTemplate jdbc;

    ProgressRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of the plan, in its order, with what happened with them. */
    List<PlannedStep> steps(UUID goal) {
        return jdbc.query(
                "select s.id, s.text, s.due_on, s.effort_minutes, s.repeat_on, s.repeat_times, s.repeat_from,"
                        + " s.done_at is not null as done,"
                        + " (select count(*) from goal_step_time t where t.goal = s.goal and t.step = s.id) as ticked"
                        + " from goal_step s where s.goal = ? and s.position is not null order by s.position",
                (row, number) -> new PlannedStep(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class),
                        PlanColumns.effort(row),
                        PlanColumns.repeat(row),
                        row.getBoolean("done"),
                        row.getInt("ticked")),
                goal);
    }

    /** How far the goal is in the way it is counted. */
    ProgressCount count(UUID goal, ProgressWay way, List<PlannedStep> steps, @Nullable LocalDate target) {
        return switch (way) {
            case PLAN -> ProgressCount.ofPlan(steps, target);
            case MEASURES -> ProgressCount.ofMeasures(measures(goal));
            case BY_HAND ->
                byHand(goal).map(ProgressCount::byHand).orElseGet(() -> ProgressCount.ofPlan(steps, target));
        };
    }

    private List<ReadMeasure> measures(UUID goal) {
        var found = new LinkedHashMap<UUID, ReadMeasure>();
        jdbc.query(
                "select m.id, m.name, m.unit, m.baseline, m.target, m.high, m.shape, m.about,"
                        + " r.id as reading, r.measured_on, r.value, r.noted_by from goal_measure m"
                        + " left join goal_reading r on r.goal = m.goal and r.measure = m.id"
                        + " where m.goal = ? and m.position is not null order by m.position, r.measured_on, r.id",
                row -> {
                    var id = row.getObject("id", UUID.class);
                    var one = found.get(id);
                    if (one == null) {
                        one = new ReadMeasure(measure(id, row), new ArrayList<>());
                        found.put(id, one);
                    }
                    var reading = row.getObject("reading", UUID.class);
                    if (reading != null) {
                        one.readings()
                                .add(new Reading(
                                        reading,
                                        id,
                                        row.getObject("measured_on", LocalDate.class),
                                        row.getBigDecimal("value"),
                                        "",
                                        new AccountId(row.getObject("noted_by", UUID.class))));
                    }
                },
                goal);
        return List.copyOf(found.values());
    }

    private static Measure measure(UUID id, ResultSet row) throws SQLException {
        return new Measure(
                id,
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                row.getBigDecimal("high"),
                MeasureShape.valueOf(row.getString("shape")),
                Optional.ofNullable(row.getString("about"))
                        .map(MeasureAbout::valueOf)
                        .orElse(null));
    }

    private Optional<Integer> byHand(UUID goal) {
        return jdbc
                .queryForList(
                        "select percent from goal_progress where goal = ? and percent is not null"
                                + " order by said_at desc, id desc limit 1",
                        Integer.class,
                        goal)
                .stream()
                .findFirst();
    }

    /** Keeps what somebody says of it. */
    public void add(UUID id, Goal goal, ProgressSaid said) {
        jdbc.update(
                "insert into goal_progress (id, goal, mentorship, way, percent, reason, said_by, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                goal.getId(),
                goal.mentorship(),
                said.way().name(),
                said.percent(),
                said.reason(),
                said.by().value(),
                LocalDateTime.ofInstant(said.at(), ZoneOffset.UTC));
    }

    /** What was said of it last, as {@link GoalRows#happened} reads it: for the goal once. */
    static final String SAID = "select * from (select 'said', id, said_by, said_at, mentorship, null as day,"
            + " percent, way, null as state, reason, null as words, null as decided_at"
            + " from goal_progress where goal = ? order by said_at desc, id desc limit " + TOLD + ") said";
}
