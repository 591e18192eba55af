package app.waymark.feedback;

import app.waymark.feedback.internal.AttachmentRows;
import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackRepository.OpenRow;
import app.waymark.feedback.internal.FeedbackRepository.ThreadRow;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Excerpt;
import app.waymark.shared.News;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.shared.markdown.TextFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The threads about things that two people share. The owner of a thing reads all of them; the partner reads those of the
 * mentorship in which the thing is shared just now, so that one mentor never reads what was said to another. Everybody
 * else is refused, and a thing that is shared with nobody cannot be talked about.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Threads {

    /** The kind of turn that the other person holds after each post, on the thread as its subject. */
    public static final String ANSWER = "feedback.answer";

    /** The same in a thread about a meeting. */
    public static final String MEETING_ANSWER = "feedback.answer.meeting";

    /** How threads name the mentorship of two people. */
    public static final String MENTORSHIP = "mentorship";

    /** How the search names posts. */
    public static final String POSTS = "post";

    /** The longest post. */
    public static final int MOST_TEXT = 5_000;

    /** The longest passage that a thread quotes; a longer one is refused. */
    public static final int MOST_QUOTE = 500;

    /** The longest draft that is kept: more than can be posted, so that what is too long is not lost either. */
    public static final int MOST_DRAFT = 40_000;

    /** The longest name of a part. */
    public static final int MOST_PART = 80;

    /** How much of a post stands in lists. */
    static final int EXCERPT = 140;

    /** The part under which the answer in a thread is kept, and the opening about a thing as a whole. */
    private static final String ANSWERS = "";

    private final FeedbackRepository threads;
    private final AttachmentRows attachments;
    private final SharedSubjects subjects;
    private final ThreadTurns turns;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Threads(
            FeedbackRepository threads,
            AttachmentRows attachments,
            SharedSubjects subjects,
            ThreadTurns turns,
            SearchIndex index,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.threads = threads;
        this.attachments = attachments;
        this.subjects = subjects;
        this.turns = turns;
        this.index = index;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Opens a thread about a thing with its first post.
     *
     * @param part what of it, in the owning module's words; null for the whole
     * @param quote the passage it is about, or null
     */
    @PerMinute(60)
    public PostResult start(
            String subjectType, UUID subjectId, @Nullable String part, @Nullable String quote, String text) {
        return start(subjectType, subjectId, part, quote, text, null, TextFormat.MARKDOWN);
    }

    /** Opens a thread about a thing as a whole with words that were typed where no sign was meant to be one. */
    @PerMinute(60)
    public PostResult startPlain(String subjectType, UUID subjectId, String text) {
        return start(subjectType, subjectId, null, null, text, null, TextFormat.PLAIN);
    }

    /**
     * Opens a thread that suggests words to the owner of a thing, which is the partner's to do: in the place of a passage,
     * or where the part says so of something new.
     *
     * @param text what is said of it, may be empty
     * @param words what is suggested
     */
    @PerMinute(60)
    public PostResult suggest(
            String subjectType, UUID subjectId, String part, @Nullable String quote, String text, String words) {
        if (TypedText.blank(words)) {
            return new PostResult.Blank();
        }
        if (TypedText.strip(words).length() > ReviewRemarks.MOST_AMENDS) {
            return new PostResult.TooLong(TypedText.strip(words).length());
        }
        var subject =
                subjects.requireReader(subjectType, subjectId, actor.require().id());
        if (!actor.require().id().equals(subject.partner()) || !subjects.amends(subjectType, part, quote)) {
            throw SharedSubjects.denied();
        }
        // Words that are suggested need no others; files that go with them need a post to be in.
        var said = TypedText.blank(text)
                ? Attachment.names(attachments.begun(actor.require().id(), subjectId, place(part)))
                : text;
        return start(subjectType, subjectId, part, quote, said, TypedText.strip(words), TextFormat.MARKDOWN);
    }

    private PostResult start(
            String subjectType,
            UUID subjectId,
            @Nullable String part,
            @Nullable String quote,
            String text,
            @Nullable String words,
            TextFormat format) {
        var me = actor.require().id();
        var subject = SharedSubjects.requireReader(subjects.lock(subjectType, subjectId), me);
        if (subject.mentorship() == null || !subject.writable()) {
            return new PostResult.NotShared();
        }
        var refused = words == null || !TypedText.blank(text) ? unwritable(text) : Optional.<PostResult>empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        if (subject.keeps(part, me, false)) {
            return new PostResult.NotShared();
        }
        var passage = quote == null || TypedText.blank(quote) ? null : TypedText.strip(quote);
        if (passage != null && passage.length() > MOST_QUOTE) {
            return new PostResult.PassageTooLong(passage.length());
        }
        var thread = threads.save(new FeedbackThread(
                Uuid7.next(clock),
                subjectType,
                subjectId,
                subject.mentorship(),
                part,
                passage,
                passage == null ? "" : subjects.text(subjectType, subjectId, part),
                me.value(),
                words == null || !TypedText.blank(text) ? format.excerpt(text, EXCERPT) : Excerpt.of(words, EXCERPT),
                clock.instant()));
        if (words != null) {
            thread.suggest(words);
        }
        threads.flush();
        var result = write(thread, subject, me, text, format);
        // What was written elsewhere leaves alone what the person was writing here.
        if (format == TextFormat.PLAIN) {
            return result;
        }
        threads.dropDraft(me.value(), subjectId, place(part));
        return attached(result, text, me, subjectId, place(part));
    }

    /**
     * Says which of equal words a thread is about, where its passage stands more than once in its part; for the person who
     * opened it.
     *
     * @param at where those that are meant begin in the part's text, in UTF-16 units
     * @return whether they stand there, and nobody had said before
     */
    public boolean place(ThreadId id, int at) {
        var me = actor.require().id();
        var thread = find(id);
        SharedSubjects.requireReader(thread, subjects.lock(thread.subjectType(), thread.subject()), me);
        if (!thread.openedBy(me)
                || !thread.place(subjects.text(thread.subjectType(), thread.subject(), thread.part()), at)) {
            return false;
        }
        events.publishEvent(new Changed(thread.subjectType() + ":" + thread.subject()));
        return true;
    }

    /** Writes in a thread, in Markdown; where it was resolved, that opens it again. */
    @PerMinute(60)
    public PostResult post(ThreadId id, String text) {
        return post(id, text, TextFormat.MARKDOWN);
    }

    /** Writes in a thread what came by mail, in which no sign was meant to be one. */
    @PerMinute(60)
    public PostResult mailed(ThreadId id, String text) {
        return post(id, text, TextFormat.PLAIN);
    }

    private PostResult post(ThreadId id, String text, TextFormat format) {
        var me = actor.require().id();
        var thread = find(id);
        var subject = SharedSubjects.requireReader(thread, subjects.lock(thread.subjectType(), thread.subject()), me);
        if (!writable(thread, subject)) {
            return new PostResult.NotShared();
        }
        var refused = unwritable(text);
        if (refused.isPresent()) {
            return refused.get();
        }
        threads.dropDraft(me.value(), thread.id(), ANSWERS);
        var result = write(thread, subject, me, text, format);
        return format == TextFormat.PLAIN ? result : attached(result, text, me, thread.id(), ANSWERS);
    }

    /**
     * Writes a last post in a thread and says that the question is settled, both or neither. Where somebody else opened
     * it, that is proposed, and they are told of both at once.
     */
    @PerMinute(60) // Its own, for what it calls is called from within.
    public PostResult postAndResolve(ThreadId id, String text) {
        var result = post(id, text, TextFormat.MARKDOWN);
        if (result instanceof PostResult.Posted) {
            settle(id, TextFormat.MARKDOWN.excerpt(text, EXCERPT));
        }
        return result;
    }

    /** Says that the question is settled, for the person who opened the thread. */
    public ResolveResult resolve(ThreadId id) {
        var me = actor.require().id();
        var thread = find(id);
        var subject = SharedSubjects.requireReader(thread, subjects.lock(thread.subjectType(), thread.subject()), me);
        if (!writable(thread, subject)) {
            return new ResolveResult.NotShared();
        }
        if (!thread.openedBy(me)) {
            return new ResolveResult.NotTheOpener();
        }
        thread.resolve(clock.instant());
        settled(thread);
        return new ResolveResult.Resolved();
    }

    /**
     * Says that the question may be settled: whoever opened the thread is told, once, and nobody is waited for. Where that
     * is the person acting, it is settled.
     */
    public ResolveResult propose(ThreadId id) {
        return settle(id, find(id).opening());
    }

    private ResolveResult settle(ThreadId id, String words) {
        var me = actor.require().id();
        var thread = find(id);
        if (thread.openedBy(me)) {
            return resolve(id);
        }
        var subject = SharedSubjects.requireReader(thread, subjects.lock(thread.subjectType(), thread.subject()), me);
        if (!writable(thread, subject)) {
            return new ResolveResult.NotShared();
        }
        if (!thread.resolved() && !thread.proposed()) {
            thread.propose(clock.instant());
            settled(thread);
            events.publishEvent(new News(
                    Uuid7.next(clock),
                    new FeedbackSaid.SettledProposed(subject.title(), words),
                    thread.id(),
                    thread.opener(),
                    me,
                    subject.path() + "?thread=" + thread.id()));
        }
        return thread.resolved() ? new ResolveResult.Resolved() : new ResolveResult.Proposed();
    }

    private void settled(FeedbackThread thread) {
        turns.close(thread);
        events.publishEvent(new ThreadMoved(thread.subjectType(), thread.subject()));
        events.publishEvent(new Changed(thread.subjectType() + ":" + thread.subject()));
    }

    /**
     * The threads about a thing, the latest first, a page at a time.
     *
     * @param asPartner whether the owner wants to see what the partner sees, which leaves out threads of other
     *     mentorships and the owner's drafts
     */
    @Transactional(readOnly = true)
    public Slice<ThreadSummary> about(
            String subjectType, UUID subjectId, boolean asPartner, @Nullable Cursor after, int size) {
        var me = actor.require().id();
        var subject = subjects.requireReader(subjectType, subjectId, me);
        int rows = Math.clamp(size, 1, Slice.MOST);
        var limit = Limit.of(rows + 1);
        List<ThreadRow> found;
        if (subject.owner().equals(me) && !asPartner) {
            found = after == null
                    ? threads.about(subjectId, me.value(), limit)
                    : threads.about(subjectId, me.value(), after.at(), after.id(), limit);
        } else if (subject.mentorship() == null) {
            found = List.of();
        } else {
            found = after == null
                    ? threads.aboutIn(subjectId, subject.mentorship(), me.value(), limit)
                    : threads.aboutIn(subjectId, subject.mentorship(), me.value(), after.at(), after.id(), limit);
        }
        return Slice.of(
                        found,
                        rows,
                        row -> new Cursor(
                                row.thread().toSummary(false, false, null).openedAt(),
                                row.thread().id()))
                .map(row -> row.thread()
                        .toSummary(
                                writable(row.thread(), subject),
                                subject.keeps(row.thread().part(), me, asPartner),
                                asPartner ? null : row.draft()));
    }

    /**
     * All that a page shows of the threads about a thing: the latest ones, and the one that is open beside it with its
     * last posts. A thread that is about something else, or that the partner does not see, is not opened.
     *
     * @param asPartner as for {@link #about}
     * @param open the thread that is open, or null
     */
    @Transactional(readOnly = true)
    public Talk talk(String subjectType, UUID subjectId, boolean asPartner, @Nullable ThreadId open, int size) {
        var listed = about(subjectType, subjectId, asPartner, null, size);
        if (open == null) {
            return new Talk(listed, null, null);
        }
        var found = listed.items().stream().filter(one -> one.id().equals(open)).findFirst();
        if (found.isPresent()) {
            return new Talk(listed, found.get(), posts(open, null, size));
        }
        var older = find(open);
        var subject = subjects.requireReader(older, actor.require().id());
        if (!older.subject().equals(subjectId) || (asPartner && !SharedSubjects.reaches(older, subject))) {
            throw SharedSubjects.denied();
        }
        return new Talk(listed, asPartner ? seenByPartner(older, subject) : get(open), posts(open, null, size));
    }

    /**
     * What is still open about each of these things, for a list of them; what the person acting does not read, and what
     * nothing is open about, is left out. {@link Slice#MOST} at once; more are refused.
     */
    @Transactional(readOnly = true)
    public Map<UUID, OpenThreads> open(String subjectType, Collection<UUID> subjectIds) {
        var me = actor.require().id();
        var ids = subjectIds.stream().distinct().toList();
        if (ids.size() > Slice.MOST) {
            throw new IllegalArgumentException("At most " + Slice.MOST + " subjects at once");
        }
        if (ids.isEmpty()) {
            return Map.of();
        }
        var readable = subjects.findAll(subjectType, ids).stream()
                .filter(subject -> subject.writable() && (subject.owner().equals(me) || me.equals(subject.partner())))
                .collect(Collectors.toMap(ThreadSubject::id, Function.identity()));
        var found = new HashMap<UUID, OpenThreads>();
        for (var row : readable.isEmpty() ? List.<OpenRow>of() : threads.unresolved(readable.keySet())) {
            var subject = Objects.requireNonNull(readable.get(row.subject()));
            if (row.mentorship().equals(subject.mentorship())) {
                var waits = row.proposedAt() == null;
                var mine = !row.lastBy().equals(me.value());
                found.merge(
                        row.subject(),
                        new OpenThreads(1, waits && mine ? row.lastAt() : null, waits && !mine ? row.lastAt() : null),
                        Threads::both);
            }
        }
        return found;
    }

    private static OpenThreads both(OpenThreads one, OpenThreads other) {
        return new OpenThreads(
                one.count() + other.count(), older(one.mine(), other.mine()), older(one.theirs(), other.theirs()));
    }

    private static @Nullable Instant older(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One thread, for those who may read it. */
    @Transactional(readOnly = true)
    ThreadSummary get(ThreadId id) {
        var me = actor.require().id();
        var thread = find(id);
        var subject = subjects.requireReader(thread, me);
        return thread.toSummary(
                writable(thread, subject),
                subject.keeps(thread.part(), me, false),
                threads.draft(me.value(), thread.id(), ANSWERS).map(Draft::text).orElse(null));
    }

    private static ThreadSummary seenByPartner(FeedbackThread thread, ThreadSubject subject) {
        return thread.toSummary(writable(thread, subject), subject.keeps(thread.part(), subject.owner(), true), null);
    }

    /** The last posts of a thread, or those before a place in it, a page at a time. */
    @Transactional(readOnly = true)
    public ThreadPosts posts(ThreadId id, @Nullable Cursor before, int size) {
        var me = actor.require().id();
        subjects.requireReader(find(id), me);
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = before == null
                ? threads.posts(id.value(), Limit.of(rows + 1))
                : threads.posts(id.value(), before.at(), before.id(), Limit.of(rows + 1));
        var page = Slice.of(found, rows, row -> new Cursor(row.writtenAt(), row.id()));
        var files = attachments.of(page.items().stream()
                .filter(row -> row.files() > 0)
                .map(FeedbackRepository.PostRow::id)
                .toList());
        return new ThreadPosts(
                page.items().reversed().stream()
                        .map(row -> row.toPost(files.getOrDefault(row.id(), List.of())))
                        .toList(),
                page.next());
    }

    /**
     * Keeps what the person acting has begun to answer in a thread; blank text forgets it. Nobody else reads it.
     *
     * @return whether it was kept; it is not where it is longer than {@link #MOST_DRAFT}
     */
    public boolean keepDraft(ThreadId id, String text) {
        var me = actor.require().id();
        subjects.requireReader(find(id), me);
        return keep(me, id.value(), ANSWERS, null, text, null);
    }

    /**
     * Keeps what the person acting has begun to open a thread with, for each part of a thing by itself; blank text
     * forgets it.
     *
     * @param part what of the thing, in the owning module's words; null for the whole
     * @param quote the passage it is to be about, or null
     * @param amends the words that it is to suggest, or null
     * @return whether it was kept; it is not where it is longer than {@link #MOST_DRAFT}
     */
    public boolean keepDraft(
            String subjectType,
            UUID subjectId,
            @Nullable String part,
            @Nullable String quote,
            String text,
            @Nullable String amends) {
        var me = actor.require().id();
        subjects.requireReader(subjectType, subjectId, me);
        return keep(me, subjectId, place(part), quote, text, amends);
    }

    /** Forgets what the person acting has begun about this part of a thing: it is kept elsewhere, as a remark. */
    public void dropDraft(String subjectType, UUID subjectId, @Nullable String part) {
        var me = actor.require().id();
        subjects.requireReader(subjectType, subjectId, me);
        threads.dropDraft(me.value(), subjectId, place(part));
    }

    /** What the person acting has begun to open a thread about this part of a thing with; null is the whole. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(String subjectType, UUID subjectId, @Nullable String part) {
        var me = actor.require().id();
        var subject = subjects.requireReader(subjectType, subjectId, me);
        return threads.draft(me.value(), subjectId, place(part))
                .map(draft -> subject.keeps(part, me, false) ? new Draft(draft.text(), null, draft.amends()) : draft);
    }

    /**
     * The thing is shared in this mentorship no longer: nobody is waited for in its threads. For the module that owns
     * the thing, as Waymark.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void sharingStopped(UUID subjectId, UUID mentorship) {
        threads.lockUnresolved(subjectId, mentorship).forEach(thread -> turns.close(thread));
        index.changed(POSTS, threads.postsAbout(subjectId, mentorship));
    }

    /**
     * The thing is shared in this mentorship again: in each unresolved thread it is the move of whoever did not write
     * last; those that a review is waited for with are that module's to ask for. For the module that owns the thing, as
     * Waymark.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void sharingResumed(String subjectType, UUID subjectId, UUID mentorship) {
        var subject = subjects.find(subjectType, subjectId);
        threads.lockUnresolved(subjectId, mentorship).stream()
                .filter(thread -> !thread.waitsInReview() && !thread.proposed())
                .forEach(thread -> turns.hand(thread, subject, new AccountId(thread.lastBy()), thread.opening()));
        index.changed(POSTS, threads.postsAbout(subjectId, mentorship));
    }

    private PostResult write(
            FeedbackThread thread, ThreadSubject subject, AccountId me, String text, TextFormat format) {
        var now = clock.instant();
        var post = Uuid7.next(clock);
        if (!TypedText.blank(text)) {
            threads.write(post, thread.id(), me.value(), now, TypedText.strip(text), format.name());
            thread.posted(me.value(), now);
            index.changed(POSTS, List.of(post));
        }
        turns.close(thread);
        turns.hand(thread, subject, me, TypedText.blank(text) ? thread.opening() : format.excerpt(text, EXCERPT));
        events.publishEvent(new ThreadMoved(thread.subjectType(), thread.subject()));
        events.publishEvent(new PostWritten(thread.subjectType(), thread.subject(), thread.part(), me));
        events.publishEvent(new Changed(thread.subjectType() + ":" + thread.subject()));
        return new PostResult.Posted(new ThreadId(thread.id()), post);
    }

    /** What was added to what was written goes with it. */
    private PostResult attached(PostResult result, String text, AccountId me, UUID place, String part) {
        if (result instanceof PostResult.Posted posted && !TypedText.blank(text)) {
            attachments.sent(me, place, part, posted.post());
        }
        return result;
    }

    private boolean keep(
            AccountId me, UUID place, String part, @Nullable String quote, String text, @Nullable String amends) {
        var words = amends == null || TypedText.blank(amends) ? null : amends;
        if (TypedText.blank(text) && words == null) {
            threads.dropDraft(me.value(), place, part);
            return true;
        }
        if (text.length() > MOST_DRAFT || (words != null && words.length() > ReviewRemarks.MOST_AMENDS)) {
            return false;
        }
        var passage = quote == null || quote.length() > MOST_QUOTE ? null : quote;
        threads.keepDraft(me.value(), place, part, passage, words, text, clock.instant());
        return true;
    }

    static String place(@Nullable String part) {
        if (part != null && part.length() > MOST_PART) {
            throw new IllegalArgumentException("No part is named so: " + part);
        }
        return part == null ? ANSWERS : part;
    }

    private static Optional<PostResult> unwritable(String text) {
        if (TypedText.blank(text)) {
            return Optional.of(new PostResult.Blank());
        }
        return TypedText.strip(text).length() > MOST_TEXT
                ? Optional.of(new PostResult.TooLong(TypedText.strip(text).length()))
                : Optional.empty();
    }

    private static boolean writable(FeedbackThread thread, ThreadSubject subject) {
        return subject.writable() && SharedSubjects.reaches(thread, subject);
    }

    private FeedbackThread find(ThreadId id) {
        return threads.findById(id.value()).orElseThrow(SharedSubjects::denied);
    }
}
