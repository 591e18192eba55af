package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CueCame;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.InTheWay;
import app.waymark.goal.NewCheckIn;
import app.waymark.goal.Rhythm;
import app.waymark.goal.Went;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TypedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The check-ins of goals, and how often and when they are wanted. */
@Component
public class CheckInRows {

    /** Between the words of steps: no text that is typed in one line holds it. */
    private static final String BETWEEN = "\u001e";

    /** The words of the steps that were done with a check-in {@code c}. */
    static final String STEPS = "(select group_concat(s.text order by d.position separator '" + BETWEEN + "')"
            + " from goal_check_in_step d join goal_step s on s.goal = c.goal and s.id = d.step where d.check_in = c.id)";

    private static final String COLUMNS =
            "select c.id, c.made_on, c.made_at, c.went, c.confidence, c.did, c.in_the_way,"
                    + " c.words, c.cue_came, c.mentorship, c.seen_at, " + STEPS + " as steps from goal_check_in c";

    private final JdbcTemplate jdbc;
    private final Portions portions;

    CheckInRows(JdbcTemplate jdbc, Portions portions) {
        this.jdbc = jdbc;
        this.portions = portions;
    }

    /**
     * A goal's rhythm, and since when its next check-in and looking back are counted.
     *
     * @param lookBackOn when it is looked back at next, or null where nobody wants to
     */
    public record Pace(
            Rhythm checkIn,
            LocalDate since,
            Rhythm lookBack,
            @Nullable LocalDate lookBackOn) {

        /** That of a goal of which nobody has said anything. */
        static Pace begun(LocalDate begun) {
            return of(null, null, null, null, begun);
        }

        private static Pace of(
                @Nullable Rhythm checkIn,
                @Nullable LocalDate since,
                @Nullable Rhythm lookBack,
                @Nullable LocalDate lookBackOn,
                LocalDate begun) {
            var back = lookBack == null ? Rhythm.MONTH : lookBack;
            return new Pace(
                    checkIn == null ? Rhythm.WEEK : checkIn,
                    since == null ? begun : since,
                    back,
                    back == Rhythm.OFF || lookBackOn != null
                            ? (back == Rhythm.OFF ? null : lookBackOn)
                            : back.after(begun).orElse(null));
        }
    }

    /** An open goal of somebody with its pace. */
    public record Paced(GoalId goal, String title, Pace pace) {}

    /** The pace of a goal. */
    public Pace pace(Goal goal, ZoneId zone) {
        return portions.one(toPace(goal, zone));
    }

    /** The same, to be read together with something else. */
    public Portion<Pace> toPace(Goal goal, ZoneId zone) {
        var begun = begun(goal, zone);
        return Portion.rows(
                        List.of("went", "made_on", "did", "until_on"),
                        "select check_in as went, check_in_since as made_on, look_back as did, look_back_on as until_on"
                                + " from goal_rhythm where goal = ?",
                        row -> pace(row, begun),
                        goal.getId())
                .map(found -> found.isEmpty() ? Pace.begun(begun) : found.getFirst());
    }

    /** From when the first check-in and the first looking back are counted. */
    static LocalDate begun(Goal goal, ZoneId zone) {
        return LocalDate.ofInstant(goal.sharing().map(GoalPage.Sharing::since).orElse(goal.createdAt()), zone);
    }

    /** The goals that somebody works on now, with their paces, the oldest first. */
    public Portion<List<Paced>> paced(AccountId mentee, ZoneId zone, int most) {
        return Portion.rows(
                List.of("id", "title", "begun_at", "went", "made_on", "did", "until_on"),
                "select g.id, g.title, coalesce(g.shared_at, g.created_at) as begun_at, r.check_in as went,"
                        + " r.check_in_since as made_on, r.look_back as did, r.look_back_on as until_on"
                        + " from goal g left join goal_rhythm r on r.goal = g.id"
                        + " where g.mentee = ? and g.state in ('DRAFT', 'SHARED') and g.deleted_at is null"
                        + " order by r.check_in <=> 'OFF', coalesce(r.check_in_since, date(g.shared_at),"
                        + " date(g.created_at)), g.id limit ?",
                row -> new Paced(
                        new GoalId(UUID.fromString(row.getString("id"))),
                        row.getString("title"),
                        pace(row, LocalDate.ofInstant(instant(row, "begun_at"), zone))),
                mentee.value(),
                most);
    }

    /** Reads a row of {@code goal_rhythm}, or of what stands for it where a goal has none. */
    static Pace pace(ResultSet row, LocalDate begun) throws SQLException {
        var checkIn = row.getString("went");
        var lookBack = row.getString("did");
        return Pace.of(
                checkIn == null ? null : Rhythm.valueOf(checkIn),
                row.getObject("made_on", LocalDate.class),
                lookBack == null ? null : Rhythm.valueOf(lookBack),
                row.getObject("until_on", LocalDate.class),
                begun);
    }

    /** Counts the next check-in from this day on. */
    public void since(UUID goal, LocalDate day) {
        jdbc.update(
                "insert into goal_rhythm (goal, check_in_since) values (?, ?)"
                        + " on duplicate key update check_in_since = values(check_in_since)",
                goal.toString(),
                day);
    }

    /** How often a check-in is wanted. */
    public void checkInEvery(UUID goal, Rhythm rhythm) {
        jdbc.update(
                "insert into goal_rhythm (goal, check_in) values (?, ?)"
                        + " on duplicate key update check_in = values(check_in)",
                goal.toString(),
                rhythm.name());
    }

    /** Keeps a check-in. */
    public void add(UUID id, Goal goal, LocalDate on, Instant at, NewCheckIn said) {
        jdbc.update(
                "insert into goal_check_in (id, goal, made_by, mentorship, made_on, made_at, went, confidence, did,"
                        + " in_the_way, words, cue_plan, cue_came) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.toString(),
                goal.getId().toString(),
                goal.mentee().toString(),
                text(goal.mentorship()),
                on,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                name(said.went()),
                said.confidence(),
                TypedText.strip(said.did()),
                name(said.inTheWay()),
                TypedText.strip(said.words()),
                text(said.plan()),
                name(said.cueCame()));
        var steps = new ArrayList<Object[]>();
        said.steps().forEach(step -> steps.add(new Object[] {id.toString(), step.toString(), steps.size()}));
        jdbc.batchUpdate("insert into goal_check_in_step (check_in, step, position) values (?, ?, ?)", steps);
    }

    /** The last check-ins of a goal, the latest first: all of them for its mentee. */
    public List<CheckIn> latest(Goal goal, int most) {
        return jdbc.query(
                COLUMNS + " where c.goal = ? order by c.made_at desc, c.id desc limit ?",
                (row, number) -> checkIn(row, goal.mentorship()),
                goal.getId().toString(),
                most);
    }

    /** Writes down that the mentor saw these. */
    public void seen(List<UUID> checkIns, Instant at) {
        jdbc.batchUpdate(
                "update goal_check_in set seen_at = ? where id = ? and seen_at is null",
                checkIns.stream()
                        .map(id -> new Object[] {LocalDateTime.ofInstant(at, ZoneOffset.UTC), id.toString()})
                        .toList());
    }

    static CheckIn checkIn(ResultSet row, @Nullable UUID mentorship) throws SQLException {
        var steps = row.getString("steps");
        var went = row.getString("went");
        var way = row.getString("in_the_way");
        var cue = row.getString("cue_came");
        var writtenFor = row.getString("mentorship");
        var seen = row.getObject("seen_at", LocalDateTime.class);
        return new CheckIn(
                UUID.fromString(row.getString("id")),
                row.getObject("made_on", LocalDate.class),
                instant(row, "made_at"),
                went == null ? null : Went.valueOf(went),
                row.getInt("confidence"),
                steps == null ? List.of() : List.of(steps.split(BETWEEN)),
                row.getString("did"),
                way == null ? null : InTheWay.valueOf(way),
                row.getString("words"),
                cue == null ? null : CueCame.valueOf(cue),
                writtenFor != null && writtenFor.equals(Objects.toString(mentorship, "")),
                seen == null ? null : seen.toInstant(ZoneOffset.UTC));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
