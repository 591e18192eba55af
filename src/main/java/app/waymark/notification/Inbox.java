package app.waymark.notification;

import app.waymark.notification.internal.NoticeEntity;
import app.waymark.notification.internal.NoticeEntity.Place;
import app.waymark.notification.internal.NoticeRepository;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    private static final Duration LONGEST = Duration.ofDays(366);

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

    /** All my notices, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Notice> mine(@Nullable Cursor before, int size) {
        return on(InboxTab.ALL, before, size);
    }

    /** My notices of one tab, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Notice> on(InboxTab tab, @Nullable Cursor before, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = found(tab, before, Limit.of(rows + 1));
        return Slice.of(found, rows, one -> new Cursor(one.at(), one.id())).map(notice -> notice.toNotice(sayings));
    }

    private List<NoticeEntity> found(InboxTab tab, @Nullable Cursor before, Limit limit) {
        var now = clock.instant();
        return switch (tab) {
            case ME -> in(Place.ME, now, before, limit);
            case NEWS -> in(Place.NEWS, now, before, limit);
            case LATER ->
                before == null
                        ? notices.putOff(me(), now, limit)
                        : notices.putOff(me(), now, before.at(), before.id(), limit);
            case ALL ->
                before == null ? notices.newest(me(), limit) : notices.newest(me(), before.at(), before.id(), limit);
        };
    }

    private List<NoticeEntity> in(Place place, Instant now, @Nullable Cursor before, Limit limit) {
        return before == null
                ? notices.in(me(), place, now, limit)
                : notices.in(me(), place, now, before.at(), before.id(), limit);
    }

    /** How much there is, in one statement. */
    @Transactional(readOnly = true)
    public InboxCounts counts() {
        var counts = notices.counts(me(), now(), COUNTED);
        return new InboxCounts(counts.getMe(), counts.getNews(), counts.getLater(), counts.getUnread());
    }

    /** How many of my notices I have not read, counted to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return notices.unread(me(), now(), COUNTED);
    }

    /** Marks one of my notices as read; a second time changes nothing. */
    public void read(UUID notice) {
        own(notice).read(clock.instant());
        changed();
    }

    /** I am done with one of my notices: it is found under all alone. If it asks something of me, it goes on asking elsewhere. */
    public void done(UUID notice) {
        own(notice).done(clock.instant());
        changed();
    }

    /** I want to see one of my notices then and not before. If it asks something of me, that goes on. */
    public void later(UUID notice, Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("Later is within a year");
        }
        own(notice).later(until);
        changed();
    }

    /** I want to see one of my notices after all, that I was done with or put off. */
    public void again(UUID notice) {
        own(notice).again(clock.instant());
        changed();
    }

    /** I am done with all news that I did not put off. */
    public void newsDone() {
        notices.newsDone(me(), clock.instant());
        changed();
    }

    private NoticeEntity own(UUID notice) {
        return notices.findById(notice)
                .filter(one -> one.isFor(me()))
                .orElseThrow(() -> new AccessDeniedException("Not this person's notice"));
    }

    /** Marks all of my notices as read that have come by now. */
    public void readAll() {
        notices.readAll(me(), clock.instant());
        changed();
    }

    private void changed() {
        events.publishEvent(Changed.person(actor.require().id()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private UUID me() {
        return actor.require().id().value();
    }
}
