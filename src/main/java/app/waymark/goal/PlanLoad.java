package app.waymark.goal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How much work is left in a plan, against the time that is left.
 *
 * @param minutes the work of all steps that are not done and whose effort is known
 * @param unknown how many steps that are not done say nothing of their effort
 * @param weeks how many weeks are left until the goal should be reached, begun ones counted; 0 where that day has passed
 */
public record PlanLoad(long minutes, int unknown, long weeks) {

    /** So many minutes a week are much beside a job. */
    public static final long MUCH = 10 * 60;

    /** The load of a goal with a target date. */
    public static PlanLoad of(
            GoalContent content, Predicate<UUID> done, PlanProgress planned, LocalDate today, LocalDate target) {
        var open = content.allSteps().filter(step -> !done.test(step.id())).toList();
        long minutes = open.stream()
                .mapToLong(step -> left(step, planned, today, target))
                .sum();
        int unknown = (int) open.stream().filter(step -> step.effort() == null).count();
        return new PlanLoad(
                minutes, unknown, target.isBefore(today) ? 0 : ChronoUnit.DAYS.between(today, target) / 7 + 1);
    }

    /** Of what repeats, the times that are still to come; this week's that are done are not. */
    private static long left(Step step, PlanProgress planned, LocalDate today, LocalDate target) {
        var effort = step.effort();
        if (effort == null) {
            return 0;
        }
        var repeat = step.repeat();
        if (repeat == null) {
            return effort.minutes();
        }
        var due = step.dueOn();
        var until = due == null ? target : due;
        var monday = Repeat.monday(today);
        var first = repeat.from().isAfter(monday) ? repeat.from() : monday;
        long ticked = planned.times(step.id()).stream()
                .filter(one -> !one.day().isBefore(monday))
                .count();
        int times = new Repeat(repeat.on(), repeat.times(), first).count(until);
        return effort.minutes() * Math.max(0, times - ticked);
    }

    /** Minutes a week; all of them where no week is left. */
    public long perWeek() {
        return weeks == 0 ? minutes : (minutes + weeks - 1) / weeks;
    }
}
