package app.waymark.goal;

import app.waymark.feedback.ThreadPosts;
import app.waymark.feedback.ThreadSummary;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One goal with everything its page shows, through one person's eyes. The mentee's view "as my mentor" is made by the
 * same rules as the mentor's own, so that it cannot show anything else.
 *
 * @param id the goal
 * @param mentee whose it is
 * @param viewpoint through whose eyes
 * @param reader who reads
 * @param content what it says, without what is held back from the reader
 * @param heldBack what the mentor does not see of it; through the mentor's eyes it is not in what is read here
 * @param progress what happened on the way
 * @param planned what happened with the steps beside their ticks
 * @param far how far it has come, and what was said of that
 * @param marks the last revisions and verdicts that the reader may read, in the order of their days
 * @param privateNotes the mentee's own notes; null through the mentor's eyes
 * @param state how far it has come
 * @param closedWhy what was said when it was reached, let go or paused, or null
 * @param closedAt when that was, or null
 * @param pausedUntil the day on which it goes on where it is paused, or null
 * @param archived whether its mentee put it away
 * @param createdAt when it was begun
 * @param changedAt when it was last saved
 * @param changedBy who saved it
 * @param edition what to pass with the next save
 * @param revision the number of the last revision, 0 where there is none
 * @param origin what it was begun from, as far as it is the reader's to know, or null
 * @param sharing whom it is shared with, or null; through the mentor's eyes before sharing: null
 * @param shownIn the programme whose people see its title, horizon and state, or null; null through the mentor's eyes
 * @param review what the mentor said of it
 * @param lookedAt when the mentor looked last, or null; null through the mentor's eyes
 * @param threads the latest threads
 * @param thread the thread that is open beside the goal, or null
 * @param posts its last posts, or null
 */
public record GoalPage(
        GoalId id,
        AccountId mentee,
        Viewpoint viewpoint,
        AccountId reader,
        GoalContent content,
        Set<HeldPart> heldBack,
        GoalProgress progress,
        PlanProgress planned,
        Far far,
        List<Marked> marks,
        @Nullable String privateNotes,
        GoalState state,
        @Nullable String closedWhy,
        @Nullable Instant closedAt,
        @Nullable LocalDate pausedUntil,
        boolean archived,
        Instant createdAt,
        Instant changedAt,
        AccountId changedBy,
        int edition,
        int revision,
        @Nullable GoalOrigin origin,
        @Nullable Sharing sharing,
        @Nullable ProgrammeId shownIn,
        Review review,
        @Nullable Instant lookedAt,
        Slice<ThreadSummary> threads,
        @Nullable ThreadSummary thread,
        @Nullable ThreadPosts posts) {

    /** A revision that was made, or with a verdict what the mentor said of it. */
    public record Marked(int revision, Instant at, @Nullable Verdict verdict) {}

    /**
     * How far a goal has come.
     *
     * @param way by what it is counted
     * @param said who chose that, and said by hand how far it is, as far as the reader was told; the latest first
     */
    public record Far(HowFar now, ProgressWay way, List<ProgressSaid> said) {

        public Far {
            said = List.copyOf(said);
        }
    }

    /** Whom a goal is shared with, since when, and whether they may edit it too. */
    public record Sharing(
            app.waymark.mentorship.MentorshipId mentorship, AccountId mentor, boolean mayEdit, Instant since) {}

    /** What the mentor said of a goal, of which revision; words are empty where none were said. */
    public record Review(
            Verdict verdict, int revision, @Nullable Instant at, String words) {}

    /** Whether a part that can be held back is before the reader: whether it is shown, and can be written. */
    public boolean shows(HeldPart part) {
        return (mine() && viewpoint == Viewpoint.OWN) || !heldBack.contains(part);
    }

    /** Whether the mentee reads, be it as the mentor. */
    public boolean mine() {
        return reader.equals(mentee);
    }

    /** Whether the reader may change it now. */
    public boolean editable() {
        return viewpoint == Viewpoint.OWN && state.open() && (mine() || (sharing != null && sharing.mayEdit()));
    }

    /** Whom it is shared with. */
    public Optional<AccountId> mentor() {
        return Optional.ofNullable(sharing).map(Sharing::mentor);
    }
}
