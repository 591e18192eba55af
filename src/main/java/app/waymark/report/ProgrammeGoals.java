package app.waymark.report;

import app.waymark.goal.GoalId;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.ShownGoal;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.report.internal.ProgrammeGoalRows;
import app.waymark.report.internal.ProgrammeGoalRows.Row;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goals that the people of a programme show each other: for those who take part in it now, and for its coordinators,
 * who see the same and no more.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ProgrammeGoals {

    private final ProgrammeAccess access;
    private final Goals goals;
    private final ProgrammeGoalRows rows;
    private final CurrentActor actor;

    ProgrammeGoals(ProgrammeAccess access, Goals goals, ProgrammeGoalRows rows, CurrentActor actor) {
        this.access = access;
        this.goals = goals;
        this.rows = rows;
        this.actor = actor;
    }

    /** What the goals of a horizon can be sorted by; names and titles are in the order of the reader's language. */
    public enum Order {
        /** By whose they are: the order the list has by itself. */
        NAME,
        TITLE,
        /** Those that are worked on first. */
        STANDS
    }

    /**
     * One goal with the name of whose it is.
     *
     * @param name empty where that account is gone
     */
    public record Shared(ShownGoal goal, String name) {}

    /**
     * The goals of one horizon.
     *
     * @param total how many there are, of which {@code goals} are the first
     */
    public record Group(Horizon horizon, int total, List<Shared> goals) {}

    /** A programme with what its people show each other; horizons without goals are left out. */
    public record Page(ProgrammeSummary programme, List<Group> groups) {}

    /**
     * Reads the shared goals of a programme by horizon, the nearer first, in three statements; one more for each {@link
     * Slice#MOST} goals that somebody looks at.
     *
     * @param most how many of each horizon
     * @throws AccessDeniedException for whoever neither takes part in it now nor coordinates it
     */
    public Page read(ProgrammeId programme, Sorted<Order> sorted, Map<Horizon, Integer> most) {
        var summary = access.requireAmong(programme);
        var language = actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        var found = rows.read(programme, sorted, language, most);
        var shown = new HashMap<GoalId, ShownGoal>();
        var ids = found.stream().map(Row::goal).toList();
        for (int from = 0; from < ids.size(); from += Slice.MOST) {
            shown.putAll(goals.shownIn(programme, ids.subList(from, Math.min(ids.size(), from + Slice.MOST))));
        }
        return new Page(
                summary,
                Stream.of(Horizon.values())
                        .map(horizon -> group(horizon, found, shown))
                        .filter(group -> !group.goals().isEmpty())
                        .toList());
    }

    private static Group group(Horizon horizon, List<Row> found, Map<GoalId, ShownGoal> shown) {
        var of = found.stream().filter(row -> row.horizon() == horizon).toList();
        return new Group(
                horizon,
                of.isEmpty() ? 0 : of.getFirst().total(),
                of.stream()
                        .flatMap(
                                row -> Stream.ofNullable(shown.get(row.goal())).map(one -> new Shared(one, row.name())))
                        .toList());
    }
}
