package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Sayings;
import app.waymark.shared.TypedText;
import app.waymark.turn.internal.TurnEntry;
import app.waymark.turn.internal.TurnRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the holder of a turn can say instead of making the move: that it is not theirs, or not before a day. What kinds of
 * turns can be handed back or put off is said by {@link app.waymark.shared.Said}. A turn is its holder's alone: everybody else is refused.
 *
 * <p>Each reads the turn under a lock, so that of two who decide at once, or of a move that is made while the turn is
 * handed back, one finds that it is nobody's move any more.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class TurnActs {

    /** The longest word with which a turn is handed back. */
    public static final int MOST_WORD = 500;

    /** When a day's work begins: what was put off is there again then, on its holder's clock. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    private final TurnRepository turns;
    private final TurnLedger ledger;
    private final Sayings sayings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    TurnActs(
            TurnRepository turns,
            TurnLedger ledger,
            Sayings sayings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.turns = turns;
        this.ledger = ledger;
        this.sayings = sayings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Says that it is not mine to do; it is the move of whoever asked then, who is told with this word. */
    @PerMinute(20)
    public HandBackResult handBack(TurnId id, String word) {
        var found = mine(id);
        if (found.isEmpty()) {
            return new HandBackResult.Gone();
        }
        var turn = found.get();
        var said = turn.said(sayings);
        var asker = turn.asker();
        if (asker == null || said.handsBack().isEmpty()) {
            throw new AccessDeniedException("Nothing that can be handed back");
        }
        var why = TypedText.strip(word);
        if (TypedText.blank(why)) {
            return new HandBackResult.WordMissing();
        }
        if (why.length() > MOST_WORD) {
            return new HandBackResult.TooLong(why.length());
        }
        ledger.handBack(turn, new HandedBack(said.handsBack().get(), why), asker);
        events.publishEvent(new TurnHandedBack(said, turn.subject(), turn.holder(), asker, turn.mentorship(), why));
        return new HandBackResult.Done();
    }

    /** Asks again for what was handed back to me, of the same person and as it was asked before. */
    @PerMinute(20)
    public HandBackResult askAgain(TurnId id) {
        return decided(id, true);
    }

    /** Does not ask any more for what was handed back to me. */
    public HandBackResult leave(TurnId id) {
        return decided(id, false);
    }

    private HandBackResult decided(TurnId id, boolean again) {
        var found = mine(id);
        if (found.isEmpty()) {
            return new HandBackResult.Gone();
        }
        var turn = found.get();
        var former = Optional.ofNullable(turn.backOf())
                .flatMap(turns::findById)
                .orElseThrow(() -> new AccessDeniedException("Nothing that was handed back"));
        ledger.decided(turn, former, again);
        if (!again) {
            events.publishEvent(new TurnLeft(former.said(sayings), former.subject(), turn.holder()));
        }
        return new HandBackResult.Done();
    }

    /**
     * Says that I do not want it before a day: it is out of my sight until that morning, its clock stands still, and
     * whoever waits sees the day.
     */
    @PerMinute(60)
    public PutOffResult putOff(TurnId id, LocalDate day) {
        var found = mine(id);
        if (found.isEmpty()) {
            return new PutOffResult.Gone();
        }
        var turn = found.get();
        int most = turn.said(sayings).mostDaysOff();
        if (most == 0) {
            throw new AccessDeniedException("Nothing that can be put off");
        }
        var zone = actor.require().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (!day.isAfter(today) || day.isAfter(today.plusDays(most))) {
            return new PutOffResult.NotThen(today.plusDays(1), today.plusDays(most));
        }
        turn.putOff(day, morning(day, zone), clock.instant());
        tell(turn);
        return new PutOffResult.Rests(day);
    }

    /** Takes up what I put off before its day; false where it is nobody's move any more. */
    public boolean takeUp(TurnId id) {
        var found = mine(id);
        found.ifPresent(turn -> {
            turn.takeUp(clock.instant());
            tell(turn);
        });
        return found.isPresent();
    }

    /** The moment of a day's morning. */
    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private Optional<TurnEntry> mine(TurnId id) {
        var turn = turns.lock(id.value()).orElse(null);
        if (turn == null || !turn.holder().equals(me())) {
            throw new AccessDeniedException("Nobody's turn but their own");
        }
        return turn.open() ? Optional.of(turn) : Optional.empty();
    }

    private AccountId me() {
        return actor.require().id();
    }

    private void tell(TurnEntry turn) {
        events.publishEvent(Changed.person(turn.holder()));
        var asker = turn.asker();
        if (asker != null) {
            events.publishEvent(Changed.person(asker));
        }
    }
}
