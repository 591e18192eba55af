package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckInList;
import app.waymark.goal.CheckInOffer;
import app.waymark.goal.MeetingDays;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.CheckInRows.Pace;
import app.waymark.goal.internal.WeekRows.Weeks;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The weekly and monthly looks at a goal as its page shows them, and when the next is offered. */
@Component
public class CheckInBook {

    /** Looking back is rare: these are most of a year's quarter, more are on the page of looking back. */
    private static final int LOOK_BACKS = 3;

    private final CheckInRows rows;
    private final LookBackRows lookBacks;
    private final GoalDesk desk;
    private final CurrentActor actor;
    private final Optional<MeetingDays> meetings;

    CheckInBook(
            CheckInRows rows,
            LookBackRows lookBacks,
            GoalDesk desk,
            CurrentActor actor,
            Optional<MeetingDays> meetings) {
        this.rows = rows;
        this.lookBacks = lookBacks;
        this.desk = desk;
        this.actor = actor;
        this.meetings = meetings;
    }

    /** What somebody sees of a goal's weeks and months: so many check-ins at most, and one more where there are more. */
    public Portion<Weeks> weeks(Goal goal, AccountId reader, Viewpoint eyes, int most) {
        return CheckInSight.seen(goal, reader, eyes, actor.require().zone(), clamp(most) + 1, LOOK_BACKS);
    }

    /** The day of the last meeting of the person acting: the day after is a fresh start. */
    public Portion<Optional<LocalDate>> met() {
        return meetings.map(known -> known.lastEnded(desk.me(), desk.now())
                        .map(ended -> ended.map(
                                at -> LocalDate.ofInstant(at, actor.require().zone()))))
                .orElseGet(() -> Portion.known(Optional.empty()));
    }

    /** When a check-in is offered, for whoever met somebody last on this day. */
    public Optional<CheckInOffer> offer(Pace pace, Optional<LocalDate> met) {
        return CheckInOffer.of(pace.checkIn(), pace.since(), desk.today(), met.orElse(null));
    }

    /**
     * The looks at a goal, as its page shows them. That its mentor saw them is written down, for the mentee to see.
     *
     * @param weeks what was read with {@link #weeks} for the same number
     * @param met what was read with {@link #met}
     */
    public CheckInList shown(Goal goal, Viewpoint eyes, Weeks weeks, Optional<LocalDate> met, int most) {
        var me = desk.me();
        int shown = clamp(most);
        var found = weeks.checkIns();
        var checkIns = found.subList(0, Math.min(shown, found.size()));
        var back = weeks.lookBacks();
        if (goal.isMentor(me)) {
            seen(goal, checkIns, back);
        }
        var pace = weeks.pace();
        var today = desk.today();
        var due = pace.lookBackOn();
        return new CheckInList(
                checkIns,
                found.size() > shown,
                back,
                pace.checkIn(),
                goal.isMentee(me) && eyes == Viewpoint.OWN && goal.state().open()
                        ? offer(pace, met).orElse(null)
                        : null,
                pace.lookBack(),
                due,
                Stream.concat(
                                Stream.ofNullable(due).filter(day -> !day.isAfter(today)),
                                back.stream().map(Retrospective::until))
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private void seen(Goal goal, List<CheckIn> checkIns, List<Retrospective> back) {
        var fresh = checkIns.stream()
                .filter(one -> one.seenAt() == null)
                .map(CheckIn::id)
                .toList();
        var freshBack = back.stream().anyMatch(one -> one.seenAt() == null);
        if (!fresh.isEmpty()) {
            rows.seen(fresh, desk.now());
        }
        if (freshBack) {
            lookBacks.seen(goal.getId(), Objects.requireNonNull(goal.mentorship()), desk.now());
        }
        if (freshBack || !fresh.isEmpty()) {
            desk.movedOn(goal);
        }
    }

    private static int clamp(int most) {
        return Math.clamp(most, 1, Slice.MOST);
    }
}
