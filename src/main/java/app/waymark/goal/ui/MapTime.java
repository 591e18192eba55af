package app.waymark.goal.ui;

import app.waymark.goal.GoalMap;
import app.waymark.goal.Horizon;
import app.waymark.shared.Links;
import app.waymark.uikit.BranchTree.Node;
import app.waymark.uikit.LineOfTime.Kind;
import app.waymark.uikit.LineOfTime.Mark;
import app.waymark.uikit.LineOfTime.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a map's line of time: the meetings, then the goals that its tree shows at first, the shorter first. */
final class MapTime {

    private static final int MOST_MARKS = 40;

    private final GoalMap map;
    private final MapForest forest;
    private final MapWords words;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    MapTime(GoalMap map, MapForest forest, List<Node> nodes, MapWords words) {
        this.map = map;
        this.forest = forest;
        this.words = words;
        nodes.forEach(this::see);
    }

    private void see(Node node) {
        seen.add(node.id());
        if (node.open()) {
            open.add(node.id());
            node.below().forEach(this::see);
        }
    }

    /** The rows, and nothing where there is nothing to show on a line of time. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var horizon : Horizon.values()) {
            map.goals().stream()
                    .filter(goal ->
                            goal.horizon() == horizon && seen.contains(goal.id().toString()))
                    .map(this::row)
                    .forEach(rows::add);
            alone(horizon).ifPresent(rows::add);
        }
        if (!rows.isEmpty() && !map.meetings().isEmpty()) {
            rows.addFirst(meetings());
        }
        return rows.size() <= MapForest.MOST_SEEN ? rows : rows.subList(0, MapForest.MOST_SEEN);
    }

    private Row row(GoalMap.Goal goal) {
        var marks = new ArrayList<Mark>();
        var today = words.dates().today();
        for (var milestone : goal.milestones()) {
            var kind = milestone.reached() ? Kind.REACHED : milestone.on().isBefore(today) ? Kind.LATE : Kind.AHEAD;
            marks.add(mark(milestone.on(), kind, milestone.title()));
        }
        review(marks, goal.reviewedAt(), Kind.REVIEWED);
        review(marks, goal.reviewDueAt(), Kind.REVIEW);
        if (!open.contains(goal.id().toString())) {
            marks.addAll(targets(forest.below(goal)));
        }
        var closed = goal.reached() ? goal.closedAt() : null;
        var end = closed != null ? words.on(closed) : goal.targetOn();
        return new Row(
                goal.id().toString(),
                goal.horizon().name(),
                goal.title(),
                Links.goal(goal.id().value()),
                words.on(goal.begunAt()),
                end,
                end == null ? "" : closed == null ? words.target(goal) : words.day(closed),
                words.behind(goal),
                marks.size() <= MOST_MARKS ? marks : marks.subList(0, MOST_MARKS),
                Sentence.of(words.note(goal, forest.below(goal))));
    }

    private Optional<Row> alone(Horizon horizon) {
        var id = "alone-" + horizon;
        if (!seen.contains(id)) {
            return Optional.empty();
        }
        var goals = map.goals().stream()
                .filter(goal -> goal.horizon() == horizon && goal.longer() == null)
                .toList();
        return Optional.of(new Row(
                id,
                horizon.name(),
                words.alone(horizon),
                "",
                null,
                null,
                "",
                false,
                targets(goals),
                Sentence.of(words.goals(goals.size()))));
    }

    private List<Mark> targets(List<GoalMap.Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.targetOn() != null)
                .limit(MOST_MARKS)
                .map(goal -> mark(Objects.requireNonNull(goal.targetOn()), Kind.BELOW, goal.title()))
                .toList();
    }

    private Row meetings() {
        var marks = map.meetings().stream()
                .map(meeting -> mark(words.on(meeting.startsAt()), Kind.MEETING, meeting.topic()))
                .toList();
        return new Row(
                "meetings",
                "meetings",
                words.in().getTranslation("goal.map.meetings"),
                Links.MEETINGS,
                null,
                null,
                "",
                false,
                marks,
                "");
    }

    private void review(List<Mark> marks, @Nullable Instant at, Kind kind) {
        if (at != null) {
            marks.add(mark(words.on(at), kind, ""));
        }
    }

    private Mark mark(LocalDate on, Kind kind, String what) {
        return new Mark(
                on,
                kind,
                Sentence.of(words.in()
                        .getTranslation(
                                "goal.map.mark." + kind, what, words.dates().shortDay(on))));
    }
}
