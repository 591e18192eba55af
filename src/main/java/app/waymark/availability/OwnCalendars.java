package app.waymark.availability;

import app.waymark.availability.internal.CalendarAddress;
import app.waymark.availability.internal.CalendarTask;
import app.waymark.availability.internal.OwnCalendarRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars elsewhere that the person acting lets Waymark read, and the busy times in them. Nobody else sees that
 * there are any. They are read every quarter of an hour; one that fails goes on counting as it was read last.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class OwnCalendars {

    /** The most calendars of one person. */
    public static final int MOST = 10;

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 80;

    private final OwnCalendarRows rows;
    private final CalendarTask task;
    private final CurrentActor actor;
    private final Clock clock;

    OwnCalendars(OwnCalendarRows rows, CalendarTask task, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.task = task;
        this.actor = actor;
        this.clock = clock;
    }

    /** My calendars, in the order in which I added them. */
    @Transactional(readOnly = true)
    public List<OwnCalendar> mine() {
        return rows.of(me(), clock.instant());
    }

    /**
     * Adds a calendar and has it read at once; without a name it takes that of its host. {@code webcal} is taken for
     * https.
     */
    @PerMinute(30)
    public AddCalendarResult add(String name, String address) {
        var parsed = CalendarAddress.of(address).orElse(null);
        if (parsed == null) {
            return new AddCalendarResult.NoAddress();
        }
        var called = TypedText.blank(name) ? parsed.host() : TypedText.strip(name);
        if (called.length() > LONGEST_NAME) {
            return new AddCalendarResult.TooLong(LONGEST_NAME);
        }
        var known = rows.addresses(me());
        if (known.contains(parsed.toString())) {
            return new AddCalendarResult.Known();
        }
        if (known.size() >= MOST) {
            return new AddCalendarResult.Full(MOST);
        }
        var id = new OwnCalendarId(Uuid7.next(clock));
        rows.add(id, me(), called, parsed, clock.instant());
        task.schedule(id);
        return new AddCalendarResult.Added(id);
    }

    /** Forgets a calendar and its busy times; false where it is none of mine. */
    public boolean remove(OwnCalendarId id) {
        return rows.remove(id, me());
    }

    /** Has a calendar of mine read now; false where it is none of mine. */
    @PerMinute(30)
    public boolean readNow(OwnCalendarId id) {
        if (!rows.hurry(id, me(), clock.instant())) {
            return false;
        }
        task.schedule(id);
        return true;
    }

    /** When I am busy by my calendars within this window, as they were read last; times may overlap. */
    @Transactional(readOnly = true)
    public List<TimeWindow> busy(TimeWindow window) {
        return rows.busy(me(), window);
    }

    private AccountId me() {
        return actor.require().id();
    }
}
