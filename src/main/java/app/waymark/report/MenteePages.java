package app.waymark.report;

import app.waymark.account.Accounts;
import app.waymark.goal.MenteeGoals;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.report.internal.PromiseRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.turn.Turns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mentee as their mentor needs them before a talk: what waits, what is shared, what was promised. For the mentor of a
 * mentorship that runs; nobody else, whether mentor before or of somebody else, coordinator or mentee.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class MenteePages {

    private final MentorshipAccess mentorships;
    private final Accounts accounts;
    private final Turns turns;
    private final MenteeGoals goals;
    private final PromiseRows promises;
    private final Meetings meetings;
    private final PrivateNotes notes;
    private final Portions portions;
    private final CurrentActor actor;

    MenteePages(
            MentorshipAccess mentorships,
            Accounts accounts,
            Turns turns,
            MenteeGoals goals,
            PromiseRows promises,
            Meetings meetings,
            PrivateNotes notes,
            Portions portions,
            CurrentActor actor) {
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.turns = turns;
        this.goals = goals;
        this.promises = promises;
        this.meetings = meetings;
        this.notes = notes;
        this.portions = portions;
        this.actor = actor;
    }

    /** How much of each list is shown. */
    public record Shown(int waiting, int goals, int promised) {}

    /**
     * Reads the page, in six statements; one more where there are check-ins that the mentor had not seen: that they are seen
     * now is written down.
     *
     * @throws AccessDeniedException for anybody but the mentor of a mentorship that runs
     */
    public MenteePage read(MentorshipId id, Shown shown) {
        var me = actor.require().id();
        var mentorship = mentorships
                .own(id)
                .filter(one ->
                        one.state() == MentorshipState.ACTIVE && one.mentor().equals(me))
                .orElseThrow(() -> new AccessDeniedException("Not the mentor of a mentorship that runs"));
        var waiting = turns.in(id.value(), shown.waiting());
        var promised = promises.open(id, shown.promised() + 1);
        var named = accounts.toFind(List.of(mentorship.mentee()));
        var noted = notes.mine(id);
        var read = portions.read(named, noted);
        return new MenteePage(
                id,
                Optional.ofNullable(read.of(named).get(mentorship.mentee()))
                        .orElseThrow(() -> new AccessDeniedException("Nobody")),
                new Slice<>(
                        Stream.concat(waiting.mine().items().stream(), waiting.later().stream())
                                .toList(),
                        waiting.mine().next()),
                waiting.others(),
                goals.in(id, shown.goals()),
                promised.subList(0, Math.min(promised.size(), shown.promised())),
                promised.size() > shown.promised(),
                meetings.nextWithoutNameIn(id),
                read.of(noted));
    }
}
