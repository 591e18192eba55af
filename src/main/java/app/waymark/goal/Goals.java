package app.waymark.goal;

import app.waymark.account.Accounts;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.ReviewThreads.Suggested;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.goal.internal.CheckInBook;
import app.waymark.goal.internal.DueRows;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRepository.Judged;
import app.waymark.goal.internal.GoalRepository.SummaryRow;
import app.waymark.goal.internal.GoalRepository.TitleRow;
import app.waymark.goal.internal.GoalRows;
import app.waymark.goal.internal.GoalRows.Happened;
import app.waymark.goal.internal.GoalSubjects;
import app.waymark.goal.internal.ListRows;
import app.waymark.goal.internal.PlaceRows;
import app.waymark.goal.internal.ReviewQuestionRows;
import app.waymark.goal.internal.ReviewedRevisions;
import app.waymark.goal.internal.Sight;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.TurnKinds;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goals as they are read: by their mentee always, by a mentor while they are shared with that mentor, by nobody else.
 * Coordinators and administrators are nobody else here.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class Goals {

    /** How threads name goals as their subjects. */
    public static final String THREADS = GoalSubjects.TYPE;

    /** How many threads, and how many posts of the open one, a goal's page shows at first. */
    public static final int SHOWN = 30;

    /** What waits for a mentee in goals: what they are asked, and what they asked for and was handed back to them. */
    public static final TurnKinds WAITING = new TurnKinds(
            Set.of(GoalTurns.REVISE, GoalTurns.ANSWER_REVIEW), Set.of(GoalTurns.REVIEW, GoalTurns.ACCEPT));

    /** The most goals of one's own that are named for choice. */
    public static final int MOST_TITLES = 2_000;

    /** How many titles one statement reads: in nearly every mentorship all of them. */
    private static final Limit TITLES = Limit.of(2_000);

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final Threads threads;
    private final ReviewThreads reviews;
    private final ListRows lists;
    private final Turns turns;
    private final CheckInBook book;
    private final PlaceRows places;
    private final ReviewQuestionRows questions;
    private final Accounts accounts;
    private final Portions portions;

    Goals(
            GoalRepository goals,
            GoalDesk desk,
            Threads threads,
            ReviewThreads reviews,
            ListRows lists,
            Turns turns,
            CheckInBook book,
            PlaceRows places,
            ReviewQuestionRows questions,
            Accounts accounts,
            Portions portions) {
        this.goals = goals;
        this.desk = desk;
        this.threads = threads;
        this.reviews = reviews;
        this.lists = lists;
        this.turns = turns;
        this.book = book;
        this.places = places;
        this.questions = questions;
        this.accounts = accounts;
        this.portions = portions;
    }

    /** The open and the paused goals of the person acting, the latest first, with their progress: for the home page. */
    public Portion<List<GoalSummary>> mine(int limit) {
        return lists.latest(desk.me(), Math.clamp(limit, 1, Slice.MOST));
    }

    /** Whether the person acting has a goal that they have not ended. */
    public boolean any() {
        return !portions.one(mine(1)).isEmpty();
    }

    /**
     * The goals of the person acting by horizon, the nearer first; within each what waits for them, then what is due soonest,
     * and of those that are over the latest first. Horizons without such goals are left out.
     *
     * @param most how many of each horizon
     */
    public List<GoalGroup> groups(GoalGroup.Shown shown, Map<Horizon, Integer> most) {
        var waiting = Slice.first(Integer.MAX_VALUE, (Cursor after, Integer rows) -> turns.forMe(WAITING, after, rows))
                .items()
                .stream()
                .map(Waiting::subject)
                .toList();
        return lists.groups(desk.me(), shown, waiting, most);
    }

    /** The goals that are shared with the person acting as their mentor, the latest shared first, a page at a time. */
    public Slice<GoalSummary> sharedWithMe(@Nullable Cursor after, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var me = desk.me().value();
        var found = after == null
                ? goals.sharedWith(me, Limit.of(rows + 1))
                : goals.sharedWith(me, after.at(), after.id(), Limit.of(rows + 1));
        return Slice.of(
                        found,
                        rows,
                        row -> new Cursor(Objects.requireNonNull(row.sharedAt(), "a shared goal"), row.id()))
                .map(SummaryRow::toSummary);
    }

    /**
     * The goals that are shared and worked on in a mentorship, the latest first: for agendas. For services that have
     * decided on access.
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<GoalTitle> sharedIn(MentorshipId mentorship) {
        var all = new ArrayList<TitleRow>();
        List<TitleRow> read;
        do {
            read = all.isEmpty()
                    ? goals.titles(mentorship.value(), TITLES)
                    : goals.titles(
                            mentorship.value(),
                            all.getLast().createdAt(),
                            all.getLast().id(),
                            TITLES);
            all.addAll(read);
        } while (read.size() == TITLES.max());
        return all.stream()
                .map(row -> new GoalTitle(new GoalId(row.id()), row.title()))
                .toList();
    }

    /** The goals of the person acting that they work on, whoever sees them, the latest first, {@link #MOST_TITLES} at most. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Portion<List<GoalTitle>> titles() {
        return lists.titles(desk.me(), MOST_TITLES);
    }

    /**
     * The steps of the goals that are shared in a mentorship that are due until this day and not done, the oldest first; those
     * that repeat are always due, and left out. For services that have decided on access.
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Portion<List<DueStep>> dueIn(MentorshipId mentorship, LocalDate until, int most) {
        return DueRows.shared(mentorship, until, Math.clamp(most, 1, Slice.MOST));
    }

    /** Whether the person acting works on this goal as its mentee. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public boolean isMine(GoalId goal) {
        return goals.workedOnBy(desk.me().value(), goal.value());
    }

    /** Whether a goal is shared and worked on in a mentorship. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public boolean isSharedIn(MentorshipId mentorship, GoalId goal) {
        return goals.sharedIn(mentorship.value(), goal.value());
    }

    /**
     * Those of these goals that their mentees show in this programme, as its people see them; {@link Slice#MOST} at most.
     * For services that have decided on access, the takers-part among the mentees included.
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<GoalId, ShownGoal> shownIn(ProgrammeId programme, Collection<GoalId> among) {
        if (among.size() > Slice.MOST) {
            throw new IllegalArgumentException("At most " + Slice.MOST + " goals at once");
        }
        return among.isEmpty()
                ? Map.of()
                : goals
                        .shownIn(
                                programme.value(),
                                among.stream().map(GoalId::value).toList())
                        .stream()
                        .map(Sight::ofProgramme)
                        .collect(Collectors.toMap(ShownGoal::id, goal -> goal));
    }

    /**
     * A goal with everything its page shows. That a mentor looked is written down, for the mentee to see; a mentee
     * looking "as my mentor" leaves no trace.
     *
     * @param viewpoint {@link Viewpoint#AS_MENTOR} is the mentee's only
     * @param open the thread that is open beside it, or null
     */
    @Transactional
    public GoalRead read(GoalId id, Viewpoint viewpoint, @Nullable ThreadId open) {
        var me = desk.me();
        var found = goals.judged(id.value()).orElseThrow(() -> new AccessDeniedException("No such goal"));
        var goal = found.goal();
        if (!goal.isMentee(me) && !goal.isMentor(me)) {
            if (desk.hasSeen(goal, me)) {
                return new GoalRead.NoLongerShared(id);
            }
            throw new AccessDeniedException("Neither the mentee of this goal nor the mentor it is shared with");
        }
        var eyes = goal.isMentee(me) ? viewpoint : Viewpoint.OWN;
        var throughMentor = Sight.of(goal, me, eyes).throughMentor();
        if (goal.isMentor(me)) {
            var now = desk.now();
            goals.look(id.value(), me.value(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        }
        return shown(found, eyes, threads.talk(THREADS, id.value(), throughMentor && goal.isMentee(me), open, SHOWN));
    }

    /** All that the goal and its talk do not say themselves, in one statement. */
    private GoalRead.Shown shown(Judged found, Viewpoint eyes, Talk talk) {
        var me = desk.me();
        var goal = found.goal();
        var happened = desk.toHappened(goal);
        var looked = Sight.of(goal, me, eyes).throughMentor()
                ? Portion.known(Optional.<Instant>empty())
                : desk.mentorLooked(goal);
        var weeks = book.weeks(goal, me, eyes, CheckInList.FIRST);
        var met = book.met();
        var place = places.around(goal.id(), me, eyes == Viewpoint.AS_MENTOR);
        var people = accounts.toFind(people(goal, me, eyes, talk));
        var mentorship = goal.mentorship();
        var remarks = goal.isMentor(me) && mentorship != null
                ? reviews.collected(goal.getId(), mentorship, me, GoalSubjects.unseen(goal))
                : Portion.known(List.<Remark>of());
        var suggested = mentorship == null
                ? Portion.known(List.<Suggested>of())
                : reviews.toSuggested(
                        goal.getId(),
                        mentorship,
                        Sight.of(goal, me, eyes).throughMentor() ? GoalSubjects.unseen(goal) : Set.of());
        var asked = goal.isMentor(me) && goal.state() == GoalState.SHARED
                ? questions.asked(goal, me)
                : Portion.known(List.<AskedInReview>of());
        var answered = mentorship == null ? Portion.known(Optional.<AnsweredReview>empty()) : questions.last(goal);
        var since = goal.isMentor(me) && goal.state() == GoalState.SHARED
                ? ReviewedRevisions.since(goal)
                : Portion.known(Optional.<SinceReview>empty());
        var read =
                portions.read(happened, looked, weeks, met, place, remarks, suggested, asked, since, answered, people);
        return new GoalRead.Shown(
                page(found, me, eyes, read.of(happened), read.of(looked).orElse(null), talk),
                book.shown(goal, eyes, read.of(weeks), read.of(met), CheckInList.FIRST),
                read.of(place).orElseThrow(),
                read.of(remarks),
                read.of(suggested),
                read.of(asked),
                read.of(since),
                read.of(answered),
                read.of(people));
    }

    /** Who was the mentor before is not the next one's to know. */
    private static AccountId changedBy(Goal goal, Sight sight) {
        return sight.throughMentor() && !goal.isMentor(goal.changedBy()) ? goal.mentee() : goal.changedBy();
    }

    /** Everybody whose name the goal's page shows. */
    private static Set<AccountId> people(Goal goal, AccountId me, Viewpoint eyes, Talk talk) {
        var all = new LinkedHashSet<>(talk.people());
        all.add(goal.mentee());
        all.add(changedBy(goal, Sight.of(goal, me, eyes)));
        var mentor = goal.mentor();
        if (mentor != null) {
            all.add(mentor);
        }
        Sight.of(goal, me, eyes).origin(goal).map(GoalOrigin::with).ifPresent(all::add);
        return all;
    }

    /** What was written so far, with its edition and what stands beside it, for the editor. For whoever may edit it now. */
    public EditorPage forEditing(GoalId id) {
        var me = desk.me();
        var found = desk.judged(id);
        var goal = found.goal();
        var none = new Slice<ThreadSummary>(List.of(), null);
        var remarks = goal.sharing().isEmpty() ? none : threads.about(THREADS, id.value(), false, null, Slice.PAGE);
        var happened = desk.toHappened(goal);
        var people = accounts.toFind(people(goal, me, Viewpoint.OWN, new Talk(remarks, null, null)));
        var read = portions.read(happened, people);
        return new EditorPage(
                page(found, me, Viewpoint.OWN, read.of(happened), null, new Talk(none, null, null)),
                remarks,
                goals.draft(me.value(), id.value()).map(draft -> draft.kept(desk.sight(goal))),
                read.of(people));
    }

    /** Who looked at a goal and when, the latest first, a page at a time; for its mentee. */
    public Slice<Look> looks(GoalId id, @Nullable Cursor after, int size) {
        var goal = desk.readable(id);
        if (!goal.isMentee(desk.me())) {
            throw new AccessDeniedException("Who looked is the mentee's to know");
        }
        return desk.looks(goal, after, size);
    }

    private static GoalPage page(
            Judged found, AccountId me, Viewpoint eyes, Happened happened, @Nullable Instant lookedAt, Talk talk) {
        var goal = found.goal();
        var sight = Sight.of(goal, me, eyes);
        var throughMentor = sight.throughMentor();
        return new GoalPage(
                goal.id(),
                goal.mentee(),
                eyes,
                me,
                sight.content(goal.content()),
                goal.heldBack(),
                happened.progress(),
                sight.sees(HeldPart.EVIDENCE)
                        ? happened.planned()
                        : happened.planned().withoutEvidence(),
                new GoalPage.Far(
                        goal.howFar(),
                        goal.progressWay(),
                        happened.told().stream()
                                // What was said to the mentor before is not the next one's to read.
                                .filter(one -> !throughMentor || Objects.equals(one.mentorship(), goal.mentorship()))
                                .map(GoalRows.Told::said)
                                .toList()),
                happened.marks().stream()
                        .filter(one -> !throughMentor || Objects.equals(one.mentorship(), goal.mentorship()))
                        .map(GoalRows.MarkedFor::mark)
                        .toList(),
                throughMentor ? null : goal.privateNotes(),
                goal.state(),
                goal.closedWhy(),
                goal.closedAt(),
                goal.pausedUntil(),
                goal.archived(),
                goal.createdAt(),
                goal.changedAt(),
                changedBy(goal, sight),
                goal.edition(),
                goal.revision(),
                sight.origin(goal).orElse(null),
                goal.sharing().orElse(null),
                throughMentor ? null : goal.shownIn(),
                found.review(),
                lookedAt,
                talk.threads(),
                talk.open(),
                talk.posts());
    }
}
