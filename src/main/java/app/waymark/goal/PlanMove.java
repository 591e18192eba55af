package app.waymark.goal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What moving a date of a plan does, before it is done: what moves along, and what then no longer fits.
 *
 * @param after the goal as it would be
 * @param along the steps and milestones that move along, in the order of the plan
 * @param misfits what does not fit then and does now
 */
public record PlanMove(GoalContent after, List<Moved> along, List<Misfit> misfits) {

    /** A step or milestone that gets another day. */
    public record Moved(String name, LocalDate from, LocalDate to) {}

    /** What does not fit. */
    public enum Reason {
        /** It is due on a day that has passed. */
        PAST,
        /** It is due when the goal should be reached already. */
        AFTER_TARGET,
        /** It is due when its milestone should be reached already. */
        AFTER_MILESTONE,
        /** It is due before a step that comes first. */
        BEFORE_STEP
    }

    /**
     * Something that does not fit.
     *
     * @param name the step or milestone
     * @param on when it is due
     * @param other the milestone or step that it does not fit with, or empty
     */
    public record Misfit(UUID item, Reason reason, String name, LocalDate on, String other) {}

    public PlanMove {
        along = List.copyOf(along);
        misfits = List.copyOf(misfits);
    }

    /**
     * Moves a milestone.
     *
     * @param along whether its steps and what comes after them move by as many days
     * @param done which steps and milestones are done: these stay where they are
     */
    public static PlanMove milestone(
            GoalContent content, UUID milestone, LocalDate to, boolean along, Predicate<UUID> done, LocalDate today) {
        var moved = content.milestones().stream()
                .filter(one -> one.id().equals(milestone))
                .findFirst()
                .orElseThrow();
        var from = moved.dueOn();
        Map<UUID, LocalDate> days = new HashMap<>();
        if (along && from != null) {
            long by = ChronoUnit.DAYS.between(from, to);
            var steps = content.allSteps().toList();
            Set<UUID> behind = new HashSet<>();
            moved.steps().forEach(step -> {
                behind.add(step.id());
                behind.addAll(PlanOrder.followers(step.id(), steps));
            });
            steps.stream().filter(step -> behind.contains(step.id())).forEach(step -> shift(days, step, by, done));
        }
        var others = moved(content, days);
        days.put(milestone, to);
        return of(content, dated(content, days), others, done, today);
    }

    /**
     * Moves the day on which the goal should be reached.
     *
     * @param along whether all that is not done moves by as many days
     */
    public static PlanMove target(
            GoalContent content, LocalDate to, boolean along, Predicate<UUID> done, LocalDate today) {
        var from = content.targetOn();
        Map<UUID, LocalDate> days = new HashMap<>();
        if (along && from != null) {
            long by = ChronoUnit.DAYS.between(from, to);
            content.allSteps().forEach(step -> shift(days, step, by, done));
            content.milestones().stream()
                    .filter(one -> one.dueOn() != null && !done.test(one.id()))
                    .forEach(one -> days.put(
                            one.id(),
                            java.util.Objects.requireNonNull(one.dueOn()).plusDays(by)));
        }
        return of(content, dated(content, days).withTargetOn(to), moved(content, days), done, today);
    }

    /** What does not fit in a plan as it is. */
    public static List<Misfit> misfits(GoalContent content, Predicate<UUID> done, LocalDate today) {
        var misfits = new ArrayList<Misfit>();
        var steps = content.allSteps().collect(Collectors.toMap(Step::id, step -> step));
        content.steps().forEach(step -> step(misfits, step, null, content, steps, done, today));
        for (var milestone : content.milestones()) {
            var due = milestone.dueOn();
            if (due != null && !done.test(milestone.id())) {
                dates(misfits, milestone.id(), milestone.title(), due, content, today);
            }
            milestone.steps().forEach(step -> step(misfits, step, milestone, content, steps, done, today));
        }
        return misfits;
    }

    private static void step(
            List<Misfit> into,
            Step step,
            @Nullable Milestone under,
            GoalContent content,
            Map<UUID, Step> steps,
            Predicate<UUID> done,
            LocalDate today) {
        var due = step.dueOn();
        if (due == null || done.test(step.id())) {
            return;
        }
        dates(into, step.id(), step.text(), due, content, today);
        var milestone = under == null ? null : under.dueOn();
        if (under != null && milestone != null && due.isAfter(milestone)) {
            into.add(new Misfit(step.id(), Reason.AFTER_MILESTONE, step.text(), due, under.title()));
        }
        for (var id : step.after()) {
            var first = steps.get(id);
            var before = first == null || done.test(id) ? null : first.dueOn();
            if (before != null && first != null && due.isBefore(before)) {
                into.add(new Misfit(step.id(), Reason.BEFORE_STEP, step.text(), due, first.text()));
            }
        }
    }

    private static void dates(
            List<Misfit> into, UUID id, String name, LocalDate due, GoalContent content, LocalDate today) {
        if (due.isBefore(today)) {
            into.add(new Misfit(id, Reason.PAST, name, due, ""));
        }
        var target = content.targetOn();
        if (target != null && due.isAfter(target)) {
            into.add(new Misfit(id, Reason.AFTER_TARGET, name, due, ""));
        }
    }

    private static PlanMove of(
            GoalContent before, GoalContent after, List<Moved> along, Predicate<UUID> done, LocalDate today) {
        var had = misfits(before, done, today).stream()
                .map(one -> List.of(one.item(), one.reason(), one.other()))
                .collect(Collectors.toSet());
        return new PlanMove(
                after,
                along,
                misfits(after, done, today).stream()
                        .filter(one -> !had.contains(List.of(one.item(), one.reason(), one.other())))
                        .toList());
    }

    private static void shift(Map<UUID, LocalDate> days, Step step, long by, Predicate<UUID> done) {
        var due = step.dueOn();
        if (due != null && !done.test(step.id())) {
            days.put(step.id(), due.plusDays(by));
        }
    }

    private static List<Moved> moved(GoalContent content, Map<UUID, LocalDate> days) {
        var moved = new ArrayList<Moved>();
        content.steps().forEach(step -> moved(moved, step.id(), step.text(), step.dueOn(), days));
        for (var one : content.milestones()) {
            moved(moved, one.id(), one.title(), one.dueOn(), days);
            one.steps().forEach(step -> moved(moved, step.id(), step.text(), step.dueOn(), days));
        }
        return moved;
    }

    private static void moved(
            List<Moved> into, UUID id, String name, @Nullable LocalDate from, Map<UUID, LocalDate> days) {
        var to = days.get(id);
        if (from != null && to != null && !from.equals(to)) {
            into.add(new Moved(name, from, to));
        }
    }

    private static GoalContent dated(GoalContent content, Map<UUID, LocalDate> days) {
        return content.withPlan(
                dated(content.steps(), days),
                content.milestones().stream()
                        .map(one -> new Milestone(
                                one.id(),
                                one.title(),
                                days.getOrDefault(one.id(), one.dueOn()),
                                dated(one.steps(), days)))
                        .toList());
    }

    private static List<Step> dated(List<Step> steps, Map<UUID, LocalDate> days) {
        return steps.stream()
                .map(step -> days.containsKey(step.id()) ? step.withDueOn(days.get(step.id())) : step)
                .toList();
    }
}
