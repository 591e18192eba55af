package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPlace;
import app.waymark.goal.GoalPlace.Below;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Horizon;
import app.waymark.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which goal is a part of which. Whether a place holds is decided where it is read, in {@link #HOLDS} alone: it does while
 * the other goal looks further ahead, is not let go and not deleted. So nothing is forgotten by letting go, deleting or
 * shortening a goal, and all of it is there again when that is taken back; and there is never a circle.
 */
@Component
public class PlaceRows {

    /** How far a goal looks ahead, as a number. */
    private static final String FAR = "field(%s.horizon, 'SHORT', 'MEDIUM', 'LONG')";

    /** That goal {@code p} is the longer goal of {@code g}, beside its being the one in the column. */
    static final String HOLDS = "p.mentee = g.mentee and p.deleted_at is null and p.state <> 'DROPPED' and "
            + FAR.formatted("p") + " > " + FAR.formatted("g");

    private final JdbcTemplate jdbc;

    PlaceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it under this one, or with null under none, and keeps whether that was said to be right. */
    public void place(GoalId goal, @Nullable GoalId under, boolean alone) {
        jdbc.update(
                "update goal set parent = ?, stands_alone = ? where id = ?",
                under == null ? null : under.value(),
                alone,
                goal.value());
    }

    /** The goals of its mentee that this one can be put under, those with the same next longer horizon first. */
    public List<GoalTitle> longer(GoalId goal, int most) {
        return jdbc.query(
                "select p.id, p.title from goal g join goal p on " + HOLDS
                        + " where g.id = ? and p.state <> 'REACHED' order by " + FAR.formatted("p")
                        + ", p.created_at desc limit ?",
                (row, number) -> new GoalTitle(new GoalId(row.getObject(1, UUID.class)), row.getString(2)),
                goal.value(),
                most);
    }

    /**
     * Where it stands, in one statement.
     *
     * @param through whose mentor's eyes it is read by; null for its mentee
     */
    public GoalPlace around(Goal goal, @Nullable AccountId through) {
        var seen = through == null ? null : through.value();
        var id = goal.getId();
        var longer = new ArrayList<GoalTitle>();
        var below = new ArrayList<Below>();
        var alone = new boolean[1];
        jdbc.query(
                "select 0 as part, g.stands_alone, p.id, p.title, p.horizon, p.state from goal g"
                        + " left join goal p on p.id = g.parent and " + HOLDS + " and (? is null or p.mentor = ?)"
                        + " where g.id = ?"
                        + " union all (select 1, g.stands_alone, g.id, g.title, g.horizon, g.state from goal p"
                        + " join goal g on g.parent = p.id and g.deleted_at is null and " + HOLDS
                        + " where p.id = ? and (? is null or g.mentor = ?)"
                        + " order by g.state in ('REACHED', 'DROPPED'), g.target_on is null, g.target_on, g.id limit ?)"
                        + " order by part",
                row -> {
                    var other = row.getObject("id", UUID.class);
                    if (row.getInt("part") == 0) {
                        alone[0] = row.getBoolean("stands_alone");
                    }
                    if (other == null) {
                        return;
                    }
                    if (row.getInt("part") == 0) {
                        longer.add(new GoalTitle(new GoalId(other), row.getString("title")));
                    } else {
                        below.add(new Below(
                                new GoalId(other),
                                row.getString("title"),
                                Horizon.valueOf(row.getString("horizon")),
                                GoalState.valueOf(row.getString("state"))));
                    }
                },
                seen,
                seen,
                id,
                id,
                seen,
                seen,
                GoalPlace.MOST_BELOW);
        var asked = through == null
                && longer.isEmpty()
                && !alone[0]
                && goal.state().open()
                && goal.horizon() == Horizon.SHORT;
        return new GoalPlace(longer.isEmpty() ? null : longer.getFirst(), below, asked);
    }
}
