package app.waymark.notification;

import app.waymark.audit.Audit;
import app.waymark.notification.internal.MailCounters;
import app.waymark.notification.internal.MailEntity;
import app.waymark.notification.internal.MailRepository;
import app.waymark.notification.internal.MailRows;
import app.waymark.notification.internal.MailTask;
import app.waymark.notification.internal.MailWatch;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail that Waymark writes, with its state, for administrators. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
@Transactional
@RetryOnConflict
public class MailQueue {

    /** How many are tried at once where somebody asks for it; more than that take their turn. */
    public static final int AT_ONCE = 500;

    /** What is told, to be followed as {@code Changed.every}, where mail begins to be late, and where it goes out again. */
    public static final String LATENESS = "mail-late";

    private final MailRepository mails;
    private final MailRows rows;
    private final MailTask task;
    private final MailWatch watch;
    private final MailCounters counters;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    MailQueue(
            MailRepository mails,
            MailRows rows,
            MailTask task,
            MailWatch watch,
            MailCounters counters,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.mails = mails;
        this.rows = rows;
        this.task = task;
        this.watch = watch;
        this.counters = counters;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the list can be sorted by. */
    public enum Order {
        CREATED,
        /** The address it goes to. */
        TO
    }

    /** The mails in these states, in this order, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<MailSummary> list(Set<MailState> states, Sorted<Order> sorted, @Nullable Cursor before, int size) {
        var language = actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        return rows.read(states, sorted, language, before, Math.clamp(size, 1, Slice.MOST));
    }

    /** Whether a mail server is set; without one every mail is kept. */
    @Transactional(readOnly = true)
    public boolean delivers() {
        return task.delivers();
    }

    /** What a mail says that has not been sent; empty for one that has. Leaves a line in the trail. */
    public Optional<KeptMail> open(UUID mail) {
        var found = mails.findById(mail).flatMap(MailEntity::content);
        found.ifPresent(unused -> audit.record("mail.opened", "mail", mail));
        return found;
    }

    /** How many mails wait, since when, and whether that is too long. */
    @Transactional(readOnly = true)
    public MailBacklog backlog() {
        return watch.backlog();
    }

    /**
     * Has what waits tried at once, the {@link #AT_ONCE} that wait longest. Leaves a line in the trail.
     *
     * @return how many are tried now, none where there is no mail server; the others go on taking their turn
     */
    public int sendNow() {
        if (!task.delivers()) {
            return 0;
        }
        var waiting = mails.waitingIds(Limit.of(AT_ONCE));
        task.hurry(waiting);
        audit.record("mail.hurried", "mail", null);
        return waiting.size();
    }

    /** Has a kept or given-up mail tried again from now on; false where there is no mail server or nothing to send. */
    public boolean retry(UUID mail) {
        if (!task.delivers()) {
            return false;
        }
        var waiting = mails.findById(mail).filter(one -> one.retry(clock.instant()));
        waiting.ifPresent(one -> {
            task.schedule(one.getId());
            events.publishEvent(Changed.every("mail"));
        });
        return waiting.isPresent();
    }

    /**
     * Never sends a mail that waits, with all that would go in it; what it says is forgotten. Of what it tells nothing else changes:
     * it stands in the inbox, and whose turn something is stays so. Leaves a line in the trail.
     */
    public StopResult stop(UUID mail) {
        var found = mails.findById(mail).filter(one -> one.state() == MailState.WAITING);
        if (found.isEmpty()) {
            return new StopResult.Gone();
        }
        boolean begun = found.get().begun();
        var all = begun ? mails.sentAs(found.get().sentAs()) : List.of(found.get());
        var stopped = all.stream().filter(MailEntity::stop).toList();
        stopped.forEach(one -> audit.record("mail.stopped", "mail", one.getId()));
        counters.stopped(stopped.size());
        return new StopResult.Stopped(stopped.size(), begun);
    }
}
