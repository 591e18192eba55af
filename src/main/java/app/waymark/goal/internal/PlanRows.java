package app.waymark.goal.internal;

import app.waymark.goal.Acceptance;
import app.waymark.goal.Evidence;
import app.waymark.goal.PlanProgress;
import app.waymark.goal.Repeat;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What happened with the steps of a plan beside their ticks: the times of those that repeat, what shows what came of them,
 * what the mentor was asked to accept. Whoever writes here holds the goal's row lock.
 */
@Component
public class PlanRows {

    /** A step as the plan has it now. */
    public record Planned(
            String text,
            @Nullable LocalDate dueOn,
            @Nullable Repeat repeat) {}

    /** What the mentor was asked, with what the turn is about. */
    public record Asked(UUID id, Acceptance acceptance) {}

    /** The same with the step that it is about. */
    record StepAsked(UUID goal, UUID step, Acceptance acceptance) {}

    private final JdbcTemplate jdbc;

    PlanRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A step of the plan; empty where the plan has no such one. */
    public Optional<Planned> step(UUID goal, UUID step) {
        return jdbc
                .query(
                        "select text, due_on, repeat_on, repeat_times, repeat_from from goal_step"
                                + " where goal = ? and id = ? and position is not null",
                        (row, number) -> new Planned(
                                row.getString("text"),
                                row.getObject("due_on", LocalDate.class),
                                PlanColumns.repeat(row)),
                        goal.toString(),
                        step.toString())
                .stream()
                .findFirst();
    }

    /** Ticks one time of a step, or takes the tick away. */
    public void tick(UUID goal, UUID step, Occurrence one, boolean done, AccountId by, Instant now) {
        if (done) {
            jdbc.update(
                    "insert ignore into goal_step_time (goal, step, day, nth, done_at, done_by) values (?, ?, ?, ?, ?, ?)",
                    goal.toString(),
                    step.toString(),
                    one.day(),
                    one.nth(),
                    utc(now),
                    by.toString());
        } else {
            jdbc.update(
                    "delete from goal_step_time where goal = ? and step = ? and day = ? and nth = ?",
                    goal.toString(),
                    step.toString(),
                    one.day(),
                    one.nth());
        }
    }

    /** What shows what came of a step, in the order in which it was added. */
    public List<Evidence> evidence(UUID goal, UUID step) {
        return jdbc.query(
                "select * from goal_evidence where goal = ? and step = ? and removed_at is null order by added_at, id",
                (row, number) -> evidence(row),
                goal.toString(),
                step.toString());
    }

    /** One of them, unless it was taken out. */
    Optional<Evidence> evidence(UUID id) {
        return jdbc
                .query(
                        "select * from goal_evidence where id = ? and removed_at is null",
                        (row, number) -> evidence(row),
                        id.toString())
                .stream()
                .findFirst();
    }

    public void add(UUID goal, UUID step, Evidence one) {
        jdbc.update(
                "insert into goal_evidence (id, goal, step, kind, text, file, size, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id().toString(),
                goal.toString(),
                step.toString(),
                one.kind().name(),
                one.text(),
                one.file() == null ? null : one.file().toString(),
                one.size(),
                one.by().toString(),
                utc(one.at()));
    }

    /** Says which file it is, once that is kept. */
    public void filed(UUID evidence, String name, UUID file, int size) {
        jdbc.update(
                "update goal_evidence set text = ?, file = ?, size = ? where id = ?",
                name,
                file.toString(),
                size,
                evidence.toString());
    }

    /** Takes one back that never came to be. */
    public void forget(UUID evidence) {
        jdbc.update("delete from goal_evidence where id = ?", evidence.toString());
    }

    /** Takes one out, or puts it back. */
    public boolean remove(UUID goal, UUID evidence, @Nullable Instant at) {
        return jdbc.update(
                        "update goal_evidence set removed_at = ? where goal = ? and id = ?",
                        at == null ? null : utc(at),
                        goal.toString(),
                        evidence.toString())
                > 0;
    }

    /** Forgets for good what was taken out before. */
    void forgetRemovedBefore(Instant moment) {
        jdbc.update("delete from goal_evidence where removed_at < ?", utc(moment));
    }

    /** The goal that this belongs to; empty where it was taken out or is none. */
    Optional<UUID> goalOf(UUID evidence) {
        return jdbc
                .query(
                        "select goal from goal_evidence where id = ? and removed_at is null",
                        (row, number) -> UUID.fromString(row.getString(1)),
                        evidence.toString())
                .stream()
                .findFirst();
    }

    /** Those of these that there are, taken out for less than a day included. */
    Set<UUID> existing(Collection<UUID> evidence) {
        if (evidence.isEmpty()) {
            return Set.of();
        }
        var marks = String.join(", ", java.util.Collections.nCopies(evidence.size(), "?"));
        return new HashSet<>(jdbc.query(
                "select id from goal_evidence where id in (" + marks + ")",
                (row, number) -> UUID.fromString(row.getString(1)),
                evidence.stream().map(UUID::toString).toArray()));
    }

    /** What the mentor was asked about a step in a mentorship, if anything. */
    public Optional<Asked> asked(UUID goal, UUID step, UUID mentorship) {
        return jdbc
                .query(
                        "select * from goal_acceptance where goal = ? and step = ? and mentorship = ?",
                        (row, number) -> new Asked(UUID.fromString(row.getString("id")), acceptance(row, "asked_at")),
                        goal.toString(),
                        step.toString(),
                        mentorship.toString())
                .stream()
                .findFirst();
    }

    /** Keeps what the mentor is asked; what was said of this step before is not kept. */
    public void ask(UUID goal, UUID step, UUID id, UUID mentorship, AccountId mentor, Acceptance asked) {
        jdbc.update("delete from goal_acceptance where goal = ? and step = ?", goal.toString(), step.toString());
        jdbc.update(
                "insert into goal_acceptance (goal, step, id, mentorship, mentor, state, text, note, asked_at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                goal.toString(),
                step.toString(),
                id.toString(),
                mentorship.toString(),
                mentor.toString(),
                asked.state().name(),
                asked.text(),
                asked.note(),
                utc(asked.askedAt()));
    }

    public void decide(UUID id, Acceptance.State state, String words, Instant now) {
        jdbc.update(
                "update goal_acceptance set state = ?, words = ?, decided_at = ? where id = ?",
                state.name(),
                words,
                utc(now),
                id.toString());
    }

    public void withdraw(UUID id) {
        jdbc.update("delete from goal_acceptance where id = ?", id.toString());
    }

    /** What was asked under this name, of which step of which goal; empty where it is asked no more. */
    Optional<StepAsked> stepAsked(UUID asked) {
        return jdbc
                .query(
                        "select * from goal_acceptance where id = ?",
                        (row, number) -> new StepAsked(
                                UUID.fromString(row.getString("goal")),
                                UUID.fromString(row.getString("step")),
                                acceptance(row, "asked_at")),
                        asked.toString())
                .stream()
                .findFirst();
    }

    /** The goal of whose step this was asked; empty where it is asked no more. */
    Optional<UUID> goalAsked(UUID asked) {
        return jdbc
                .query(
                        "select goal from goal_acceptance where id = ?",
                        (row, number) -> UUID.fromString(row.getString(1)),
                        asked.toString())
                .stream()
                .findFirst();
    }

    /** Withdraws what the mentor was asked and has not said: of steps that are gone, or of all. */
    List<UUID> withdrawOpen(UUID goal, boolean all) {
        var open = jdbc.query(
                "select a.id from goal_acceptance a where a.goal = ? and a.state = 'ASKED'"
                        + (all
                                ? ""
                                : " and not exists (select 1 from goal_step s where s.goal = a.goal and s.id = a.step"
                                        + " and s.position is not null)"),
                (row, number) -> UUID.fromString(row.getString(1)),
                goal.toString());
        open.forEach(this::withdraw);
        return open;
    }

    /** What happened with the steps of a goal, as {@link Gathered} takes it: for the goal three times, and a mentorship. */
    static final String GATHERED = "select 'time', step, null, null, null, day, nth, null, null, null, null, null"
            + " from goal_step_time where goal = ?"
            + " union all select 'evidence', step, null, null, null, null, count(*), null, null, null, null, null"
            + " from goal_evidence where goal = ? and removed_at is null group by step"
            + " union all select 'acceptance', step, null, asked_at, null, null, null, text, state, note, words, decided_at"
            + " from goal_acceptance where goal = ? and mentorship = ?";

    /** Takes what happened with the steps, row by row. */
    static final class Gathered {

        private final Map<UUID, Set<Occurrence>> times = new HashMap<>();
        private final Map<UUID, Integer> evidence = new HashMap<>();
        private final Map<UUID, Acceptance> acceptances = new HashMap<>();

        void take(ResultSet row) throws SQLException {
            var step = UUID.fromString(row.getString("id"));
            switch (row.getString("what")) {
                case "time" ->
                    times.computeIfAbsent(step, key -> new HashSet<>())
                            .add(new Occurrence(row.getObject("day", LocalDate.class), row.getInt("value")));
                case "evidence" -> evidence.put(step, row.getInt("value"));
                default -> acceptances.put(step, acceptance(row, "at"));
            }
        }

        PlanProgress progress() {
            return new PlanProgress(times, evidence, acceptances);
        }
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var file = row.getString("file");
        return new Evidence(
                UUID.fromString(row.getString("id")),
                Evidence.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                file == null ? null : UUID.fromString(file),
                row.getInt("size"),
                new AccountId(UUID.fromString(row.getString("added_by"))),
                instant(row, "added_at"));
    }

    private static Acceptance acceptance(ResultSet row, String asked) throws SQLException {
        return new Acceptance(
                Acceptance.State.valueOf(row.getString("state")),
                row.getString("text"),
                row.getString("note"),
                instant(row, asked),
                row.getString("words"),
                row.getObject("decided_at") == null ? null : instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
