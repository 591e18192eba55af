package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.Retrospective;
import app.waymark.goal.internal.CheckInRows.Pace;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a goal's page shows of its weeks and months. */
public final class WeekRows {

    private static final String ROWS =
            "(select 'check-in' as kind, c.id, c.goal, c.made_on, null as until_on, c.made_at, c.went,"
                    + " c.confidence, c.did, c.in_the_way, c.words, null as changes, null as facts, c.cue_came, c.mentorship,"
                    + " c.seen_at, "
                    + CheckInRows.STEPS
                    + " as steps from goal_check_in c where c.goal = ? and (? is null or c.mentorship = ?)"
                    + " order by c.made_at desc, c.id desc limit ?)"
                    + " union all (select 'look-back', r.id, r.goal, r.from_on, r.until_on, r.made_at, null, r.revision, r.went_well,"
                    + " null, r.in_the_way, r.changes, r.facts, null, r.mentorship, r.seen_at, null from goal_retrospective r"
                    + " where r.goal = ? and (? is null or r.mentorship = ?) order by r.made_at desc, r.id desc limit ?)"
                    + " union all (select 'pace', p.goal, p.goal, p.check_in_since, p.look_back_on, null, p.check_in, null, p.look_back,"
                    + " null, null, null, null, null, null, null, null from goal_rhythm p where p.goal = ?)";

    private static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "goal",
            "made_on",
            "until_on",
            "made_at",
            "went",
            "confidence",
            "did",
            "in_the_way",
            "words",
            "changes",
            "facts",
            "cue_came",
            "mentorship",
            "seen_at",
            "steps");

    private WeekRows() {}

    /** The last check-ins and what looking back brought, the latest first, and how often they are wanted. */
    public record Weeks(List<CheckIn> checkIns, List<Retrospective> lookBacks, Pace pace) {}

    /**
     * Reads them.
     *
     * @param writtenFor only what was written for this mentorship, or null for all
     * @param begun from when the first of them are counted
     */
    static Portion<Weeks> of(Goal goal, @Nullable UUID writtenFor, LocalDate begun, int checkIns, int lookBacks) {
        var id = goal.getId();
        return Portion.of(
                COLUMNS,
                ROWS,
                () -> new Reading(goal, begun),
                id,
                writtenFor,
                writtenFor,
                checkIns,
                id,
                writtenFor,
                writtenFor,
                lookBacks,
                id);
    }

    private static final class Reading implements Portion.Gathering<Weeks> {

        private final Goal goal;
        private final LocalDate begun;
        private final List<CheckIn> weekly = new ArrayList<>();
        private final List<Retrospective> monthly = new ArrayList<>();
        private Pace pace;

        Reading(Goal goal, LocalDate begun) {
            this.goal = goal;
            this.begun = begun;
            pace = Pace.begun(begun);
        }

        @Override
        public void take(ResultSet row) throws SQLException {
            switch (row.getString("kind")) {
                case "check-in" -> weekly.add(CheckInRows.checkIn(row, goal.mentorship()));
                case "look-back" -> monthly.add(LookBackRows.read(row));
                default -> pace = CheckInRows.pace(row, begun);
            }
        }

        @Override
        public Weeks gathered() {
            return new Weeks(weekly, monthly, pace);
        }
    }
}
