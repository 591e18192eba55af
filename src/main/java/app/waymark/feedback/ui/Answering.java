package app.waymark.feedback.ui;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a page needs on which several threads are answered in place; the files of all answers that were begun are read at once. */
public class Answering {

    private final Threads threads;
    private final Attachments attachments;
    private Map<UUID, List<Attachment>> begun = Map.of();

    /** Answers are kept, and sent, by these. */
    public Answering(Threads threads, Attachments attachments) {
        this.threads = threads;
        this.attachments = attachments;
    }

    /** Reads what goes with the answers that were begun in these threads, which are to be shown next. */
    public void read(Collection<ThreadSummary> shown) {
        begun = attachments.begunIn(shown.stream()
                .filter(one -> one.draft() != null)
                .map(ThreadSummary::id)
                .toList());
    }

    Threads threads() {
        return threads;
    }

    Attachments attachments() {
        return attachments;
    }

    List<Attachment> files(ThreadId thread) {
        return begun.getOrDefault(thread.value(), List.of());
    }
}
