package app.waymark.feedback;

import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.shared.markdown.TextFormat;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps beside a thing what somebody said of it elsewhere, where both of its people read it: a thread that waits for nobody
 * until somebody answers in it. For the services of the module that owns the thing, which have decided on access.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class ThreadNotes {

    private static final int EXCERPT = 140;

    private final FeedbackRepository threads;
    private final SharedSubjects subjects;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThreadNotes(
            FeedbackRepository threads,
            SharedSubjects subjects,
            SearchIndex index,
            ApplicationEventPublisher events,
            Clock clock) {
        this.threads = threads;
        this.subjects = subjects;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what this person said about a thing; nothing where it is shared with nobody any more.
     *
     * @throws org.springframework.security.access.AccessDeniedException where that person does not read the thing
     */
    public void keep(String type, UUID subjectId, AccountId author, String text) {
        var subject = subjects.requireReader(type, subjectId, author);
        var mentorship = subject.mentorship();
        if (mentorship == null || !subject.writable()) {
            return;
        }
        var now = clock.instant();
        var thread = new FeedbackThread(
                Uuid7.next(clock),
                type,
                subjectId,
                mentorship,
                null,
                null,
                "",
                author.value(),
                Excerpt.of(text, EXCERPT),
                now);
        thread.begun();
        thread.resolve(now);
        threads.saveAndFlush(thread);
        var post = Uuid7.next(clock);
        threads.write(post, thread.id(), author.value(), now, TypedText.strip(text), TextFormat.PLAIN.name());
        index.changed(Threads.POSTS, List.of(post));
        events.publishEvent(new Changed(type + ":" + subjectId));
    }
}
