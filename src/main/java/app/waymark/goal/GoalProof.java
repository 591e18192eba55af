package app.waymark.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal of its reader that was reached, with what its mentee can show of the way to somebody outside: their own words and
 * numbers, and of what others said nothing.
 *
 * @param why why it mattered, may be empty
 * @param words what was said when it was reached, may be empty
 * @param measures the measures with their last readings
 * @param milestones the milestones that were reached, the earliest first
 * @param checkIns how many check-ins there were
 * @param firstCheckIn the day of the first, or null where there was none
 * @param lastCheckIn the day of the last, or null
 * @param learned what looking back brought, the latest first; some of the latest
 */
public record GoalProof(
        GoalId goal,
        String title,
        String why,
        Instant begunAt,
        Instant reachedAt,
        String words,
        int stepsDone,
        int steps,
        List<Measured> measures,
        List<Reached> milestones,
        int checkIns,
        @Nullable LocalDate firstCheckIn,
        @Nullable LocalDate lastCheckIn,
        List<Learned> learned) {

    /** The most lookings back that are told of. */
    public static final int MOST_LEARNED = 24;

    public GoalProof {
        measures = List.copyOf(measures);
        milestones = List.copyOf(milestones);
        learned = List.copyOf(learned);
    }

    /** A measure, and where it stood at last; null where nothing was ever read. */
    public record Measured(
            UUID measure,
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal last) {}

    /** A milestone that was reached. */
    public record Reached(String title, Instant at) {}

    /** What looking back brought: what went well, and what changed; either may be empty. */
    public record Learned(LocalDate on, String wentWell, String changes) {}
}
