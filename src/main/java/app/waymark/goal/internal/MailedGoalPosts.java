package app.waymark.goal.internal;

import app.waymark.feedback.Attachments;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.file.StoredFile;
import app.waymark.goal.Goals;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.mailbox.MailedWords;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what is not plain in an answer to a goal's mail a post about the whole goal, with its files. */
@Component
class MailedGoalPosts {

    private final Threads threads;
    private final Attachments attachments;

    MailedGoalPosts(Threads threads, Attachments attachments) {
        this.threads = threads;
        this.attachments = attachments;
    }

    /** What {@link #post} would say. */
    MailReceipt would(UUID goal) {
        return new Taken(Links.goal(goal), new MailboxSaid.BecamePost());
    }

    MailReceipt post(UUID goal, MailedWords mail) {
        // A photograph that says it all is called by its name, as in a thread.
        var words = TypedText.blank(mail.text())
                ? mail.files().stream().map(StoredFile::name).collect(Collectors.joining(", "))
                : mail.text();
        return switch (threads.startPlain(Goals.THREADS, goal, words)) {
            case PostResult.Posted posted -> {
                attachments.mailed(posted.post(), mail.files());
                yield new Taken(Links.goal(goal) + "?thread=" + posted.thread(), new MailboxSaid.BecamePost());
            }
            case PostResult.Blank() -> new Refused(MailRefusalReason.EMPTY);
            case PostResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
            case PostResult.PassageTooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
            case PostResult.NotShared() -> new Refused(MailRefusalReason.NOT_SHARED);
        };
    }
}
