package app.waymark.feedback.internal;

import app.waymark.feedback.Attachments;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.feedback.Threads;
import app.waymark.file.StoredFile;
import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what somebody answers to the mail of a thread a post in it. */
@Component
class MailedPosts implements MailReceiver {

    private final Threads threads;
    private final Attachments attachments;
    private final FeedbackRepository rows;
    private final List<ThreadSubjects> subjects;

    MailedPosts(Threads threads, Attachments attachments, FeedbackRepository rows, List<ThreadSubjects> subjects) {
        this.threads = threads;
        this.attachments = attachments;
        this.rows = rows;
        this.subjects = List.copyOf(subjects);
    }

    @Override
    public String name() {
        return "thread";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(Threads.ANSWER) || kind.equals(Threads.MEETING_ANSWER);
    }

    @Override
    public int mostFiles() {
        return Attachments.MOST;
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        return new MailReceipt.Taken(rows.findById(subject).map(this::path).orElse(""));
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var thread = new ThreadId(subject);
        // A photograph that says it all is called by its name: a post has words, for lists and whoever does not see it.
        var words = TypedText.blank(mail.text())
                ? mail.files().stream().map(StoredFile::name).collect(Collectors.joining(", "))
                : mail.text();
        return switch (threads.mailed(thread, words)) {
            case PostResult.Posted posted -> {
                attachments.mailed(posted.post(), mail.files());
                yield new MailReceipt.Taken(
                        path(rows.findById(posted.thread().value()).orElseThrow()));
            }
            case PostResult.Blank() -> new MailReceipt.Refused(MailRefusalReason.EMPTY);
            case PostResult.TooLong tooLong -> new MailReceipt.Refused(MailRefusalReason.TOO_LONG);
            case PostResult.PassageTooLong tooLong -> new MailReceipt.Refused(MailRefusalReason.TOO_LONG);
            case PostResult.NotShared() -> new MailReceipt.Refused(MailRefusalReason.NOT_SHARED);
        };
    }

    /** The page of what the thread is about, with the thread open beside it. */
    private String path(FeedbackThread thread) {
        return subjects.stream()
                        .filter(one -> one.type().equals(thread.subjectType()))
                        .flatMap(one -> one.find(thread.subject()).stream())
                        .map(ThreadSubject::path)
                        .findFirst()
                        .orElse(Links.HOME)
                + "?thread=" + thread.getId();
    }
}
