package app.waymark.network;

import app.waymark.network.internal.ContactRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom the person acting wants to stay in touch with. Each reads and changes their own list; no method gives
 * anybody anything of another's, the trail says nothing of it, nothing of it is found or mailed.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class PersonalContacts {

    /** The most that somebody has. */
    public static final int MOST = 1_000;

    /** How many home names at once, at most. */
    public static final int DUE_AT_ONCE = 3;

    /** For how many days "not now" holds. */
    public static final int RESTS_DAYS = 7;

    private final ContactRows rows;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PersonalContacts(ContactRows rows, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** All of them: with whom it is time first, then whom it will be, then the others by name. */
    @Transactional(readOnly = true)
    public List<PersonalContact> mine() {
        return rows.of(me(), MOST);
    }

    /** Those with whom it is time and that were not put off, a few, whom it was the longest first: for home. */
    @Transactional(readOnly = true)
    public Portion<List<PersonalContact>> due() {
        return ContactRows.due(me(), today(), DUE_AT_ONCE);
    }

    /** Adds somebody. */
    @PerMinute(60)
    public ContactResult add(ContactDraft draft) {
        var fault = draft.fault(today());
        if (fault.isPresent()) {
            return new ContactResult.Wrong(fault.get());
        }
        if (rows.lockedCount(me()) >= MOST) {
            return new ContactResult.TooMany(MOST);
        }
        var id = Uuid7.next(clock);
        rows.add(id, me(), draft, next(draft, null), clock.instant());
        changed();
        return new ContactResult.Saved(id);
    }

    /** Says something else of somebody. */
    public ContactResult change(UUID contact, ContactDraft draft) {
        var found = rows.locked(contact, me());
        if (found.isEmpty()) {
            return new ContactResult.Gone();
        }
        var fault = draft.fault(today());
        if (fault.isPresent()) {
            return new ContactResult.Wrong(fault.get());
        }
        rows.change(contact, draft, next(draft, found.get()), clock.instant());
        changed();
        return new ContactResult.Saved(contact);
    }

    /** Was in touch today: by the rhythm it is time again later. */
    public ContactResult touched(UUID contact) {
        var found = rows.locked(contact, me());
        if (found.isEmpty()) {
            return new ContactResult.Gone();
        }
        var rhythm = found.get().said().rhythm();
        rows.touched(contact, today(), rhythm == null ? null : rhythm.after(today()), clock.instant());
        changed();
        return new ContactResult.Saved(contact);
    }

    /** Not now: home says nothing of it for a week. */
    public ContactResult putOff(UUID contact) {
        if (rows.locked(contact, me()).isEmpty()) {
            return new ContactResult.Gone();
        }
        rows.rest(contact, today().plusDays(RESTS_DAYS));
        changed();
        return new ContactResult.Saved(contact);
    }

    /** Takes somebody out of the list. */
    public ContactResult remove(UUID contact) {
        if (rows.locked(contact, me()).isEmpty()) {
            return new ContactResult.Gone();
        }
        rows.remove(contact);
        changed();
        return new ContactResult.Saved(contact);
    }

    /** Counted from when one was in touch last; where one never was, it is time once the first span is over. */
    private @Nullable LocalDate next(ContactDraft draft, @Nullable PersonalContact before) {
        var rhythm = draft.rhythm();
        if (rhythm == null) {
            return null;
        }
        if (before != null
                && rhythm.equals(before.said().rhythm())
                && Objects.equals(draft.lastOn(), before.said().lastOn())) {
            return before.nextOn();
        }
        var last = draft.lastOn();
        return rhythm.after(last == null ? today() : last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), actor.require().zone());
    }

    private AccountId me() {
        return actor.require().id();
    }

    /** The other pages of the person acting are read anew; what changed is not said. */
    private void changed() {
        events.publishEvent(Changed.person(me()));
    }
}
