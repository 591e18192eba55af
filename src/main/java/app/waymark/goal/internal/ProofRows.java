package app.waymark.goal.internal;

import app.waymark.goal.Evidence;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalProof.Learned;
import app.waymark.goal.Moment;
import app.waymark.goal.OwnEvidence;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What somebody can show of their goals, as rows: what they reached, what they added themselves, what they wrote. */
@Component
public class ProofRows {

    private static final String EVIDENCE = "select e.*, g.title, s.text as step_text from goal_evidence e"
            + " join goal g on g.id = e.goal left join goal_step s on s.goal = e.goal and s.id = e.step"
            + " where g.mentee = ? and e.added_by = g.mentee and g.deleted_at is null and e.removed_at is null"
            + " and (e.kind <> 'FILE' or e.file is not null)";

    private final JdbcTemplate jdbc;

    ProofRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many check-ins a goal had, and from when until when. */
    public record Looked(
            int times, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The goals that somebody reached, the latest first. */
    public List<Moment> reached(AccountId mentee, @Nullable Cursor after, int most) {
        return paged(
                "select id, title, mentor, closed_at as at from goal where mentee = ? and deleted_at is null"
                        + " and state = 'REACHED' and closed_at is not null",
                "closed_at",
                "id",
                mentee,
                after,
                most,
                row -> {
                    var id = row.getObject("id", UUID.class);
                    var mentor = row.getObject("mentor", UUID.class);
                    var title = row.getString("title");
                    return new Moment(
                            new GoalId(id),
                            id,
                            title,
                            title,
                            mentee,
                            mentor == null ? null : new AccountId(mentor),
                            instant(row, "at"));
                });
    }

    /** What somebody added to the steps of their own goals, the latest first. */
    public List<OwnEvidence> evidence(AccountId mentee, @Nullable Cursor after, int most) {
        return paged(EVIDENCE, "e.added_at", "e.id", mentee, after, most, ProofRows::evidence);
    }

    /** The same of the goals that were made of a gap in a skill. */
    public List<OwnEvidence> evidence(AccountId mentee, SkillKey skill, int most) {
        return jdbc.query(
                EVIDENCE + " and exists (select 1 from goal_skill k where k.goal = e.goal and k.framework = ?"
                        + " and k.skill = ?) order by e.added_at desc, e.id desc limit ?",
                (row, number) -> evidence(row),
                mentee.value(),
                skill.framework(),
                skill.skill(),
                most);
    }

    /** One thing of those. */
    public Optional<OwnEvidence> evidence(AccountId mentee, UUID id) {
        return jdbc.query(EVIDENCE + " and e.id = ?", (row, number) -> evidence(row), mentee.value(), id).stream()
                .findFirst();
    }

    /** The check-ins of a goal, counted. */
    public Looked looked(UUID goal) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), min(made_on), max(made_on) from goal_check_in where goal = ?",
                (row, number) ->
                        new Looked(row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                goal));
    }

    /** What looking back at a goal brought, the latest first. */
    public List<Learned> learned(UUID goal, int most) {
        return jdbc.query(
                "select until_on, went_well, changes from goal_retrospective where goal = ?"
                        + " and (went_well <> '' or changes <> '') order by made_at desc, id desc limit ?",
                (row, number) -> new Learned(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                goal,
                most);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> paged(
            String sql, String at, String id, AccountId mentee, @Nullable Cursor after, int most, Reader<T> reader) {
        var arguments = new ArrayList<Object>(List.of(mentee.value()));
        var from = "";
        if (after != null) {
            from = " and (%1$s < ? or (%1$s = ? and %2$s < ?))".formatted(at, id);
            arguments.addAll(List.of(utc(after.at()), utc(after.at()), after.id()));
        }
        arguments.add(most);
        return jdbc.query(
                sql + from + " order by %s desc, %s desc limit ?".formatted(at, id),
                (row, number) -> reader.read(row),
                arguments.toArray());
    }

    private static OwnEvidence evidence(ResultSet row) throws SQLException {
        var step = row.getString("step_text");
        return new OwnEvidence(
                new Evidence(
                        row.getObject("id", UUID.class),
                        Evidence.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getObject("file", UUID.class),
                        row.getInt("size"),
                        new AccountId(row.getObject("added_by", UUID.class)),
                        instant(row, "added_at")),
                row.getString("title"),
                step == null ? "" : step);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
