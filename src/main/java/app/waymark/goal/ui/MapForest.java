package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMap;
import app.waymark.goal.Horizon;
import app.waymark.shared.Links;
import app.waymark.uikit.BranchTree.Node;
import app.waymark.uikit.BranchTree.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a map as a forest: the vision with the long goals below it, and what is under no longer one by itself. Where
 * there are more than a person takes in at once, what is below a medium goal is closed at first, then what is below a long
 * one, and no branch has more than can be drawn: the rest is in the list.
 */
final class MapForest {

    /** The most goals that are all shown at once. */
    static final int FEW = 12;

    /** The most nodes that are seen at first, and the most rows on the line of time. */
    static final int MOST_SEEN = 24;

    private static final int MOST_BRANCHES = 40;
    private static final int MOST_ALONE = 6;

    private final GoalMap map;
    private final MapWords words;
    private final String list;
    private final Map<GoalId, List<GoalMap.Goal>> below = new HashMap<>();
    private final boolean few;
    private boolean longOpen = true;

    /**
     * Puts the goals under each other.
     *
     * @param list where the list of all of them is
     */
    MapForest(GoalMap map, MapWords words, String list) {
        this.map = map;
        this.words = words;
        this.list = list;
        few = map.goals().size() <= FEW;
        for (var goal : map.goals()) {
            if (goal.longer() != null) {
                below.computeIfAbsent(goal.longer(), unused -> new ArrayList<>())
                        .add(goal);
            }
        }
    }

    /** The goals that are a part of this one. */
    List<GoalMap.Goal> below(GoalMap.Goal goal) {
        return below.getOrDefault(goal.id(), List.of());
    }

    /** What is drawn. */
    List<Node> nodes() {
        var nodes = roots();
        if (nodes.stream().mapToInt(Node::seen).sum() > MOST_SEEN) {
            longOpen = false;
            nodes = roots();
        }
        return nodes;
    }

    private List<Node> roots() {
        var nodes = new ArrayList<Node>();
        var vision = map.vision();
        var longs = bounded(alone(Horizon.LONG).stream().map(this::node).toList(), 1, MOST_SEEN / 2);
        if (vision != null) {
            nodes.add(new Node(
                    "vision",
                    0,
                    vision.text(),
                    words.vision(vision),
                    map.mine() ? Links.VISION : "",
                    Tone.ROOT,
                    true,
                    longs));
        } else if (map.mine() && !map.goals().isEmpty()) {
            nodes.add(new Node(
                    "vision", 0, words.noVision(), words.noVisionMore(), Links.VISION, Tone.EMPTY, true, longs));
        } else {
            nodes.addAll(longs);
        }
        nodes.addAll(standing(Horizon.MEDIUM, 1));
        nodes.addAll(standing(Horizon.SHORT, 2));
        return nodes;
    }

    /** What is under no longer goal: each by itself, and where they are many as a branch of their own. */
    private List<Node> standing(Horizon horizon, int column) {
        var nodes = alone(horizon).stream().map(this::node).toList();
        if (few || nodes.size() <= MOST_ALONE) {
            return nodes;
        }
        return List.of(new Node(
                "alone-" + horizon,
                column,
                words.alone(horizon),
                words.goals(nodes.size()),
                "",
                Tone.PLAIN,
                false,
                bounded(nodes, column + 1, MOST_BRANCHES)));
    }

    private List<GoalMap.Goal> alone(Horizon horizon) {
        return map.goals().stream()
                .filter(goal -> goal.horizon() == horizon && goal.longer() == null)
                .toList();
    }

    private Node node(GoalMap.Goal goal) {
        var parts = below(goal);
        boolean open = few || (goal.horizon() == Horizon.LONG && longOpen);
        int column = column(goal.horizon());
        return new Node(
                goal.id().toString(),
                column,
                goal.title(),
                words.note(goal, parts),
                Links.goal(goal.id().value()),
                tone(goal, parts),
                open,
                bounded(parts.stream().map(this::node).toList(), column + 1, MOST_BRANCHES));
    }

    private List<Node> bounded(List<Node> nodes, int column, int most) {
        if (nodes.size() <= most) {
            return nodes;
        }
        var some = new ArrayList<>(nodes.subList(0, most));
        some.add(new Node(
                "more-" + nodes.get(most).id(),
                column,
                words.further(nodes.size() - most),
                "",
                list,
                Tone.EMPTY,
                false,
                List.of()));
        return some;
    }

    private Tone tone(GoalMap.Goal goal, List<GoalMap.Goal> parts) {
        if (goal.reached()) {
            return Tone.DONE;
        }
        if (words.behind(goal)) {
            return Tone.BEHIND;
        }
        return goal.horizon() != Horizon.SHORT && parts.isEmpty() ? Tone.EMPTY : Tone.PLAIN;
    }

    /** In which column goals of this horizon stand; the vision's is the first. */
    static int column(@Nullable Horizon horizon) {
        return switch (horizon) {
            case LONG -> 1;
            case MEDIUM -> 2;
            case SHORT -> 3;
            case null -> 0;
        };
    }
}
