package app.waymark.feedback.internal;

import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.file.FileSubjects;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets whoever may read a post just now see its files, and its author alone those of what is not sent. */
@Component
class AttachedFiles implements FileSubjects {

    private final AttachmentRows rows;
    private final FeedbackRepository threads;
    private final List<ThreadSubjects> subjects;

    AttachedFiles(AttachmentRows rows, FeedbackRepository threads, List<ThreadSubjects> subjects) {
        this.rows = rows;
        this.threads = threads;
        this.subjects = List.copyOf(subjects);
    }

    @Override
    public String type() {
        return AttachmentRows.TYPE;
    }

    @Override
    public boolean mayRead(UUID subject, AccountId person) {
        return rows.find(subject)
                .filter(one -> {
                    var post = one.post();
                    return post == null ? one.author().equals(person) : reads(post, person);
                })
                .isPresent();
    }

    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return rows.find(subject)
                .filter(one -> one.author().equals(person) && one.post() == null && !one.filed())
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return rows.existing(ids);
    }

    private boolean reads(UUID post, AccountId person) {
        return threads.post(post)
                .filter(one -> one.deletedAt() == null)
                .flatMap(one -> threads.findById(one.thread()))
                .filter(thread -> subjects.stream()
                        .filter(one -> one.type().equals(thread.subjectType()))
                        .flatMap(one -> one.find(thread.subject()).stream())
                        .anyMatch(subject -> reads(thread, subject, person)))
                .isPresent();
    }

    /** The same that lets in to the thread. */
    private static boolean reads(FeedbackThread thread, ThreadSubject subject, AccountId person) {
        return subject.owner().equals(person)
                || (person.equals(subject.partner()) && thread.mentorship().equals(subject.mentorship()));
    }
}
