package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.InTheWay;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Rhythm;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was written when looking back at goals, what is counted for it, and whom it is asked of. */
@Component
public class LookBackRows {

    /** How many days after the day looking back is asked for, as a turn. */
    static final int GRACE = 3;

    /** So many days after somebody looked back at one goal they are not asked about another. */
    private static final int BETWEEN_TWO = 7;

    private static final String COLUMNS =
            "select r.id, r.goal, r.from_on as made_on, r.until_on, r.made_at, r.went_well as did,"
                    + " r.in_the_way as words, r.changes, r.facts, r.revision as confidence, r.seen_at from goal_retrospective r";

    private static final List<String> NAMES = List.of(
            "id",
            "goal",
            "made_on",
            "until_on",
            "made_at",
            "did",
            "words",
            "changes",
            "facts",
            "confidence",
            "seen_at");

    private final JdbcTemplate jdbc;

    LookBackRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How sure somebody was, and what got in the way, in some days. */
    public record Said(List<Integer> confidence, Map<InTheWay, Integer> inTheWay) {}

    /** The check-ins of some days, counted. */
    public Said said(UUID goal, LocalDate from, LocalDate until) {
        var confidence = new ArrayList<Integer>();
        var ways = new EnumMap<InTheWay, Integer>(InTheWay.class);
        jdbc.query(
                "select confidence, in_the_way from goal_check_in where goal = ? and made_on between ? and ?"
                        + " order by made_at, id",
                row -> {
                    confidence.add(row.getInt("confidence"));
                    var way = row.getString("in_the_way");
                    if (way != null) {
                        ways.merge(InTheWay.valueOf(way), 1, Integer::sum);
                    }
                },
                goal.toString(),
                from,
                until);
        return new Said(confidence, ways);
    }

    /** Keeps one. */
    public void add(Goal goal, Retrospective written) {
        jdbc.update(
                "insert into goal_retrospective (id, goal, made_by, mentorship, from_on, until_on, made_at, went_well,"
                        + " in_the_way, changes, facts, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                written.id().toString(),
                goal.getId().toString(),
                goal.mentee().toString(),
                Optional.ofNullable(goal.mentorship()).map(UUID::toString).orElse(null),
                written.from(),
                written.until(),
                utc(written.at()),
                written.wentWell(),
                written.inTheWay(),
                written.changes(),
                LookBackDocuments.FACTS.write(written.facts()),
                written.revision());
    }

    /** The last one of a goal, for its mentee. */
    public static Portion<Optional<Retrospective>> last(UUID goal) {
        return Portion.<Retrospective>rows(
                        NAMES,
                        COLUMNS + " where r.goal = ? order by r.made_at desc, r.id desc limit 1",
                        LookBackRows::read,
                        goal)
                .map(found -> found.stream().findFirst());
    }

    /** Writes down that the mentor of a mentorship saw what was written for it. */
    public void seen(UUID goal, UUID mentorship, Instant at) {
        jdbc.update(
                "update goal_retrospective set seen_at = ? where goal = ? and mentorship = ? and seen_at is null",
                utc(at),
                goal.toString(),
                mentorship.toString());
    }

    /** When a goal is looked back at next. */
    public void dueOn(UUID goal, @Nullable LocalDate day) {
        jdbc.update(
                "insert into goal_rhythm (goal, look_back_on) values (?, ?)"
                        + " on duplicate key update look_back_on = values(look_back_on)",
                goal.toString(),
                day);
    }

    /** How often a goal is looked back at. */
    public void every(UUID goal, Rhythm rhythm) {
        jdbc.update(
                "insert into goal_rhythm (goal, look_back) values (?, ?)"
                        + " on duplicate key update look_back = values(look_back)",
                goal.toString(),
                rhythm.name());
    }

    /** What the turn is about by which looking back at this goal is asked for now; empty where it is not asked for. */
    public Optional<UUID> asked(UUID goal) {
        return jdbc
                .query(
                        "select look_back_ask from goal_rhythm where goal = ? and look_back_ask is not null",
                        (row, number) -> UUID.fromString(row.getString(1)),
                        goal.toString())
                .stream()
                .findFirst();
    }

    /** Writes down by which turn it is asked for, or that it is not any more. */
    public void ask(UUID goal, @Nullable UUID about) {
        jdbc.update(
                "insert into goal_rhythm (goal, look_back_ask) values (?, ?)"
                        + " on duplicate key update look_back_ask = values(look_back_ask)",
                goal.toString(),
                about == null ? null : about.toString());
    }

    /**
     * The shared goals at which somebody should have looked back days ago: for each person the one that waits longest, and
     * nobody who is asked about another already, or looked back at another within the week: whoever has three goals is not
     * asked three times running.
     */
    List<UUID> overdue(LocalDate today, int most) {
        return jdbc.query(
                "select goal from (select g.id as goal, row_number() over (partition by g.mentee"
                        + " order by coalesce(r.look_back_on, date(g.shared_at)), g.created_at, g.id) as place"
                        + " from goal g left join goal_rhythm r on r.goal = g.id"
                        + " where g.state = 'SHARED' and g.deleted_at is null and coalesce(r.look_back, 'MONTH') <> 'OFF'"
                        + " and coalesce(r.look_back_on, date(g.shared_at)"
                        + " + interval if(r.look_back = 'QUARTER', 3, 1) month) <= ?"
                        + " and not exists (select 1 from absence a where a.person = g.mentee and a.begun)"
                        + " and not exists (select 1 from goal_rhythm o join goal og on og.id = o.goal"
                        + " where og.mentee = g.mentee and o.look_back_ask is not null)"
                        + " and not exists (select 1 from goal_retrospective b join goal bg on bg.id = b.goal"
                        + " where bg.mentee = g.mentee and b.made_at >= ?)) due"
                        + " where place = 1 limit ?",
                (row, number) -> UUID.fromString(row.getString(1)),
                today.minusDays(GRACE),
                today.minusDays(BETWEEN_TWO).atStartOfDay(),
                most);
    }

    static Retrospective read(ResultSet row) throws SQLException {
        var id = UUID.fromString(row.getString("id"));
        var seen = row.getObject("seen_at", LocalDateTime.class);
        int revision = row.getInt("confidence");
        boolean none = row.wasNull();
        return new Retrospective(
                id,
                new GoalId(UUID.fromString(row.getString("goal"))),
                row.getObject("made_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("did"),
                row.getString("words"),
                row.getString("changes"),
                LookBackDocuments.FACTS.read(row.getString("facts"), id),
                none ? null : revision,
                seen == null ? null : seen.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
