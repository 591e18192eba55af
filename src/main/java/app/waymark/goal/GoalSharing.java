package app.waymark.goal;

import app.waymark.availability.PeopleAway;
import app.waymark.availability.WelcomeReviews;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalDraft;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRepository.MadeFor;
import app.waymark.goal.internal.Sight;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.turn.TurnLedger;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Showing a goal to one's mentor, or its title to a programme, and hiding it again; for its mentee alone. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalSharing {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final GoalPen pen;
    private final GoalAsks asks;
    private final MentorshipAccess mentorships;
    private final ProgrammeAccess programmes;
    private final TurnLedger turns;
    private final WelcomeReviews welcome;
    private final PeopleAway away;
    private final Portions portions;

    GoalSharing(
            GoalRepository goals,
            GoalDesk desk,
            GoalPen pen,
            GoalAsks asks,
            MentorshipAccess mentorships,
            ProgrammeAccess programmes,
            TurnLedger turns,
            WelcomeReviews welcome,
            PeopleAway away,
            Portions portions) {
        this.goals = goals;
        this.desk = desk;
        this.pen = pen;
        this.asks = asks;
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.turns = turns;
        this.welcome = welcome;
        this.away = away;
        this.portions = portions;
    }

    /** The active mentorships that the person acting can share a goal in, as its mentee. */
    @Transactional(readOnly = true)
    public List<Mentorship> possible() {
        return mentorships.mineAsMentee();
    }

    /**
     * What the person acting can expect who asks the mentor of this mentorship for a review now.
     *
     * @throws AccessDeniedException for anybody but the mentee of a mentorship that runs
     */
    @Transactional(readOnly = true)
    public ReviewOutlook outlook(MentorshipId id) {
        return expect(mentorships
                .own(id)
                .filter(one ->
                        one.state() == MentorshipState.ACTIVE && one.mentee().equals(desk.me()))
                .orElseThrow(() -> new AccessDeniedException("Not the mentee of a mentorship that runs"))
                .mentor());
    }

    /**
     * What the mentee can expect whose next save asks the mentor of this goal for a review; empty where it asks for none:
     * nobody reads it, or one waits already, and its clock runs on.
     *
     * @throws AccessDeniedException for anybody but its mentee
     */
    @Transactional(readOnly = true)
    public Optional<ReviewOutlook> outlookOnSaving(GoalId id) {
        var goal = desk.readable(id);
        if (!goal.isMentee(desk.me())) {
            throw new AccessDeniedException("Who asks for a review is the mentee");
        }
        var mentor = goal.mentor();
        return mentor == null || goal.state() != GoalState.SHARED || asks.reviewStands(goal)
                ? Optional.empty()
                : Optional.of(expect(mentor));
    }

    private ReviewOutlook expect(AccountId mentor) {
        var absence = portions.one(away.toKnow(List.of(mentor))).get(mentor);
        var today = desk.today();
        var backOn = absence == null || absence.from().isAfter(today) ? null : absence.backOn();
        var from = backOn == null ? today : backOn;
        var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var queue = turns.queue(mentor, monday.atStartOfDay(ZoneOffset.UTC).toInstant());
        var probably = ReviewOutlook.probablyBy(from, queue.open(), queue.done(), welcome.of(mentor));
        return new ReviewOutlook(
                queue.open(),
                probably == null ? backOn : probably,
                turns.expected(mentor).orElse(null));
    }

    /**
     * What somebody would see of a goal that is shared with them.
     *
     * @param mentorship with whom
     * @param returning whether it was shared in this mentorship before: then its revisions and threads are seen again
     * @param fromRevision the first revision that is seen
     * @param hidden how many revisions were made for somebody else, and stay unseen with all that was said of them
     */
    public record Audience(MentorshipId mentorship, boolean returning, int fromRevision, int hidden) {}

    /** For each mentorship that this goal can be shared in, what its mentor would see; for its mentee. */
    @Transactional(readOnly = true)
    public List<Audience> audiences(GoalId id) {
        var goal = desk.readable(id);
        if (!goal.isMentee(desk.me())) {
            throw new AccessDeniedException("Whom to share with is the mentee's to decide");
        }
        var made = goals.madeFor(id.value());
        return mentorships.mineAsMentee().stream()
                .map(one -> {
                    var theirs = made.stream()
                            .filter(each -> one.id().value().equals(each.mentorship()))
                            .findFirst();
                    var all = made.stream().mapToLong(MadeFor::revisions).sum();
                    return new Audience(
                            one.id(),
                            theirs.isPresent(),
                            theirs.map(MadeFor::first).orElse(goal.revision() + 1),
                            (int) (all - theirs.map(MadeFor::revisions).orElse(0L)));
                })
                .toList();
    }

    /**
     * Shows a goal to the mentor of an active mentorship and asks for a review. Shared with another mentor before, it is
     * hidden from that one; shared with the same one already, only {@code mayEdit} changes and nobody is asked again.
     *
     * @param mayEdit whether the mentor may edit it too
     * @param note what the mentor should look at, kept with the revision; may be empty
     */
    public ShareResult shareWith(GoalId id, MentorshipId mentorshipId, boolean mayEdit, String note) {
        var me = desk.me();
        // Before the goal: what is shared in a mentorship while it ends would stay open to who was its mentor.
        var mentorship =
                mentorships.lockActive(mentorshipId).filter(one -> one.mentee().equals(me));
        var goal = desk.ownLocked(id);
        if (mentorship.isEmpty()) {
            return new ShareResult.NotActive();
        }
        if (!goal.state().open()) {
            return new ShareResult.Closed(goal.state());
        }
        if (mentorshipId.value().equals(goal.mentorship())) {
            goal.share(mentorship.get(), mayEdit, desk.now());
            desk.changed(goal);
            return new ShareResult.Shared(goal.revision());
        }
        var why = TypedText.strip(note);
        if (why.length() > GoalEdit.MOST_WHY) {
            return new ShareResult.TooLong(why.length(), GoalEdit.MOST_WHY);
        }
        asks.unshare(goal);
        goal.share(mentorship.get(), mayEdit, desk.now());
        pen.revise(goal, me, why);
        asks.askForFirstReview(goal, why);
        asks.settleObstacle(goal);
        asks.resumeThreads(goal);
        desk.changed(goal);
        return new ShareResult.Shared(goal.revision());
    }

    /**
     * Says which parts of a goal its mentor does not see, now or once it is shared; the others are seen. It takes effect at
     * once, in what was written before as well, and no word of it goes to anybody.
     */
    public void holdBack(GoalId id, Set<HeldPart> parts) {
        var goal = desk.ownLocked(id);
        if (!goal.heldBack().equals(parts)) {
            goal.holdBack(parts);
            goals.flush();
            var sight = Sight.ofMentor(goal);
            goals.draftsOfOthers(id.value(), desk.me().value())
                    .forEach(draft -> goals.keepDraft(
                            draft.author(),
                            id.value(),
                            draft.edition(),
                            GoalDraft.document(sight.typed(draft.typed())),
                            draft.keptAt()));
            asks.settleObstacle(goal);
            desk.changed(goal);
        }
    }

    /** The programmes whose people the person acting can show a goal to: those in which they take part. */
    @Transactional(readOnly = true)
    public List<ProgrammeSummary> programmes() {
        return programmes.takingPart();
    }

    /**
     * Shows a goal to everybody who takes part in a programme, and to those who coordinate it, as far as {@link ShownGoal}
     * says; shown in another one before, it is hidden there. With a mentor it is shared, or not, as it was. Nobody is told.
     *
     * @param programme one that the person acting takes part in; null hides it, at once and in open pages
     */
    public ShowResult showIn(GoalId id, @Nullable ProgrammeId programme) {
        if (programme != null) {
            // Before the goal, as whoever leaves locks them: nothing is shown by somebody who has just left.
            programmes.lockParts(desk.me());
        }
        var goal = desk.ownLocked(id);
        if (Objects.equals(goal.shownIn(), programme)) {
            return new ShowResult.Done();
        }
        if (programme != null
                && programmes.takingPart().stream().noneMatch(one -> one.id().equals(programme))) {
            return new ShowResult.NotTakingPart();
        }
        desk.show(goal, programme);
        return new ShowResult.Done();
    }

    /** Hides a goal from its mentor at once, open pages included; a goal that is not shared stays as it is. */
    public void stopSharing(GoalId id) {
        asks.unshare(desk.ownLocked(id));
    }
}
