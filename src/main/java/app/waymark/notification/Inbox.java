package app.waymark.notification;

import app.waymark.notification.internal.NoticeRepository;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has been told. Everybody sees their own and nobody else's. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Inbox {

    /** The most that the badge counts to. */
    public static final int COUNTED = 99;

    private final NoticeRepository notices;
    private final Sayings sayings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Inbox(
            NoticeRepository notices,
            Sayings sayings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.notices = notices;
        this.sayings = sayings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** My notices, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Notice> mine(@Nullable Cursor before, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = before == null
                ? notices.newest(me(), Limit.of(rows + 1))
                : notices.newest(me(), before.at(), before.id(), Limit.of(rows + 1));
        return Slice.of(found, rows, one -> new Cursor(one.at(), one.id())).map(notice -> notice.toNotice(sayings));
    }

    /** How many of my notices I have not read, counted to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return notices.unread(me(), COUNTED);
    }

    /** Marks one of my notices as read; a second time changes nothing. */
    public void read(UUID notice) {
        var found = notices.findById(notice)
                .filter(one -> one.isFor(me()))
                .orElseThrow(() -> new AccessDeniedException("Not this person's notice"));
        found.read(clock.instant());
        changed();
    }

    /** Marks all of my notices as read that have come by now. */
    public void readAll() {
        notices.readAll(me(), clock.instant());
        changed();
    }

    private void changed() {
        events.publishEvent(Changed.person(actor.require().id()));
    }

    private UUID me() {
        return actor.require().id().value();
    }
}
