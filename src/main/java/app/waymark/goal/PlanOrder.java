package app.waymark.goal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which steps of a plan come before which. */
public final class PlanOrder {

    private PlanOrder() {}

    /**
     * A way round that leads back to where it began: each step comes after the next one named, the last after the first.
     * Empty where there is none.
     */
    public static List<Step> cycle(Collection<Step> steps) {
        var all = byId(steps);
        var finished = new HashSet<UUID>();
        for (var step : steps) {
            var found = walk(step, all, new ArrayList<>(), new HashSet<>(), finished);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Step> walk(
            Step step, Map<UUID, Step> all, List<Step> path, Set<UUID> onPath, Set<UUID> finished) {
        if (onPath.contains(step.id())) {
            var ids = path.stream().map(Step::id).toList();
            return List.copyOf(path.subList(ids.indexOf(step.id()), path.size()));
        }
        if (finished.contains(step.id())) {
            return List.of();
        }
        path.add(step);
        onPath.add(step.id());
        for (var id : step.after()) {
            var before = all.get(id);
            var found = before == null ? List.<Step>of() : walk(before, all, path, onPath, finished);
            if (!found.isEmpty()) {
                return found;
            }
        }
        path.removeLast();
        onPath.remove(step.id());
        finished.add(step.id());
        return List.of();
    }

    /** The steps that come, by however many others, after this one. */
    public static Set<UUID> followers(UUID step, Collection<Step> steps) {
        var behind = new HashMap<UUID, List<UUID>>();
        for (var one : steps) {
            one.after().forEach(before -> behind.computeIfAbsent(before, key -> new ArrayList<>())
                    .add(one.id()));
        }
        var found = new HashSet<UUID>();
        var open = new ArrayList<>(List.of(step));
        while (!open.isEmpty()) {
            for (var next : behind.getOrDefault(open.removeLast(), List.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** A content whose steps come after none that is not in its plan (any more). */
    public static GoalContent settled(GoalContent content) {
        var there = content.allSteps().map(Step::id).collect(Collectors.toSet());
        if (content.allSteps().allMatch(step -> there.containsAll(step.after()))) {
            return content;
        }
        return content.withPlan(
                settled(content.steps(), there),
                content.milestones().stream()
                        .map(one -> new Milestone(one.id(), one.title(), one.dueOn(), settled(one.steps(), there)))
                        .toList());
    }

    private static List<Step> settled(List<Step> steps, Set<UUID> there) {
        return steps.stream()
                .map(step -> step.withAfter(
                        step.after().stream().filter(there::contains).toList()))
                .toList();
    }

    private static Map<UUID, Step> byId(Collection<Step> steps) {
        var all = new LinkedHashMap<UUID, Step>();
        steps.forEach(step -> all.put(step.id(), step));
        return all;
    }
}
