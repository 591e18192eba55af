package app.waymark.availability;

import app.waymark.availability.internal.AbsenceRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Uuid7;
import app.waymark.turn.TurnActs;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the person acting is away. While they are, every clock of what waits for them stands still, nobody is offered a time
 * with them, and Waymark asks nothing of them; whoever works with them sees the day on which they are back. On that day's
 * morning everything runs on by itself.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Absences {

    /** The most days of an absence, and the most that it may lie ahead. */
    public static final int MOST_DAYS = 366;

    private final AbsenceRows rows;
    private final TurnLedger turns;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceRows rows, TurnLedger turns, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** When I am away, or going to be; empty where nothing is said of that. */
    @Transactional(readOnly = true)
    public Optional<Absence> mine() {
        return rows.find(me());
    }

    /** Says that I am away, in the place of what I said before; whoever works with me is told. */
    @PerMinute(10)
    public AbsenceResult say(LocalDate from, LocalDate backOn) {
        var zone = actor.require().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (from.isBefore(today)) {
            return new AbsenceResult.Past();
        }
        if (!backOn.isAfter(from)) {
            return new AbsenceResult.Backwards();
        }
        if (from.isAfter(today.plusDays(MOST_DAYS)) || backOn.isAfter(from.plusDays(MOST_DAYS))) {
            return new AbsenceResult.TooLong(MOST_DAYS);
        }
        var absence = new Absence(from, backOn);
        if (rows.find(me()).filter(absence::equals).isPresent()) {
            return new AbsenceResult.Said(absence);
        }
        boolean begun = from.equals(today);
        rows.say(
                me(),
                absence,
                from.atStartOfDay(zone).toInstant(),
                backOn.atTime(TurnActs.MORNING).atZone(zone).toInstant(),
                begun,
                clock.instant());
        if (begun) {
            turns.away(me(), backOn);
        } else {
            turns.back(me());
        }
        tell(absence);
        return new AbsenceResult.Said(absence);
    }

    /** Says that I am back, or not going away; false where I was not. */
    public boolean end() {
        if (!rows.forget(me())) {
            return false;
        }
        turns.back(me());
        tell(null);
        return true;
    }

    private void tell(@Nullable Absence absence) {
        events.publishEvent(new AwaySaid(Uuid7.next(clock), me(), absence));
        events.publishEvent(Changed.person(me()));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
