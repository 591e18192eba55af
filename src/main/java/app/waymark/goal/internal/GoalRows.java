package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalPage.Marked;
import app.waymark.goal.GoalProgress;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.PlanProgress;
import app.waymark.goal.ProgressCount;
import app.waymark.goal.ProgressCount.PlannedStep;
import app.waymark.goal.ProgressSaid;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.Reading;
import app.waymark.goal.Step;
import app.waymark.goal.Tick;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows beside a goal's document: its steps, milestones and measures as the document has them now, and what happened
 * with them. Ticks and readings live here alone; so they need no document to be read or written, and no revision can
 * undo them.
 *
 * <p>A row without a position is not in the plan any more. It stays as long as something happened with it, and is in the
 * plan again as soon as the document has its id again.
 *
 * <p>Whoever writes here holds the goal's row lock.
 */
@Component
public class GoalRows {

    /** A step that is to be done, as lists show it. */
    record Next(String text, @Nullable LocalDate dueOn) {}

    /**
     * How far the plan is done, and with it the goal.
     *
     * @param next the step that is due first, then in the plan's order; null where all are done
     * @param count how far the goal is in the way it is counted
     */
    record Way(int steps, int done, @Nullable Next next, ProgressCount count) {}

    /**
     * What came of a tick.
     *
     * @param changed whether it is different now
     * @param milestone the title, where it is a milestone
     */
    public record Ticked(boolean changed, @Nullable String milestone) {}

    private static final List<String> HAPPENED = List.of(
            "what", "id", "person", "at", "measure", "day", "value", "text", "state", "note", "words", "decided_at");

    private final JdbcTemplate jdbc;
    private final Portions portions;
    private final ProgressRows progress;

    GoalRows(JdbcTemplate jdbc, Portions portions, ProgressRows progress) {
        this.jdbc = jdbc;
        this.portions = portions;
        this.progress = progress;
    }

    /** Makes the rows what the document says now; what happened with them stays. */
    void project(UUID goal, GoalContent content, Instant now) {
        for (var table : List.of("goal_step", "goal_milestone", "goal_measure", "goal_if_then")) {
            jdbc.update("update " + table + " set position = null where goal = ?", goal.toString());
        }
        steps(goal, content);
        milestones(goal, content);
        measures(goal, content);
        ifThens(goal, content, now);
        jdbc.update(
                "delete from goal_step where goal = ? and position is null and done_at is null"
                        + " and not exists (select 1 from goal_step_time t where t.goal = goal_step.goal and t.step = goal_step.id)"
                        + " and not exists (select 1 from goal_evidence e where e.goal = goal_step.goal and e.step = goal_step.id)",
                goal.toString());
        jdbc.update(
                "delete from goal_milestone where goal = ? and position is null and done_at is null", goal.toString());
        jdbc.update(
                "delete from goal_if_then where goal = ? and position is null and shown_on is null", goal.toString());
        jdbc.update(
                "delete from goal_measure where goal = ? and position is null and not exists"
                        + " (select 1 from goal_reading r where r.goal = goal_measure.goal and r.measure = goal_measure.id)",
                goal.toString());
    }

    /** The steps and milestones there are or were. */
    Set<UUID> things(UUID goal) {
        return new HashSet<>(jdbc.query(
                "select id from goal_step where goal = ? union select id from goal_milestone where goal = ?",
                (row, number) -> UUID.fromString(row.getString(1)),
                goal.toString(),
                goal.toString()));
    }

    private void steps(UUID goal, GoalContent content) {
        var rows = new ArrayList<@Nullable Object[]>();
        content.steps().forEach(step -> rows.add(row(goal, step, null, rows.size())));
        for (var milestone : content.milestones()) {
            milestone.steps().forEach(step -> rows.add(row(goal, step, milestone, rows.size())));
        }
        jdbc.batchUpdate(
                "insert into goal_step (goal, id, milestone, position, text, due_on, source, effort_minutes, repeat_on,"
                        + " repeat_times, repeat_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update milestone = values(milestone), position = values(position),"
                        + " text = values(text), due_on = values(due_on), source = values(source),"
                        + " effort_minutes = values(effort_minutes), repeat_on = values(repeat_on),"
                        + " repeat_times = values(repeat_times), repeat_from = values(repeat_from)",
                rows);
        jdbc.update("delete from goal_step_after where goal = ?", goal.toString());
        jdbc.batchUpdate(
                "insert into goal_step_after (goal, step, before_it) values (?, ?, ?)",
                content.allSteps()
                        .flatMap(step -> step.after().stream().map(before ->
                                new Object[] {goal.toString(), step.id().toString(), before.toString()}))
                        .toList());
    }

    private static @Nullable Object[] row(UUID goal, Step step, @Nullable Milestone under, int position) {
        var repeat = step.repeat();
        return new @Nullable Object[] {
            goal.toString(),
            step.id().toString(),
            under == null ? null : under.id().toString(),
            position,
            step.text(),
            step.dueOn(),
            step.source(),
            step.effort() == null ? null : step.effort().minutes(),
            repeat == null ? null : PlanColumns.days(repeat.on()),
            repeat == null ? null : repeat.times(),
            repeat == null ? null : repeat.from()
        };
    }

    private void milestones(UUID goal, GoalContent content) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : content.milestones()) {
            rows.add(new @Nullable Object[] {goal.toString(), one.id().toString(), rows.size(), one.title(), one.dueOn()
            });
        }
        jdbc.batchUpdate(
                "insert into goal_milestone (goal, id, position, title, due_on) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update position = values(position), title = values(title),"
                        + " due_on = values(due_on)",
                rows);
    }

    private void measures(UUID goal, GoalContent content) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (Measure one : content.measures()) {
            rows.add(new @Nullable Object[] {
                goal.toString(),
                one.id().toString(),
                rows.size(),
                one.name(),
                one.unit(),
                one.baseline(),
                one.target(),
                one.shape() == MeasureShape.RANGE ? one.high() : null,
                one.shape().name(),
                Optional.ofNullable(one.about()).map(Enum::name).orElse(null)
            });
        }
        jdbc.batchUpdate(
                "insert into goal_measure (goal, id, position, name, unit, baseline, target, high, shape, about)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update position = values(position), name = values(name),"
                        + " unit = values(unit), baseline = values(baseline), target = values(target),"
                        + " high = values(high), shape = values(shape), about = values(about)",
                rows);
    }

    private void ifThens(UUID goal, GoalContent content, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : content.ifThens()) {
            var weekly = one.cue().weekly();
            rows.add(new @Nullable Object[] {
                goal.toString(),
                one.id().toString(),
                rows.size(),
                one.cue().words(),
                one.cue().on(),
                weekly == null ? null : weekly.getValue(),
                one.then(),
                utc(now)
            });
        }
        jdbc.batchUpdate(
                "insert into goal_if_then (goal, id, position, cue, on_day, weekday, then_do, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update position = values(position), cue = values(cue),"
                        + " on_day = values(on_day), weekday = values(weekday), then_do = values(then_do)",
                rows);
    }

    /** How many editions back two people can have begun to edit and still be put together. */
    private static final int EDITIONS_KEPT = 50;

    /** Keeps what the goal says now, for whoever edits it from here on. */
    void keepEdition(Goal goal) {
        var id = goal.getId().toString();
        jdbc.update(
                "insert into goal_edition (goal, edition, content, private_notes) values (?, ?, ?, ?)",
                id,
                goal.edition(),
                goal.document(),
                goal.privateNotes());
        jdbc.update("delete from goal_edition where goal = ? and edition <= ?", id, goal.edition() - EDITIONS_KEPT);
    }

    /** What a goal said in an edition, notes included; empty where that is too long ago. */
    Optional<GoalEdit> edition(UUID goal, int edition) {
        return jdbc
                .query(
                        "select content, private_notes from goal_edition where goal = ? and edition = ?",
                        (row, number) -> new GoalEdit(
                                GoalDocuments.CONTENT.read(row.getString("content"), goal + ", edition " + edition),
                                row.getString("private_notes"),
                                ""),
                        goal.toString(),
                        edition)
                .stream()
                .findFirst();
    }

    /** How far the plan is done, and with it the goal. */
    Way way(Goal goal) {
        var steps = progress.steps(goal.getId());
        var next = steps.stream()
                .filter(step -> !step.done())
                .min(Comparator.comparing(PlannedStep::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Way(
                steps.size(),
                (int) steps.stream().filter(PlannedStep::done).count(),
                next.map(step -> new Next(step.text(), step.dueOn())).orElse(null),
                progress.count(goal.getId(), goal.progressWay(), steps, goal.targetOn()));
    }

    /** Ticks a step or milestone of the plan, or takes the tick away; empty where the plan has no such one. */
    Optional<Ticked> tick(UUID goal, UUID item, boolean done, AccountId by, Instant now) {
        var step = tick("goal_step", "text", goal, item, done, by, now);
        if (step.isPresent()) {
            return step.map(one -> new Ticked(one.changed(), null));
        }
        return tick("goal_milestone", "title", goal, item, done, by, now);
    }

    private Optional<Ticked> tick(
            String table, String words, UUID goal, UUID item, boolean done, AccountId by, Instant now) {
        var found = jdbc
                .query(
                        "select " + words + " as words, done_at from " + table
                                + " where goal = ? and id = ? and position is not null",
                        (row, number) -> new Ticked((row.getObject("done_at") != null) != done, row.getString("words")),
                        goal.toString(),
                        item.toString())
                .stream()
                .findFirst();
        if (found.filter(Ticked::changed).isPresent()) {
            jdbc.update(
                    "update " + table + " set done_at = ?, done_by = ? where goal = ? and id = ?",
                    done ? utc(now) : null,
                    done ? by.toString() : null,
                    goal.toString(),
                    item.toString());
        }
        return found;
    }

    /** Whether the goal has this measure now. */
    public boolean hasMeasure(UUID goal, UUID measure) {
        return exists(
                "select count(*) from goal_measure where goal = ? and id = ? and position is not null", goal, measure);
    }

    /** How many readings there are of a goal's measures, those that are gone included. */
    public int readings(UUID goal) {
        return java.util.Objects.requireNonNullElse(
                jdbc.queryForObject("select count(*) from goal_reading where goal = ?", Integer.class, goal.toString()),
                0);
    }

    /** Whether the goal has this reading. */
    public boolean hasReading(UUID goal, UUID reading) {
        return exists("select count(*) from goal_reading where goal = ? and id = ?", goal, reading);
    }

    private boolean exists(String count, UUID goal, UUID id) {
        return java.util.Objects.requireNonNullElse(
                        jdbc.queryForObject(count, Integer.class, goal.toString(), id.toString()), 0)
                > 0;
    }

    /** Keeps another reading. */
    public void add(UUID goal, Reading reading) {
        jdbc.update(
                "insert into goal_reading (id, goal, measure, measured_on, value, note, noted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                reading.id().toString(),
                goal.toString(),
                reading.measure().toString(),
                reading.on(),
                reading.value(),
                reading.note(),
                reading.by().toString());
    }

    /** Makes a reading say this. */
    public void correct(UUID goal, UUID reading, LocalDate on, java.math.BigDecimal value, String note, AccountId by) {
        jdbc.update(
                "update goal_reading set measured_on = ?, value = ?, note = ?, noted_by = ? where goal = ? and id = ?",
                on,
                value,
                note,
                by.toString(),
                goal.toString(),
                reading.toString());
    }

    /** Takes a reading back. */
    public void removeReading(UUID goal, UUID reading) {
        jdbc.update("delete from goal_reading where goal = ? and id = ?", goal.toString(), reading.toString());
    }

    /** What was said of how far it is, for which mentorship, or null where it was the mentee's alone. */
    public record Told(ProgressSaid said, @Nullable UUID mentorship) {}

    /** A revision or verdict, and in which mentorship it was made. */
    public record MarkedFor(Marked mark, @Nullable UUID mentorship) {}

    /**
     * What happened on the way, and with the steps beside their ticks.
     *
     * @param told what was said of how far it is, the latest first
     * @param marks the last revisions and verdicts, in the order of their days
     */
    public record Happened(GoalProgress progress, PlanProgress planned, List<Told> told, List<MarkedFor> marks) {}

    /** How many revisions, and how many verdicts, are marked at most. */
    private static final int MARKED = 60;

    private static final String MARKS = "select * from (select 'mark', goal as id, null as person, made_at, mentorship,"
            + " null as day, number, null as text, null as state, null as note, null as words, null as decided_at"
            + " from goal_revision where goal = ? order by number desc limit " + MARKED + ") made"
            + " union all select * from (select 'mark', goal as id, null as person, given_at, mentorship, null as day,"
            + " revision, verdict, null as state, null as note, null as words, null as decided_at"
            + " from goal_verdict where goal = ? order by given_at desc limit " + MARKED + ") given";

    /** The same, read by itself. */
    Happened happened(UUID goal, @Nullable UUID mentorship) {
        return portions.one(toHappened(goal, mentorship));
    }

    /**
     * What happened on the way.
     *
     * @param mentorship whose acceptances are told, or null for none
     */
    Portion<Happened> toHappened(UUID goal, @Nullable UUID mentorship) {
        return Portion.of(
                HAPPENED,
                "select 'done' as what, id, done_by as person, done_at as at, null as measure, null as day, null as value,"
                        + " null as text, null as state, null as note, null as words, null as decided_at"
                        + " from goal_step where goal = ? and done_at is not null"
                        + " union all select 'done', id, done_by, done_at, null, null, null, null, null, null, null, null"
                        + " from goal_milestone where goal = ? and done_at is not null"
                        + " union all select 'reading', id, noted_by, null, measure, measured_on, value, null, null, note,"
                        + " null, null from goal_reading where goal = ? union all "
                        + PlanRows.GATHERED + " union all " + ProgressRows.SAID + " union all " + MARKS,
                WayGathered::new,
                goal,
                goal,
                goal,
                goal,
                goal,
                goal,
                Objects.requireNonNullElse(mentorship, new UUID(0, 0)),
                goal,
                goal,
                goal);
    }

    private static final class WayGathered implements Portion.Gathering<Happened> {

        private final Map<UUID, Tick> done = new HashMap<>();
        private final List<Reading> readings = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final List<MarkedFor> marks = new ArrayList<>();
        private final PlanRows.Gathered planned = new PlanRows.Gathered();

        @Override
        public void take(ResultSet row) throws SQLException {
            switch (row.getString("what")) {
                case "done" -> done.put(uuid(row, "id"), new Tick(instant(row), person(row)));
                case "reading" -> readings.add(reading(row));
                case "said" -> told.add(told(row));
                case "mark" -> marks.add(marked(row));
                default -> planned.take(row);
            }
        }

        @Override
        public Happened gathered() {
            marks.sort(Comparator.comparing(one -> one.mark().at()));
            told.sort(Comparator.comparing((Told one) -> one.said().at()).reversed());
            return new Happened(
                    new GoalProgress(done, readings), planned.progress(), List.copyOf(told), List.copyOf(marks));
        }
    }

    private static MarkedFor marked(ResultSet row) throws SQLException {
        var verdict = row.getString("text");
        var in = row.getString("measure");
        return new MarkedFor(
                new Marked(row.getInt("value"), instant(row), verdict == null ? null : Verdict.valueOf(verdict)),
                in == null ? null : UUID.fromString(in));
    }

    private static Told told(ResultSet row) throws SQLException {
        var in = row.getString("measure");
        return new Told(
                new ProgressSaid(
                        ProgressWay.valueOf(row.getString("text")),
                        row.getObject("value") == null ? null : row.getInt("value"),
                        row.getString("note"),
                        person(row),
                        instant(row)),
                in == null ? null : UUID.fromString(in));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                uuid(row, "id"),
                uuid(row, "measure"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("value").stripTrailingZeros(),
                row.getString("note"),
                person(row));
    }

    private static AccountId person(ResultSet row) throws SQLException {
        return new AccountId(uuid(row, "person"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
