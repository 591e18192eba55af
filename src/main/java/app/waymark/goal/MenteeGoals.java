package app.waymark.goal;

import app.waymark.goal.internal.CheckInRows;
import app.waymark.goal.internal.MenteeRows;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All goals that a mentee shares with the mentor who asks, side by side; whoever is not that mentor finds none. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class MenteeGoals {

    /** How many of the last check-ins of a goal are there, for the trend. */
    public static final int TREND = CheckIns.SHOWN;

    /** How many of them are read as a whole: that the mentor saw these is written down. */
    public static final int READ = 2;

    /** More goals than two people ever work on at the same time: the bound of a statement, not of a list. */
    private static final int MOST = 2_000;

    private final MenteeRows rows;
    private final CheckInRows checkIns;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    MenteeGoals(
            MenteeRows rows, CheckInRows checkIns, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.checkIns = checkIns;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Some goals of a mentee.
     *
     * @param more whether there are further ones
     */
    public record Found(List<MenteeGoal> goals, boolean more) {}

    /**
     * What is shared in a mentorship with the person acting as its mentor, in one statement: what is worked on first, of it
     * the latest shared. That the mentor saw the last check-ins is written down, for the mentee to see.
     *
     * @param most how many goals, at most
     */
    public Found in(MentorshipId mentorship, int most) {
        int shown = Math.clamp(most, 1, MOST);
        var found = rows.read(mentorship, actor.require().id(), shown + 1, TREND);
        var goals = found.subList(0, Math.min(shown, found.size()));
        seen(goals);
        return new Found(goals, found.size() > shown);
    }

    private void seen(List<MenteeGoal> goals) {
        var fresh = goals.stream()
                .flatMap(goal -> goal.checkIns().stream().limit(READ))
                .filter(one -> one.seenAt() == null)
                .map(CheckIn::id)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        checkIns.seen(fresh, clock.instant());
        goals.stream()
                .filter(goal -> goal.checkIns().stream().limit(READ).anyMatch(one -> one.seenAt() == null))
                .forEach(goal -> events.publishEvent(Changed.goal(goal.id().value())));
    }
}
