package app.waymark.notification;

import app.waymark.audit.Audit;
import app.waymark.notification.internal.MailEntity;
import app.waymark.notification.internal.MailRepository;
import app.waymark.notification.internal.MailTask;
import app.waymark.notification.internal.MailWatch;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private static final int AT_ONCE = 500;

    private final MailRepository mails;
    private final MailTask task;
    private final MailWatch watch;
    private final Audit audit;

    MailQueue(MailRepository mails, MailTask task, MailWatch watch, Audit audit) {
        this.mails = mails;
        this.task = task;
        this.watch = watch;
        this.audit = audit;
    }

    /** The mails in these states, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<MailSummary> list(Set<MailState> states, @Nullable Cursor before, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = before == null
                ? mails.newest(states, Limit.of(rows + 1))
                : mails.newest(states, before.at(), before.id(), Limit.of(rows + 1));
        return Slice.of(found, rows, one -> new Cursor(one.createdAt(), one.id()));
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

    /** Has what waits tried at once, the oldest five hundred. Leaves a line in the trail. */
    public void sendNow() {
        if (task.delivers()) {
            task.hurry(mails.waitingIds(Limit.of(AT_ONCE)));
            audit.record("mail.hurried", "mail", null);
        }
    }

    /** Has a kept or given-up mail tried again from now on; false where there is no mail server or nothing to send. */
    public boolean retry(UUID mail) {
        if (!task.delivers()) {
            return false;
        }
        var waiting = mails.findById(mail).filter(MailEntity::retry);
        waiting.ifPresent(one -> task.schedule(one.getId()));
        return waiting.isPresent();
    }
}
