package app.waymark.feedback;

import app.waymark.feedback.internal.AttachmentRows;
import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackRepository.PostRow;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Reworded;
import app.waymark.shared.TypedText;
import app.waymark.shared.markdown.TextFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the author of a post can still do to it: change it for a day, with what it said before to be read by whoever reads
 * the post, and delete it at any time with its files, which leaves that there was one.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Posts {

    /** How long a post can be changed. */
    public static final Duration CHANGEABLE = Duration.ofDays(1);

    /** What stands in lists in the place of words that are gone. */
    private static final String GONE = "…";

    private final FeedbackRepository rows;
    private final AttachmentRows attachments;
    private final SharedSubjects subjects;
    private final ThreadTurns turns;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Posts(
            FeedbackRepository rows,
            AttachmentRows attachments,
            SharedSubjects subjects,
            ThreadTurns turns,
            SearchIndex index,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.attachments = attachments;
        this.subjects = subjects;
        this.turns = turns;
        this.index = index;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** A post with what it stands in, both held until the transaction ends. */
    private record Standing(PostRow post, FeedbackThread thread, ThreadSubject subject) {}

    /**
     * Changes a post; nobody is told, for whoever reads it sees that it was changed and how.
     *
     * @param edition the edition that its author changes
     */
    @PerMinute(60)
    public PostChange change(UUID post, int edition, String text) {
        var me = actor.require().id();
        var standing = own(post, me);
        var refused = refused(standing);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!standing.post().toPost(List.of()).changeable(me, clock.instant())) {
            return new PostChange.TooLate();
        }
        if (standing.post().edition() != edition) {
            return new PostChange.Changed();
        }
        if (TypedText.blank(text)) {
            return new PostChange.Blank();
        }
        var typed = TypedText.strip(text);
        if (typed.length() > Threads.MOST_TEXT) {
            return new PostChange.TooLong(typed.length());
        }
        rows.dropDraft(me.value(), post, "");
        if (!typed.equals(standing.post().text())) {
            rows.keepEdition(post);
            rows.rewrite(post, typed, TextFormat.MARKDOWN.name(), clock.instant());
            reworded(standing, typed);
            if (isFirst(standing)) {
                standing.thread().opens(TextFormat.MARKDOWN.excerpt(typed, Threads.EXCERPT));
            }
            changed(standing);
        }
        return new PostChange.Done();
    }

    /**
     * Deletes a post for good, with all that it ever said: everybody sees that it was there, and when it was deleted. Nobody
     * is waited for because of it any more, and what was not mailed of it never is.
     */
    public PostChange delete(UUID post) {
        var me = actor.require().id();
        var standing = own(post, me);
        var refused = refused(standing);
        if (refused.isPresent()) {
            return refused.get() instanceof PostChange.Deleted ? new PostChange.Done() : refused.get();
        }
        var thread = standing.thread();
        reworded(standing, "");
        rows.forgetEditions(post);
        rows.empty(post, clock.instant());
        attachments.forgetOf(post);
        rows.dropDraft(me.value(), post, "");
        if (isFirst(standing)) {
            thread.opens(GONE);
        }
        events.publishEvent(new NoLongerSo(
                Set.of(thread.id()),
                Set.of("feedback.proposed"),
                me.equals(thread.opener()) ? other(standing.subject(), me) : thread.opener()));
        turns.withoutPost(thread, standing.subject(), me);
        changed(standing);
        return new PostChange.Done();
    }

    /** What a post has said, the earliest first; for whoever reads it. */
    @Transactional(readOnly = true)
    public List<PostEdition> editions(UUID post) {
        var row = rows.post(post).orElseThrow(SharedSubjects::denied);
        subjects.requireReader(thread(row), actor.require().id());
        var all = new ArrayList<>(rows.before(post));
        all.add(new PostEdition(
                row.edition(), Objects.requireNonNullElse(row.editedAt(), row.writtenAt()), row.text(), row.format()));
        return all;
    }

    /** Keeps what its author has begun to change a post to; blank text forgets it. Nobody else reads it. */
    public boolean keepDraft(UUID post, String text) {
        var me = actor.require().id();
        own(post, me);
        if (text.length() > Threads.MOST_DRAFT) {
            return false;
        }
        if (TypedText.blank(text)) {
            rows.dropDraft(me.value(), post, "");
        } else {
            rows.keepDraft(me.value(), post, "", null, null, text, clock.instant());
        }
        return true;
    }

    /** What its author has begun to change a post to. */
    @Transactional(readOnly = true)
    public Optional<String> draft(UUID post) {
        var me = actor.require().id();
        var row = rows.post(post).orElseThrow(SharedSubjects::denied);
        subjects.requireReader(thread(row), me);
        return rows.draft(me.value(), post, "").map(Draft::text);
    }

    private Standing own(UUID post, AccountId me) {
        var row = rows.post(post).orElseThrow(SharedSubjects::denied);
        var thread = thread(row);
        var subject = SharedSubjects.requireReader(thread, subjects.lock(thread.subjectType(), thread.subject()), me);
        if (!row.author().equals(me.value())) {
            throw SharedSubjects.denied();
        }
        return new Standing(row, thread, subject);
    }

    private static Optional<PostChange> refused(Standing standing) {
        if (!standing.subject().writable() || !SharedSubjects.reaches(standing.thread(), standing.subject())) {
            return Optional.of(new PostChange.NotShared());
        }
        return standing.post().deletedAt() == null ? Optional.empty() : Optional.of(new PostChange.Deleted());
    }

    private boolean isFirst(Standing standing) {
        return rows.firstPost(standing.thread().id())
                .filter(standing.post().id()::equals)
                .isPresent();
    }

    /** Lists say the beginning of a post, and a review's points more of it: both are written down by those who show them. */
    private void reworded(Standing standing, String now) {
        var words = new HashMap<String, String>();
        var before = standing.post();
        for (int most : List.of(Threads.EXCERPT, ReviewPoint.MOST)) {
            words.put(
                    before.format().excerpt(before.text(), most),
                    now.isEmpty() ? GONE : TextFormat.MARKDOWN.excerpt(now, most));
        }
        var people = new HashSet<>(Set.of(standing.subject().owner()));
        Optional.ofNullable(standing.subject().partner()).ifPresent(people::add);
        events.publishEvent(new Reworded(standing.subject().path(), people, words));
    }

    private void changed(Standing standing) {
        index.changed(Threads.POSTS, List.of(standing.post().id()));
        var thread = standing.thread();
        events.publishEvent(new Changed(thread.subjectType() + ":" + thread.subject()));
    }

    private static AccountId other(ThreadSubject subject, AccountId me) {
        return me.equals(subject.owner())
                ? Optional.ofNullable(subject.partner()).orElse(subject.owner())
                : subject.owner();
    }

    private FeedbackThread thread(PostRow post) {
        return rows.findById(post.thread()).orElseThrow(SharedSubjects::denied);
    }
}
