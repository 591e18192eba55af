package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin.Closes;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.skill.SkillGoal;
import app.waymark.skill.SkillGoal.Piece;
import app.waymark.skill.SkillGoals;
import app.waymark.skill.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/**
 * Which goals were made of gaps in skills. A mentee reads of theirs what came of the steps, too; a mentor that a goal which is
 * shared was made of one, and reads the rest on its page, where what is held back is.
 */
@Component
public class GapGoals implements SkillGoals {

    /** The most goals, and pieces of evidence of each. */
    private static final int MOST = 200;

    private static final int MOST_PIECES = 5;

    private static final String GOALS =
            "select k.framework, k.skill, g.id, g.title, case when g.state = 'REACHED' then g.closed_at end as reached_at from goal_skill k"
                    + " join goal g on g.id = k.goal where g.deleted_at is null and g.state <> 'DROPPED'";

    private final JdbcTemplate jdbc;
    private final CurrentActor actor;

    GapGoals(JdbcTemplate jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    private record Found(
            SkillKey skill,
            UUID goal,
            String title,
            @Nullable Instant reachedAt) {}

    /** Notes that a goal closes a gap. */
    void made(GoalId goal, Closes closes) {
        jdbc.update(
                "insert into goal_skill (goal, framework, skill, level) values (?, ?, ?, ?)",
                goal.value(),
                closes.skill().framework(),
                closes.skill().skill(),
                closes.level());
    }

    /** The gap that a goal closes; empty where it was made of none. */
    Optional<SkillKey> skill(GoalId goal) {
        return jdbc
                .query(
                        "select framework, skill from goal_skill where goal = ?",
                        (row, number) -> new SkillKey(
                                row.getObject("framework", UUID.class), row.getObject("skill", UUID.class)),
                        goal.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<SkillGoal> mine() {
        var me = actor.require().id();
        var pieces = new LinkedHashMap<Found, List<Piece>>();
        jdbc.query(
                "select q.*, e.text, e.added_at, a.state as accepted from (" + GOALS + " and g.mentee = ?"
                        + " order by g.created_at desc limit " + MOST
                        + ") q left join (select goal, step, text, added_at,"
                        + " row_number() over (partition by goal order by added_at desc) as place from goal_evidence"
                        + " where removed_at is null and goal in (select k.goal from goal_skill k join goal o"
                        + " on o.id = k.goal where o.mentee = ?)) e on e.goal = q.id and e.place <= " + MOST_PIECES
                        + " left join goal_acceptance a on a.goal = e.goal and a.step = e.step"
                        + " order by q.id desc, e.added_at desc limit " + MOST * MOST_PIECES,
                row -> {
                    var of = pieces.computeIfAbsent(found(row), one -> new ArrayList<>());
                    var text = row.getString("text");
                    if (text != null) {
                        of.add(new Piece(
                                text,
                                row.getObject("added_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                "ACCEPTED".equals(row.getString("accepted"))));
                    }
                },
                me.value(),
                me.value());
        return pieces.entrySet().stream()
                .map(one -> goal(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<SkillGoal> shared(MentorshipId mentorship) {
        AccountId me = actor.require().id();
        return jdbc
                .query(
                        GOALS + " and g.mentorship = ? and g.mentor = ? order by g.id desc limit " + MOST,
                        (row, number) -> found(row),
                        mentorship.value(),
                        me.value())
                .stream()
                .map(one -> goal(one, List.of()))
                .toList();
    }

    private static SkillGoal goal(Found one, List<Piece> evidence) {
        return new SkillGoal(one.skill(), one.goal(), one.title(), one.reachedAt(), evidence);
    }

    private static Found found(ResultSet row) throws SQLException {
        var at = row.getObject("reached_at", LocalDateTime.class);
        return new Found(
                new SkillKey(row.getObject("framework", UUID.class), row.getObject("skill", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("title"),
                at == null ? null : at.toInstant(ZoneOffset.UTC));
    }
}
