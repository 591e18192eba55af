package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPlace;
import app.waymark.goal.GoalPlace.Below;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Horizon;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * That the reader sees the first of two goals where they read the other: the mentee sees all, a mentor, and the mentee
     * through a mentor's eyes, those that are shared with the same one. Asks for reader, as mentor, reader, reader.
     */
    private static final String SEEN =
            "((%2$s.mentee = ? and not ?) or %1$s.mentor = if(%2$s.mentee = ?, %2$s.mentor, ?))";

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

    /** Somebody's goals that others can be put under, the nearer horizon first. */
    public List<GoalTitle> longer(AccountId mentee, int most) {
        return jdbc.query(
                "select p.id, p.title from goal p where p.mentee = ? and p.horizon <> 'SHORT' and p.deleted_at is null"
                        + " and p.state in ('DRAFT', 'SHARED', 'PAUSED') order by " + FAR.formatted("p")
                        + ", p.created_at desc limit ?",
                (row, number) -> new GoalTitle(new GoalId(row.getObject(1, UUID.class)), row.getString(2)),
                mentee.value(),
                most);
    }

    /**
     * Where a goal stands; empty for whoever may not read it.
     *
     * @param reader who reads
     * @param asMentor whether its mentee reads it through the mentor's eyes
     */
    public Portion<Optional<GoalPlace>> around(GoalId goal, AccountId reader, boolean asMentor) {
        var me = reader.value();
        return Portion.of(
                List.of("part", "asked", "id", "title", "horizon", "state"),
                "select 0 as part, g.mentee = ? and not ? and p.id is null and not g.stands_alone"
                        + " and g.state in ('DRAFT', 'SHARED') and g.horizon = 'SHORT' as asked,"
                        + " p.id, p.title, p.horizon, p.state from goal g"
                        + " left join goal p on p.id = g.parent and " + HOLDS + " and " + SEEN.formatted("p", "g")
                        + " where g.id = ? and g.deleted_at is null and (g.mentee = ? or g.mentor = ?)"
                        + " union all (select 1, false, g.id, g.title, g.horizon, g.state from goal p"
                        + " join goal g on g.parent = p.id and g.deleted_at is null and " + HOLDS
                        + " and " + SEEN.formatted("g", "p")
                        + " where p.id = ? and (p.mentee = ? or p.mentor = ?)"
                        + " order by g.state in ('REACHED', 'DROPPED'), g.target_on is null, g.target_on, g.id limit ?)",
                Around::new,
                me,
                asMentor,
                me,
                asMentor,
                me,
                me,
                goal.value(),
                me,
                me,
                me,
                asMentor,
                me,
                me,
                goal.value(),
                me,
                me,
                GoalPlace.MOST_BELOW + 1);
    }

    /** The goal itself with its longer one in the first row, and the goals below it in the others. */
    private static final class Around implements Portion.Gathering<Optional<GoalPlace>> {

        private final List<Below> below = new ArrayList<>();
        private boolean found;
        private boolean asked;
        private @Nullable GoalTitle longer;

        @Override
        public void take(ResultSet row) throws SQLException {
            var other = row.getObject("id", UUID.class);
            if (row.getInt("part") == 1) {
                below.add(new Below(
                        new GoalId(other),
                        row.getString("title"),
                        Horizon.valueOf(row.getString("horizon")),
                        GoalState.valueOf(row.getString("state"))));
                return;
            }
            found = true;
            asked = row.getBoolean("asked");
            longer = other == null ? null : new GoalTitle(new GoalId(other), row.getString("title"));
        }

        @Override
        public Optional<GoalPlace> gathered() {
            boolean more = below.size() > GoalPlace.MOST_BELOW;
            var shown = more ? below.subList(0, GoalPlace.MOST_BELOW) : below;
            return found ? Optional.of(new GoalPlace(longer, shown, more, asked)) : Optional.empty();
        }
    }
}
