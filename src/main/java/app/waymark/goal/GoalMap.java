package app.waymark.goal;

import app.waymark.goal.MeetingDays.MeetingDay;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a mentee's goals as one picture, through one person's eyes.
 *
 * @param mentee whose they are
 * @param mine whether the mentee reads with their own eyes
 * @param vision where they lead, or null where there is none or the reader does not see it
 * @param goals those that are open or reached, the open ones and the nearer date first; {@link #MOST} at most
 * @param more whether there are further ones
 * @param meetings the meetings of the months around today
 */
public record GoalMap(
        AccountId mentee,
        boolean mine,
        @Nullable Vision vision,
        List<Goal> goals,
        boolean more,
        List<MeetingDay> meetings) {

    /** The most goals that are read; the list has all. */
    public static final int MOST = 600;

    public GoalMap {
        goals = List.copyOf(goals);
        meetings = List.copyOf(meetings);
    }

    /**
     * One goal on the map.
     *
     * @param longer the goal on this map that it is a part of, or null
     * @param asked whether its mentee is asked where it leads; as in {@link GoalPlace}
     * @param begunAt when it was begun
     * @param closedAt when it was reached, or null
     * @param far how far it has come
     * @param nextDueOn when its next step is due, or null
     * @param reviewedAt when the mentor last said what they think of it, or null
     * @param sharing whom it is shared with, or null
     * @param reviewDueAt until when the mentor is asked to look, or null where that is not so
     */
    public record Goal(
            GoalId id,
            String title,
            Horizon horizon,
            GoalState state,
            @Nullable LocalDate targetOn,
            HowFar far,
            @Nullable LocalDate nextDueOn,
            Instant begunAt,
            @Nullable Instant closedAt,
            @Nullable Instant reviewedAt,
            @Nullable Instant reviewDueAt,
            @Nullable GoalId longer,
            boolean asked,
            Vision.@Nullable Sharing sharing,
            List<MilestoneDay> milestones) {

        public Goal {
            milestones = List.copyOf(milestones);
        }

        /** The same with these milestones. */
        public Goal with(List<MilestoneDay> days) {
            return copy(longer, days);
        }

        /** The same under no longer goal. */
        Goal alone() {
            return copy(null, milestones);
        }

        private Goal copy(@Nullable GoalId under, List<MilestoneDay> days) {
            return new Goal(
                    id,
                    title,
                    horizon,
                    state,
                    targetOn,
                    far,
                    nextDueOn,
                    begunAt,
                    closedAt,
                    reviewedAt,
                    reviewDueAt,
                    under,
                    asked,
                    sharing,
                    days);
        }

        /** Whether it is reached. */
        public boolean reached() {
            return state == GoalState.REACHED;
        }

        /** Whether something of it was to be done before today and is not. */
        public boolean behind(LocalDate today) {
            return state.open()
                    && ((targetOn != null && targetOn.isBefore(today))
                            || (nextDueOn != null && nextDueOn.isBefore(today))
                            || milestones.stream()
                                    .anyMatch(one -> !one.reached() && one.on().isBefore(today)));
        }
    }

    /** A milestone that has a day. */
    public record MilestoneDay(String title, LocalDate on, boolean reached) {}
}
