package app.waymark.feedback;

import app.waymark.feedback.internal.AttachmentRows;
import app.waymark.feedback.internal.FeedbackRemark;
import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.feedback.internal.RemarkRepository;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.shared.markdown.TextFormat;
import app.waymark.turn.TurnLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of remarks when a review is sent, and of the words that it suggests. For the services of the module that
 * owns the thing, which have decided on access, hold the thing's lock, and tell whoever is to be told: nothing here does.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewThreads {

    private static final int EXCERPT = 140;

    /** How people write here. */
    private static final TextFormat FORMAT = TextFormat.MARKDOWN;

    private static final Limit ALL = Limit.of(Slice.MOST);

    private final FeedbackRepository threads;
    private final RemarkRepository remarks;
    private final AttachmentRows attachments;
    private final SharedSubjects subjects;
    private final TurnLedger turns;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewThreads(
            FeedbackRepository threads,
            RemarkRepository remarks,
            AttachmentRows attachments,
            SharedSubjects subjects,
            TurnLedger turns,
            SearchIndex index,
            ApplicationEventPublisher events,
            Clock clock) {
        this.threads = threads;
        this.remarks = remarks;
        this.attachments = attachments;
        this.subjects = subjects;
        this.turns = turns;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where suggested words would stand.
     *
     * @param thread the thread that suggests them
     * @param by who does
     * @param part the part
     * @param quote what they were suggested in the place of; null for something new
     * @param passage where that stands now, null where nobody can say
     * @param words what is suggested
     */
    public record Suggested(
            ThreadId thread,
            AccountId by,
            String part,
            @Nullable String quote,
            @Nullable QuotedPassage passage,
            Amendment words) {}

    /**
     * What the author has collected about a thing in a mentorship, the earliest first: to be read with what else their page
     * shows.
     *
     * @param unseen the parts that are kept from the author
     */
    public Portion<List<Remark>> collected(UUID subject, UUID mentorship, AccountId author, Set<String> unseen) {
        return Portion.rows(
                List.of("id", "part", "quote", "standing", "stands_at", "reads_now", "text", "amends", "written_at"),
                "select id, part, quote, standing, stands_at, reads_now, text, amends, written_at from feedback_remark"
                        + " where author = ? and subject = ? and mentorship = ? order by written_at, id limit "
                        + ReviewRemarks.MOST,
                row -> remark(row, unseen),
                author.value(),
                subject,
                mentorship);
    }

    /**
     * The words that are suggested for a thing in a mentorship and to which nobody has said anything, the oldest first: to
     * be read with what else a page shows.
     *
     * @param unseen the parts that are kept from the reader
     */
    public Portion<List<Suggested>> toSuggested(UUID subject, UUID mentorship, Set<String> unseen) {
        return Portion.<Suggested>rows(
                        List.of("id", "opened_by", "part", "quote", "standing", "stands_at", "reads_now", "amends"),
                        "select id, opened_by, part, quote, standing, stands_at, reads_now, amends from feedback_thread"
                                + " where subject = ? and mentorship = ? and amendment = 'OPEN'"
                                + " order by opened_at, id limit " + Slice.MOST,
                        row -> new Suggested(
                                new ThreadId(row.getObject("id", UUID.class)),
                                new AccountId(row.getObject("opened_by", UUID.class)),
                                Objects.requireNonNullElse(row.getString("part"), ""),
                                row.getString("quote"),
                                passage(row),
                                new Amendment(row.getString("amends"), Amendment.State.OPEN)),
                        subject,
                        mentorship)
                .map(all -> all.stream()
                        .filter(one -> !ThreadSubject.hold(unseen, one.part()))
                        .toList());
    }

    private static @Nullable QuotedPassage passage(ResultSet row) throws SQLException {
        var standing = row.getString("standing");
        return standing == null
                ? null
                : new QuotedPassage(
                        QuotedPassage.Standing.valueOf(standing),
                        row.getInt("stands_at"),
                        Objects.requireNonNullElse(row.getString("reads_now"), ""));
    }

    private static Remark remark(ResultSet row, Set<String> unseen) throws SQLException {
        var part = row.getString("part");
        var withheld = ThreadSubject.hold(unseen, part);
        return new Remark(
                row.getObject("id", UUID.class),
                part,
                withheld ? null : row.getString("quote"),
                withheld ? null : passage(row),
                row.getString("text"),
                row.getString("amends"),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                withheld);
    }

    /** Whether the author has collected anything that can be sent now. */
    public boolean any(UUID subject, UUID mentorship, AccountId author) {
        return !sendable(subject, mentorship, author).isEmpty();
    }

    /**
     * Makes threads of what the author has collected about a thing, all of one review, and gives what they say in its
     * order. What is kept from the author by now stays a remark.
     *
     * @param opening what the review says as a whole and has to be answered, which becomes its first thread as it was typed,
     *     for its field offers no signs; empty for none
     */
    public List<ReviewPoint> send(
            String type, UUID subject, UUID mentorship, AccountId author, UUID review, String opening) {
        var now = clock.instant();
        var points = new ArrayList<ReviewPoint>();
        if (!TypedText.blank(opening)) {
            var whole = new FeedbackThread(
                    Uuid7.next(clock),
                    type,
                    subject,
                    mentorship,
                    null,
                    null,
                    "",
                    author.value(),
                    TextFormat.PLAIN.excerpt(opening, EXCERPT),
                    now);
            whole.sentWith(review);
            write(whole, author, opening, TextFormat.PLAIN);
        }
        var sending = sendable(subject, mentorship, author);
        var files = attachments.ofRemarks(
                author, sending.stream().map(FeedbackRemark::getId).toList());
        for (var remark : sending) {
            var says = remark.toRemark(false);
            var words = says.amends();
            var attached = files.getOrDefault(remark.getId(), List.of());
            var named = TypedText.blank(says.text()) && !attached.isEmpty();
            var text = named ? Attachment.names(attached) : says.text();
            var format = named ? TextFormat.PLAIN : FORMAT;
            var thread = new FeedbackThread(
                    Uuid7.next(clock),
                    review,
                    remark,
                    TypedText.blank(text) && words != null ? Excerpt.of(words, EXCERPT) : format.excerpt(text, EXCERPT),
                    author,
                    now);
            if (words != null) {
                thread.suggest(words);
            }
            write(thread, author, text, format).ifPresent(post -> attachments.sent(remark.getId(), post));
            remarks.delete(remark);
            points.add(ReviewPoint.of(says.part(), says.quote(), format.words(text), words));
        }
        return points;
    }

    /** The first post, where there is something to be said in one. */
    private Optional<UUID> write(FeedbackThread thread, AccountId author, String text, TextFormat format) {
        if (!TypedText.blank(text)) {
            thread.begun();
        }
        threads.saveAndFlush(thread);
        events.publishEvent(new PostWritten(thread.subjectType(), thread.subject(), thread.part(), author));
        if (!TypedText.blank(text)) {
            var post = Uuid7.next(clock);
            threads.write(post, thread.id(), author.value(), clock.instant(), TypedText.strip(text), format.name());
            index.changed(Threads.POSTS, List.of(post));
            return Optional.of(post);
        }
        return Optional.empty();
    }

    private List<FeedbackRemark> sendable(UUID subject, UUID mentorship, AccountId author) {
        return remarks.of(author.value(), subject, mentorship, ReviewRemarks.ALL).stream()
                .filter(one -> !subjects.find(one.subjectType(), subject).keeps(one.part(), author, false))
                .filter(one -> one.toRemark(false).says())
                .toList();
    }

    /** What a review still waits for in this mentorship, and no turn of a thread's own: in the order in which it was said. */
    public List<ReviewPoint> waiting(UUID subject, UUID mentorship) {
        return threads.unresolved(subject, mentorship).stream()
                .filter(FeedbackThread::waitsInReview)
                .map(one -> ReviewPoint.of(one.part(), one.quote(), one.opening(), words(one)))
                .toList();
    }

    private static @Nullable String words(FeedbackThread thread) {
        var amendment = thread.amendment();
        return amendment == null ? null : amendment.words();
    }

    /** The owner revised the thing: what a review said of words that are others now is proposed as settled. */
    public void revised(UUID subject, UUID mentorship) {
        threads.unresolved(subject, mentorship).stream()
                .filter(FeedbackThread::waitsInReview)
                .filter(one -> one.amendment() == null && one.changedSince())
                .forEach(one -> one.propose(clock.instant()));
    }

    /**
     * The owner says that an edit answers what the partner asked about words that are others now: it is proposed as settled,
     * and nobody's turn any more. Its opener is told by whoever calls this.
     *
     * @return what was asked; empty where it waits for the owner no longer, or the words stand as they did
     */
    public Optional<ReviewPoint> answeredByEdit(UUID subject, UUID mentorship, ThreadId thread, AccountId owner) {
        return threads.findById(thread.value())
                .filter(one -> one.subject().equals(subject) && one.mentorship().equals(mentorship))
                .filter(one -> !one.resolved() && !one.proposed() && one.changedSince())
                .filter(one -> !one.openedBy(owner) && !one.lastBy().equals(owner.value()))
                .filter(one -> one.amendment() == null || !one.amendment().open())
                .map(this::proposed);
    }

    private ReviewPoint proposed(FeedbackThread thread) {
        thread.propose(clock.instant());
        turns.close(subjects.turn(thread.subjectType()), thread.id());
        events.publishEvent(new ThreadMoved(thread.subjectType(), thread.subject()));
        events.publishEvent(new Changed(thread.subjectType() + ":" + thread.subject()));
        return ReviewPoint.of(thread.part(), thread.quote(), thread.opening(), null);
    }

    /** Whoever opened them is satisfied: what was proposed as settled is. */
    public void settleProposed(UUID subject, UUID mentorship, AccountId opener) {
        threads.unresolved(subject, mentorship).stream()
                .filter(one -> one.proposed() && one.openedBy(opener))
                .forEach(one -> one.resolve(clock.instant()));
    }

    /** The words that are suggested for a thing in a mentorship and to which nobody has said anything, the oldest first. */
    public List<Suggested> suggested(UUID subject, UUID mentorship) {
        return threads.amending(subject, mentorship, ALL).stream()
                .flatMap(one -> suggested(one).stream())
                .toList();
    }

    /** The words that a thread about this thing suggests, whatever became of them. */
    public Optional<Suggested> suggested(UUID subject, UUID mentorship, ThreadId thread) {
        return threads.findById(thread.value())
                .filter(one -> one.subject().equals(subject) && one.mentorship().equals(mentorship))
                .flatMap(ReviewThreads::suggested);
    }

    private static Optional<Suggested> suggested(FeedbackThread thread) {
        var amendment = thread.amendment();
        return amendment == null
                ? Optional.empty()
                : Optional.of(new Suggested(
                        new ThreadId(thread.id()),
                        thread.opener(),
                        Objects.requireNonNullElse(thread.part(), ""),
                        thread.quote(),
                        thread.passage(),
                        amendment));
    }

    /**
     * Says what became of suggested words. What was taken, or withdrawn, settles its thread; where they were left, or
     * others came of them, that is proposed.
     */
    public void decide(ThreadId thread, Amendment.State became) {
        var one = threads.findById(thread.value()).orElseThrow(SharedSubjects::denied);
        var now = clock.instant();
        one.decide(became, now);
        turns.close(subjects.turn(one.subjectType()), one.id());
        switch (became) {
            case TAKEN, WITHDRAWN -> one.resolve(now);
            case ADAPTED, LEFT -> one.propose(now);
            case OPEN -> throw new IllegalArgumentException("No decision");
        }
        events.publishEvent(new ThreadMoved(one.subjectType(), one.subject()));
        events.publishEvent(new Changed(one.subjectType() + ":" + one.subject()));
    }

    /** A mentorship came to its end: what was collected in it and not sent can be sent no more, and is forgotten. */
    public void ended(UUID mentorship) {
        attachments.forgetCollected(mentorship);
        remarks.forget(mentorship);
    }
}
