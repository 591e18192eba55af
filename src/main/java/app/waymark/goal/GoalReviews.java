package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ReviewPoint;
import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalSaid.GoalAccepted;
import app.waymark.goal.GoalSaid.GoalReviewed;
import app.waymark.goal.GoalSaid.ReviewAnswered;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRevision;
import app.waymark.goal.internal.GoalVerdict;
import app.waymark.goal.internal.ReviewQuestionRows;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentor's verdict on a goal, and the revisions it went through. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalReviews {

    /** The longest that is said with a verdict. */
    public static final int MOST_WORDS = 2_000;

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final GoalPen pen;
    private final GoalAsks asks;
    private final ReviewThreads threads;
    private final Threads talk;
    private final ReviewQuestionRows answers;
    private final Accounts accounts;

    GoalReviews(
            GoalRepository goals,
            GoalDesk desk,
            GoalPen pen,
            GoalAsks asks,
            ReviewThreads threads,
            Threads talk,
            ReviewQuestionRows answers,
            Accounts accounts) {
        this.goals = goals;
        this.desk = desk;
        this.pen = pen;
        this.asks = asks;
        this.threads = threads;
        this.talk = talk;
        this.answers = answers;
        this.accounts = accounts;
    }

    /** The most revisions, and the most verdicts, that are said between two. */
    public static final int MOST_BETWEEN = 200;

    /**
     * Two revisions side by side.
     *
     * @param between the revisions after the first, up to and with the second, each with why it was made
     * @param verdicts what was said of the first, the second, and those between, the earliest first
     */
    public record Comparison(
            Revision from,
            Revision to,
            GoalContent before,
            GoalContent after,
            GoalChanges changes,
            List<Revision> between,
            List<GivenVerdict> verdicts) {

        public Comparison {
            between = List.copyOf(between);
            verdicts = List.copyOf(verdicts);
        }
    }

    /** One revision as it stood, with what was said of it. */
    public record Text(
            GoalTitle goal, boolean mine, Revision revision, GoalContent content, List<GivenVerdict> verdicts) {

        public Text {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * How a goal came to be what it is.
     *
     * @param goal the goal, by name
     * @param mine whether the reader is its mentee
     * @param editable whether the reader may bring a revision back
     * @param stands whether the goal says now what its last revision says
     * @param revisions its revisions, the latest first, fifty at most
     * @param verdicts what was said of these, the earliest first
     * @param comparison the two that were asked for, or null where there are not both of them
     * @param looks who looked and when, the latest first, {@link Goals#looks} reads on; empty for the mentor
     */
    public record History(
            GoalTitle goal,
            boolean mine,
            boolean editable,
            boolean stands,
            List<Revision> revisions,
            List<GivenVerdict> verdicts,
            @Nullable Comparison comparison,
            Slice<Look> looks) {}

    /**
     * Says that the goal is good as it stands, and sends what was collected; the mentee is told. What the mentee's edits
     * answered is settled with it.
     *
     * @param revision the revision that the mentor has read
     * @param words what else there is to say, may be empty
     */
    public ReviewResult accept(GoalId id, int revision, String words) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal, revision, words, false);
        if (refused.isPresent()) {
            return refused.get();
        }
        var said = answers.begun(goal, desk.me());
        if (again(goal, Verdict.ACCEPTED, words, said)) {
            return new ReviewResult.Done();
        }
        var review = pen.judge(goal, Verdict.ACCEPTED, TypedText.strip(words), said);
        asks.closeTurn(GoalTurns.REVIEW, goal);
        asks.closeTurn(GoalTurns.REVISE, goal);
        threads.settleProposed(id.value(), mentorship(goal), desk.me());
        var points = send(goal, review, "");
        if (points.isEmpty()) {
            asks.tell(
                    said.isEmpty()
                            ? new GoalAccepted(goal.title(), TypedText.strip(words))
                            : new ReviewAnswered(
                                    goal.title(), Verdict.ACCEPTED, TypedText.strip(words), points(goal, said)),
                    goal,
                    goal.mentee());
            asks.keepWaiting(goal);
        } else {
            asks.askForAnswers(goal, Verdict.ACCEPTED, TypedText.strip(words), with(goal, said, points));
        }
        answers.sent(goal, desk.me());
        desk.changed(goal);
        return new ReviewResult.Done();
    }

    /**
     * Asks for something to be different, and sends what was collected; it is the mentee's move then.
     *
     * @param words what should be different; may be empty where what was collected says it; the same again is said once
     */
    public ReviewResult askForChanges(GoalId id, int revision, String words) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal, revision, words, true);
        if (refused.isPresent()) {
            return refused.get();
        }
        var said = answers.begun(goal, desk.me());
        if (again(goal, Verdict.CHANGES_ASKED, words, said)) {
            return new ReviewResult.Done();
        }
        var review = pen.judge(goal, Verdict.CHANGES_ASKED, TypedText.strip(words), said);
        asks.closeTurn(GoalTurns.REVIEW, goal);
        asks.askForRevision(goal, TypedText.strip(words), with(goal, said, send(goal, review, "")));
        answers.sent(goal, desk.me());
        desk.changed(goal);
        return new ReviewResult.Done();
    }

    /**
     * Ends the review without a verdict, and sends what was collected: what there is to say opens a thread about the whole
     * goal; with no words the threads that are there say it.
     */
    public ReviewResult justComments(GoalId id, int revision, String words) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal, revision, words, false);
        if (refused.isPresent()) {
            return refused.get();
        }
        var said = answers.begun(goal, desk.me());
        var collected = threads.any(id.value(), mentorship(goal), desk.me());
        var review = pen.comment(goal, said);
        asks.closeTurn(GoalTurns.REVIEW, goal);
        if (collected || (!said.isEmpty() && !TypedText.blank(words))) {
            var points = with(goal, said, send(goal, review, words));
            asks.askForAnswers(goal, Verdict.COMMENTED, TypedText.strip(words), points);
        } else if (!said.isEmpty()) {
            asks.tell(new ReviewAnswered(goal.title(), Verdict.COMMENTED, "", points(goal, said)), goal, goal.mentee());
        } else if (TypedText.blank(words)) {
            asks.tell(new GoalReviewed(goal.title()), goal, goal.mentee());
        } else if (talk.startPlain(Goals.THREADS, id.value(), words) instanceof PostResult.NotShared) {
            return new ReviewResult.NotYours();
        }
        answers.sent(goal, desk.me());
        desk.changed(goal);
        return new ReviewResult.Done();
    }

    /** What was answered, as turns and mail tell it: in the mentee's language, before what is remarked in the text. */
    private List<ReviewPoint> with(Goal goal, List<ReviewAnswer> said, List<ReviewPoint> points) {
        return Stream.concat(points(goal, said).stream(), points.stream()).toList();
    }

    private List<ReviewPoint> points(Goal goal, List<ReviewAnswer> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        var language = accounts.find(List.of(goal.mentee())).values().stream()
                .map(AccountSummary::locale)
                .findFirst()
                .orElse(Locale.ENGLISH);
        return said.stream()
                .map(one -> ReviewPoint.of(GoalContent.ASKED, one.question(language), one.text(), null))
                .toList();
    }

    /** Says that there is nothing to add to what could get in the way; for the mentor, who is waited for no longer. */
    public ReviewResult nothingToObstacle(GoalId id) {
        var goal = desk.sharedLocked(id);
        if (!goal.isMentor(desk.me())) {
            return new ReviewResult.NotYours();
        }
        if (goal.state() != GoalState.SHARED) {
            return new ReviewResult.Closed(goal.state());
        }
        asks.obstacleHeard(goal);
        desk.changed(goal);
        return new ReviewResult.Done();
    }

    /**
     * The revisions of a goal, the latest first. A mentor reads those that were made for them, and none that were made for
     * whoever was the mentor before.
     *
     * @param below read on below this number; {@link Integer#MAX_VALUE} for the first page
     */
    @Transactional(readOnly = true)
    public List<Revision> revisions(GoalId id, int below, int size) {
        return visible(desk.readable(id), below, Math.clamp(size, 1, Slice.MOST)).stream()
                .map(GoalRevision::toRevision)
                .toList();
    }

    private List<GoalRevision> visible(Goal goal, int below, int size) {
        var mentorship = goal.mentorship();
        return goal.isMentee(desk.me()) || mentorship == null
                ? goals.revisions(goal.getId(), below, Limit.of(size))
                : goals.revisionsFor(goal.getId(), mentorship, below, Limit.of(size));
    }

    /**
     * The revisions of a goal, what two of them differ in, and who looked.
     *
     * @param from the earlier of two to compare; 0 for the last two
     */
    @Transactional(readOnly = true)
    public History history(GoalId id, int from, int to) {
        var goal = desk.readable(id);
        var mine = goal.isMentee(desk.me());
        var revisions = visible(goal, Integer.MAX_VALUE, Slice.PAGE);
        var comparison = from > 0
                ? compare(goal, mine, Math.min(from, to), Math.max(from, to))
                : revisions.size() < 2
                        ? Optional.<Comparison>empty()
                        : compare(
                                goal,
                                mine,
                                revisions.get(1).toRevision().number(),
                                revisions.getFirst().toRevision().number());
        var looks = mine ? desk.looks(goal, null, Goals.SHOWN) : new Slice<Look>(List.of(), null);
        return new History(
                new GoalTitle(id, goal.title()),
                mine,
                goal.editableBy(desk.me()) && goal.state().open(),
                revisions.isEmpty() || revisions.getFirst().stands(goal),
                revisions.stream().map(GoalRevision::toRevision).toList(),
                revisions.isEmpty()
                        ? List.of()
                        : verdicts(
                                goal,
                                revisions.getLast().toRevision().number(),
                                revisions.getFirst().toRevision().number()),
                comparison.orElse(null),
                looks);
    }

    /**
     * A revision as it stood: what a verdict on it was given on, whatever became of the goal since.
     *
     * @return empty where there is none, or none that the reader may read
     */
    @Transactional(readOnly = true)
    public Optional<Text> text(GoalId id, int revision) {
        var goal = desk.readable(id);
        return goals.revisions(goal.getId(), List.of(revision)).stream()
                .filter(one -> goal.isMentee(desk.me()) || one.madeFor(goal.mentorship()))
                .findFirst()
                .map(one -> new Text(
                        new GoalTitle(id, goal.title()),
                        goal.isMentee(desk.me()),
                        one.toRevision(),
                        desk.sight(goal).content(one.content()),
                        verdicts(goal, revision, revision)));
    }

    /** What was said of the revisions from one to another, as far as the reader reads it; the earliest first. */
    @Transactional(readOnly = true)
    public List<GivenVerdict> verdicts(GoalId id, int from, int to) {
        return verdicts(desk.readable(id), from, to);
    }

    private List<GivenVerdict> verdicts(Goal goal, int from, int to) {
        var mentorship = goal.mentorship();
        var limit = Limit.of(MOST_BETWEEN);
        var found = goal.isMentee(desk.me()) || mentorship == null
                ? goals.verdicts(goal.getId(), from, to, limit)
                : goals.verdictsIn(goal.getId(), mentorship, from, to, limit);
        return found.reversed().stream().map(GoalVerdict::toGiven).toList();
    }

    private Optional<Comparison> compare(Goal goal, boolean mine, int from, int to) {
        var found = goals.revisions(goal.getId(), List.of(from, to)).stream()
                .filter(one -> mine || one.madeFor(goal.mentorship()))
                .toList();
        if (found.size() != 2) {
            return Optional.empty();
        }
        var sight = desk.sight(goal);
        var before = sight.content(found.getFirst().content());
        var after = sight.content(found.getLast().content());
        var between = visible(goal, to + 1, Math.clamp((long) to - from, 1, MOST_BETWEEN)).stream()
                .map(GoalRevision::toRevision)
                .filter(one -> one.number() > from)
                .toList()
                .reversed();
        return Optional.of(new Comparison(
                found.getFirst().toRevision(),
                found.getLast().toRevision(),
                before,
                after,
                GoalChanges.between(before, after),
                between,
                verdicts(goal, from, to)));
    }

    /** What the mentor who is acting has collected becomes threads, and it is the mentee's move for all of it at once. */
    private List<ReviewPoint> send(Goal goal, UUID review, String opening) {
        return threads.send(Goals.THREADS, goal.getId(), mentorship(goal), desk.me(), review, opening);
    }

    /** A second press, or an answer by mail beside one, with nothing that was not said: nobody is told twice. */
    private boolean again(Goal goal, Verdict says, String words, List<ReviewAnswer> said) {
        return said.isEmpty()
                && pen.stands(goal, says, TypedText.strip(words))
                && !asks.reviewStands(goal)
                && !threads.any(goal.getId(), mentorship(goal), desk.me());
    }

    private static UUID mentorship(Goal goal) {
        return Objects.requireNonNull(goal.mentorship(), "a shared goal");
    }

    private Optional<ReviewResult> refused(Goal goal, int revision, String words, boolean wordsNeeded) {
        if (!goal.isMentor(desk.me())) {
            return Optional.of(new ReviewResult.NotYours());
        }
        if (goal.state() != GoalState.SHARED) {
            return Optional.of(new ReviewResult.Closed(goal.state()));
        }
        if (goal.revision() != revision) {
            return Optional.of(new ReviewResult.Outdated(goal.revision()));
        }
        var answered = answers.begun(goal, desk.me());
        if (wordsNeeded
                && TypedText.blank(words)
                && answered.isEmpty()
                && !threads.any(goal.getId(), mentorship(goal), desk.me())) {
            return Optional.of(new ReviewResult.WordsMissing());
        }
        var longest =
                answered.stream().mapToInt(one -> one.text().length()).max().orElse(0);
        if (longest > ReviewAnswers.MOST_TEXT) {
            return Optional.of(new ReviewResult.TooLong(longest));
        }
        return TypedText.strip(words).length() > MOST_WORDS
                ? Optional.of(new ReviewResult.TooLong(TypedText.strip(words).length()))
                : Optional.empty();
    }
}
