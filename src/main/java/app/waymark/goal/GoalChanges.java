package app.waymark.goal;

import app.waymark.shared.TextDiff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two contents of a goal.
 *
 * @param texts the texts that changed
 * @param facts the short facts that changed: horizon, target date
 * @param plan the steps and milestones that were added, taken out, reworded or moved
 * @param measures the measures that were added, taken out or changed
 * @param ifThens the if-then plans that were added, taken out or changed
 */
public record GoalChanges(
        List<TextChange> texts,
        List<FactChange> facts,
        List<PlanChange> plan,
        List<MeasureChange> measures,
        List<IfThenChange> ifThens) {

    /** A text before and after; the part is {@code title}, {@code why}, {@code obstacle} or the key of a SMART part. */
    public record TextChange(String part, String before, String after) {}

    /** A fact before and after; exactly one of the pairs is filled. */
    public record FactChange(
            @Nullable Horizon horizonBefore,
            @Nullable Horizon horizonAfter,
            @Nullable LocalDate targetBefore,
            @Nullable LocalDate targetAfter) {

        /** Whether this is about the horizon; otherwise it is about the target date. */
        public boolean aboutHorizon() {
            return horizonAfter != null;
        }
    }

    /** How many things are different. */
    public int count() {
        return texts.size() + facts.size() + plan.size() + measures.size() + ifThens.size();
    }

    /** The same with so many at most of what a plan may have many of. */
    public GoalChanges first(int most) {
        return new GoalChanges(texts, facts, first(plan, most), first(measures, most), first(ifThens, most));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** What became of a step or milestone. */
    public enum Kind {
        ADDED,
        REMOVED,
        REWORDED,
        /** Another date, milestone or place in the order. */
        MOVED,
        /** Another effort or rhythm, or other steps that come first. */
        REPLANNED
    }

    /**
     * How a step is planned, beside its words and its date.
     *
     * @param after the words of the steps that come first
     */
    public record Planned(@Nullable Effort effort, @Nullable Repeat repeat, List<String> after) {

        /** How every milestone is planned, and a step of which nothing more is said. */
        public static final Planned NOTHING = new Planned(null, null, List.of());
    }

    /**
     * A change of the plan.
     *
     * @param milestone whether it is a milestone; otherwise a step
     * @param before its words before, or null where it is new
     * @param after its words now, or null where it is gone
     * @param underBefore the milestone it belonged to, or null
     * @param underAfter the milestone it belongs to, or null
     * @param plannedBefore how it was planned
     * @param plannedAfter how it is planned
     */
    public record PlanChange(
            Kind kind,
            boolean milestone,
            UUID item,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            @Nullable String underBefore,
            @Nullable String underAfter,
            Planned plannedBefore,
            Planned plannedAfter) {}

    /** A measure before and after; null where it is new or gone. */
    public record MeasureChange(
            @Nullable Measure before, @Nullable Measure after) {}

    /** An if-then plan before and after; null where it is new or gone. */
    public record IfThenChange(
            @Nullable IfThen before, @Nullable IfThen after) {}

    public GoalChanges {
        texts = List.copyOf(texts);
        facts = List.copyOf(facts);
        plan = List.copyOf(plan);
        measures = List.copyOf(measures);
        ifThens = List.copyOf(ifThens);
    }

    /** Compares two contents. */
    public static GoalChanges between(GoalContent before, GoalContent after) {
        var texts = new ArrayList<TextChange>();
        text(texts, "title", before.title(), after.title());
        text(texts, "why", before.why(), after.why());
        for (var part : SmartPart.values()) {
            text(texts, part.key(), before.smart(part), after.smart(part));
        }
        text(texts, GoalContent.OBSTACLE, before.obstacle(), after.obstacle());
        var facts = new ArrayList<FactChange>();
        if (before.horizon() != after.horizon()) {
            facts.add(new FactChange(before.horizon(), after.horizon(), null, null));
        }
        if (!Objects.equals(before.targetOn(), after.targetOn())) {
            facts.add(new FactChange(null, null, before.targetOn(), after.targetOn()));
        }
        return new GoalChanges(texts, facts, plan(before, after), measures(before, after), ifThens(before, after));
    }

    /** Whether nothing is different. */
    public boolean none() {
        return texts.isEmpty() && facts.isEmpty() && plan.isEmpty() && measures.isEmpty() && ifThens.isEmpty();
    }

    /** How many words came, went or, counted once, were replaced in the texts. */
    public int words() {
        return texts.stream()
                .mapToInt(change ->
                        TextDiff.between(change.before(), change.after()).changedWords())
                .sum();
    }

    private static void text(List<TextChange> into, String part, String before, String after) {
        if (!before.equals(after)) {
            into.add(new TextChange(part, before, after));
        }
    }

    private record Item(
            boolean milestone,
            String words,
            @Nullable LocalDate due,
            @Nullable UUID under,
            int place,
            @Nullable Effort effort,
            @Nullable Repeat repeat,
            List<UUID> after) {

        /** Whether the rest of its planning is the same; what came after a step that is gone now comes after none. */
        boolean plannedAs(Item other, Map<UUID, Item> all) {
            return Objects.equals(effort, other.effort)
                    && Objects.equals(repeat, other.repeat)
                    && after.equals(
                            other.after().stream().filter(all::containsKey).toList());
        }
    }

    private static List<PlanChange> plan(GoalContent before, GoalContent after) {
        var was = items(before);
        var is = items(after);
        var shiftedBefore = relativePlaces(was, is);
        var shiftedAfter = relativePlaces(is, was);
        var changes = new ArrayList<PlanChange>();
        is.forEach((id, now) -> {
            var then = was.get(id);
            if (then == null) {
                changes.add(change(Kind.ADDED, id, null, now, was, is));
                return;
            }
            if (!then.words().equals(now.words())) {
                changes.add(change(Kind.REWORDED, id, then, now, was, is));
            }
            if (!Objects.equals(then.due(), now.due())
                    || !Objects.equals(then.under(), now.under())
                    || !Objects.equals(shiftedBefore.get(id), shiftedAfter.get(id))) {
                changes.add(change(Kind.MOVED, id, then, now, was, is));
            }
            if (!now.plannedAs(then, is)) {
                changes.add(change(Kind.REPLANNED, id, then, now, was, is));
            }
        });
        was.forEach((id, then) -> {
            if (!is.containsKey(id)) {
                changes.add(change(Kind.REMOVED, id, then, null, was, is));
            }
        });
        return changes;
    }

    private static PlanChange change(
            Kind kind, UUID id, @Nullable Item then, @Nullable Item now, Map<UUID, Item> was, Map<UUID, Item> is) {
        return new PlanChange(
                kind,
                now == null ? then != null && then.milestone() : now.milestone(),
                id,
                then == null ? null : then.words(),
                now == null ? null : now.words(),
                then == null ? null : then.due(),
                now == null ? null : now.due(),
                under(then, was),
                under(now, is),
                planned(then, was),
                planned(now, is));
    }

    private static Planned planned(@Nullable Item item, Map<UUID, Item> all) {
        return item == null
                ? Planned.NOTHING
                : new Planned(
                        item.effort(),
                        item.repeat(),
                        item.after().stream()
                                .map(all::get)
                                .filter(Objects::nonNull)
                                .map(Item::words)
                                .toList());
    }

    private static @Nullable String under(@Nullable Item item, Map<UUID, Item> all) {
        if (item == null || item.under() == null) {
            return null;
        }
        var milestone = all.get(item.under());
        return milestone == null ? null : milestone.words();
    }

    private static Map<UUID, Item> items(GoalContent content) {
        var items = new LinkedHashMap<UUID, Item>();
        steps(items, content.steps(), null);
        int place = 0;
        for (var milestone : content.milestones()) {
            items.put(
                    milestone.id(),
                    new Item(true, milestone.title(), milestone.dueOn(), null, place++, null, null, List.of()));
            steps(items, milestone.steps(), milestone.id());
        }
        return items;
    }

    private static void steps(Map<UUID, Item> into, List<Step> steps, @Nullable UUID under) {
        int place = 0;
        for (var step : steps) {
            into.put(
                    step.id(),
                    new Item(
                            false,
                            step.text(),
                            step.dueOn(),
                            under,
                            place++,
                            step.effort(),
                            step.repeat(),
                            step.after()));
        }
    }

    /** The place of each item among those of its group that both sides have, so that one added above moves nobody. */
    private static Map<UUID, Integer> relativePlaces(Map<UUID, Item> of, Map<UUID, Item> other) {
        var counters = new HashMap<String, Integer>();
        var places = new HashMap<UUID, Integer>();
        of.forEach((id, item) -> {
            var twin = other.get(id);
            if (twin != null && Objects.equals(twin.under(), item.under())) {
                places.put(id, counters.merge(item.milestone() + "/" + item.under(), 1, Integer::sum));
            }
        });
        return places;
    }

    private static List<MeasureChange> measures(GoalContent before, GoalContent after) {
        var was = new LinkedHashMap<UUID, Measure>();
        before.measures().forEach(one -> was.put(one.id(), one));
        var changes = new ArrayList<MeasureChange>();
        for (var now : after.measures()) {
            var then = was.remove(now.id());
            if (!now.equals(then)) {
                changes.add(new MeasureChange(then, now));
            }
        }
        was.values().forEach(gone -> changes.add(new MeasureChange(gone, null)));
        return changes;
    }

    private static List<IfThenChange> ifThens(GoalContent before, GoalContent after) {
        var was = new LinkedHashMap<UUID, IfThen>();
        before.ifThens().forEach(one -> was.put(one.id(), one));
        var changes = new ArrayList<IfThenChange>();
        for (var now : after.ifThens()) {
            var then = was.remove(now.id());
            if (!now.equals(then)) {
                changes.add(new IfThenChange(then, now));
            }
        }
        was.values().forEach(gone -> changes.add(new IfThenChange(gone, null)));
        return changes;
    }
}
