package app.waymark.feedback;

import app.waymark.feedback.internal.AttachmentRows;
import app.waymark.feedback.internal.FeedbackRemark;
import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.RemarkRepository;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.file.StoredFile;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Excerpt;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that go with what somebody is writing. Until it is sent they are their author's alone; then whoever may read the
 * post may read them, and nobody else. Each place somebody writes at has its own, as it has its own draft.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Attachments {

    /** The most files of one post. */
    public static final int MOST = 10;

    /** The longest words for what is to be seen in a picture. */
    public static final int MOST_ALT = 300;

    private final AttachmentRows rows;
    private final FeedbackRepository threads;
    private final RemarkRepository remarks;
    private final SharedSubjects subjects;
    private final Files files;
    private final CurrentActor actor;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            FeedbackRepository threads,
            RemarkRepository remarks,
            SharedSubjects subjects,
            Files files,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.remarks = remarks;
        this.subjects = subjects;
        this.files = files;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Adds a file to what the person acting is writing.
     *
     * @param place the thread that is answered in, the thing that a thread is begun about, or a remark that was collected
     * @param part what of that thing; null for the whole, in a thread and of a remark
     */
    @PerMinute(30)
    public AttachResult add(UUID place, @Nullable String part, String name, InputStreamSource content) {
        var me = me();
        var remark = remarks.findById(place);
        if (remark.isPresent()) {
            requireOwn(remark.get(), me);
        } else {
            subjects.requirePlace(place, threads.findById(place), me);
        }
        // Another tab that adds one meanwhile waits for the room that its author's files take, and counts again.
        if (begun(place, part).size() >= MOST) {
            return new AttachResult.TooMany();
        }
        var id = Uuid7.next(clock);
        rows.begin(
                id,
                me,
                place,
                Threads.place(part),
                remark.map(FeedbackRemark::getId).orElse(null),
                clock.instant());
        return switch (files.keep(new FileSubject(AttachmentRows.TYPE, id), name, content)) {
            case KeepResult.Kept(var file) -> {
                rows.filed(id, file);
                yield new AttachResult.Attached(
                        new Attachment(id, file.id(), file.name(), file.type(), file.size(), ""));
            }
            case KeepResult why -> {
                rows.forget(id, me);
                yield new AttachResult.NotKept(why);
            }
        };
    }

    /**
     * Makes files that came by mail those of the post that came with them, inside the caller's transaction: for the author of
     * that post, who added them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mailed(UUID post, List<StoredFile> came) {
        var me = me();
        var row = threads.post(post).orElseThrow(SharedSubjects::denied);
        var thread = threads.findById(row.thread()).orElseThrow(SharedSubjects::denied);
        subjects.requireReader(thread, me);
        if (!row.author().equals(me.value()) || row.files() > 0 || came.size() > MOST) {
            throw SharedSubjects.denied();
        }
        // A place of their own: what is being written on the page keeps its files.
        var place = Uuid7.next(clock);
        // Ids of one moment sort at random, and files are shown in the order of theirs.
        var ids = Stream.generate(() -> Uuid7.next(clock))
                .limit(came.size())
                .sorted()
                .iterator();
        for (var file : came) {
            var id = ids.next();
            rows.begin(id, me, place, "", null, clock.instant());
            files.move(file.id(), new FileSubject(AttachmentRows.TYPE, id));
            rows.filed(id, file);
        }
        rows.sent(me, place, "", post);
    }

    private void requireOwn(FeedbackRemark remark, AccountId me) {
        if (!remark.by(me)) {
            throw SharedSubjects.denied();
        }
        subjects.requireReader(remark.subjectType(), remark.subject(), me);
    }

    /** The files of what the person acting is writing there, the first added first; places as for {@link #add}. */
    @Transactional(readOnly = true)
    public List<Attachment> begun(UUID place, @Nullable String part) {
        var ofRemark = rows.ofRemarks(me(), List.of(place)).get(place);
        return ofRemark == null ? rows.begun(me(), place, Threads.place(part)) : ofRemark;
    }

    /** The files of the answers that the person acting is writing in each of these threads. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> begunIn(Collection<ThreadId> threads) {
        return rows.begunIn(me(), threads.stream().map(ThreadId::value).toList());
    }

    /** The files of each of these remarks, which nobody has but the person acting, who collected them. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> collected(Collection<UUID> remarks) {
        return rows.ofRemarks(me(), remarks);
    }

    /** Says what is to be seen in a picture; as long as it was not sent, and only for who added it. */
    public void describe(UUID attachment, String alt) {
        rows.describe(attachment, me(), Excerpt.of(TypedText.strip(alt), MOST_ALT));
    }

    /** Takes a file out of what is being written; as long as it was not sent, and only for who added it. */
    public void remove(UUID attachment) {
        rows.forget(attachment, me());
    }

    private AccountId me() {
        return actor.require().id();
    }
}
