package app.waymark.notification;

import app.waymark.audit.Audit;
import app.waymark.notification.internal.MailEntity;
import app.waymark.notification.internal.MailRepository;
import app.waymark.notification.internal.MailTask;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.EnumMap;
import java.util.Map;
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

    private final MailRepository mails;
    private final MailTask task;
    private final Audit audit;

    MailQueue(MailRepository mails, MailTask task, Audit audit) {
        this.mails = mails;
        this.task = task;
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

    /** How many mails there are in each state that still asks for attention; sent ones are not counted. */
    @Transactional(readOnly = true)
    public Map<MailState, Long> pending() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        mails.countPending().forEach(row -> counts.put(row.state(), row.number()));
        return counts;
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
