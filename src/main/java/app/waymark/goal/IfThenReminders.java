package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.IfThenShown;
import app.waymark.goal.internal.IfThenShown.Row;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a mentee's if-then plans before their cues: once for each cue that has a day, from the evening before to the end of
 * that day, where the mentee lives; once, on a later day than it was written, where it has none. What was shown stays for
 * the rest of the day on which it was first seen. Nothing is sent, and nobody else sees it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
public class IfThenReminders {

    /** More than anybody can keep in mind for one day; where the others are is said. */
    public static final int MOST = 20;

    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final IfThenShown plans;
    private final GoalDesk desk;
    private final CurrentActor actor;

    IfThenReminders(IfThenShown plans, GoalDesk desk, CurrentActor actor) {
        this.plans = plans;
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * A plan to have in mind.
     *
     * @param goal the goal it belongs to, with its title
     * @param plan the plan
     * @param on the day of its cue, or null where it has none
     */
    public record Reminder(
            GoalTitle goal,
            UUID plan,
            String cue,
            String then,
            @Nullable LocalDate on) {}

    /**
     * The plans to have in mind now.
     *
     * @param plans those whose cues come today first; {@link #MOST} at most
     * @param more whether there are more, which stand in their goals
     * @param fresh those that were not shown for their cue yet, each with the day for which it is shown
     */
    public record Near(List<Reminder> plans, boolean more, Map<UUID, LocalDate> fresh) {

        /** None. */
        public static final Near NONE = new Near(List.of(), false, Map.of());
    }

    /** The plans of the person acting to have in mind now; whoever shows them says so to {@link #shown}. */
    @Transactional(readOnly = true)
    public Portion<Near> near() {
        var zone = actor.require().zone();
        var now = LocalDateTime.ofInstant(desk.now(), zone);
        return plans.near(desk.me().value(), now.toLocalDate()).map(rows -> near(rows, zone, now));
    }

    private static Near near(List<Row> rows, ZoneId zone, LocalDateTime now) {
        var today = now.toLocalDate();
        var due = new ArrayList<Reminder>();
        var fresh = new HashMap<UUID, LocalDate>();
        for (var row : rows) {
            var day = day(row, now);
            if (day == null && !written(row, zone).isBefore(today)) {
                continue;
            }
            var cue = day == null ? today : day;
            boolean again = cue.equals(row.shownFor());
            if ((hasDay(row) && day == null) || (again && !today.equals(row.shownOn()))) {
                continue;
            }
            if (!again) {
                fresh.put(row.plan(), cue);
            }
            due.add(new Reminder(
                    new GoalTitle(new GoalId(row.goal()), row.title()), row.plan(), row.cue(), row.then(), day));
        }
        boolean more = due.size() > MOST;
        return new Near(more ? due.subList(0, MOST) : due, more, fresh);
    }

    /** Keeps that the person acting was shown these; nothing where all were shown before. */
    @Transactional
    public void shown(Near near) {
        var me = desk.me().value();
        for (var one : near.plans()) {
            var cue = near.fresh().get(one.plan());
            if (cue != null) {
                plans.shown(me, one.goal().id().value(), one.plan(), cue, desk.today());
            }
        }
    }

    /** The day of the cue that is near enough to be shown; null where there is none. */
    private static @Nullable LocalDate day(Row row, LocalDateTime now) {
        var today = now.toLocalDate();
        if (falls(row, today)) {
            return today;
        }
        var tomorrow = today.plusDays(1);
        return falls(row, tomorrow) && !now.toLocalTime().isBefore(EVENING) ? tomorrow : null;
    }

    private static boolean falls(Row row, LocalDate day) {
        var weekday = row.weekday();
        return day.equals(row.on()) || (weekday != null && day.getDayOfWeek() == DayOfWeek.of(weekday));
    }

    private static boolean hasDay(Row row) {
        return row.on() != null || row.weekday() != null;
    }

    private static LocalDate written(Row row, ZoneId zone) {
        return LocalDate.ofInstant(row.writtenAt(), zone);
    }
}
