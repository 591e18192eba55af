package app.waymark.goal;

import app.waymark.goal.HowFar.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place where progress is computed. A hundred percent is said of what is whole alone, and none of what has begun
 * nowhere.
 *
 * @param by what it rests on
 * @param percent null where there is nothing to count
 */
public record ProgressCount(Basis by, @Nullable Integer percent) {

    /**
     * A step of the plan, and what happened with it.
     *
     * @param ticked how many of its times are done, where it repeats
     */
    public record PlannedStep(
            UUID id,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable Effort effort,
            @Nullable Repeat repeat,
            boolean done,
            int ticked) {

        /** How many times it asks for; one where it does so without end. */
        private int times(@Nullable LocalDate target) {
            var until = dueOn == null ? target : dueOn;
            return repeat == null || until == null ? 1 : Math.max(1, repeat.count(until));
        }

        private double gone(@Nullable LocalDate target) {
            if (done) {
                return 1;
            }
            return repeat == null || (dueOn == null && target == null)
                    ? 0
                    : Math.min(1, (double) ticked / times(target));
        }
    }

    /** A measure with what it showed, in the order of the days. */
    public record ReadMeasure(Measure measure, List<Reading> readings) {}

    /**
     * By the steps: where any of them says how much work it is, by that, and those that do not say it count as much as the
     * others do on average; else by their number.
     *
     * @param target the day on which the goal should be reached, or null
     */
    public static ProgressCount ofPlan(List<PlannedStep> steps, @Nullable LocalDate target) {
        var known = steps.stream()
                .map(PlannedStep::effort)
                .filter(Objects::nonNull)
                .mapToInt(Effort::minutes)
                .average();
        if (known.isEmpty()) {
            long done = steps.stream().filter(PlannedStep::done).count();
            return new ProgressCount(Basis.STEPS, steps.isEmpty() ? null : percent((double) done / steps.size()));
        }
        double all = 0;
        double gone = 0;
        for (var step : steps) {
            var effort = step.effort();
            double work = (effort == null ? known.getAsDouble() : effort.minutes()) * step.times(target);
            all += work;
            gone += work * step.gone(target);
        }
        return new ProgressCount(Basis.EFFORT, percent(gone / all));
    }

    /** By the measures: what each has gone of its way, on average. What was not read yet has gone nothing. */
    public static ProgressCount ofMeasures(List<ReadMeasure> measures) {
        var share = measures.stream()
                .mapToDouble(one -> MeasureCourse.gone(one.measure(), one.readings()))
                .average();
        return new ProgressCount(Basis.MEASURES, share.isEmpty() ? null : percent(share.getAsDouble()));
    }

    /** Somebody said it. */
    public static ProgressCount byHand(int percent) {
        return new ProgressCount(Basis.BY_HAND, percent);
    }

    private static int percent(double share) {
        // What is all but whole by the arithmetic of doubles is whole.
        if (share > 1 - 1e-9) {
            return 100;
        }
        return share <= 0 ? 0 : Math.clamp((long) Math.floor(share * 100 + 1e-9), 1, 99);
    }
}
