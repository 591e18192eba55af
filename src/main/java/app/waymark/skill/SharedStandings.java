package app.waymark.skill;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.skill.internal.OpinionRows;
import app.waymark.skill.internal.StandingDesk;
import app.waymark.skill.internal.StandingRows;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentee shows of where they stand in a mentorship that runs: for its mentor, who may add a word, and for the mentee,
 * who sees what the mentor sees. Once the mentorship is over nobody reads anything here.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class SharedStandings {

    private final StandingRows rows;
    private final OpinionRows opinions;
    private final StandingDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;
    private final Clock clock;

    SharedStandings(
            StandingRows rows,
            OpinionRows opinions,
            StandingDesk desk,
            MentorshipAccess mentorships,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.opinions = opinions;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is shown in this mentorship. */
    @Transactional(readOnly = true)
    public SharedStanding in(MentorshipId mentorship) {
        var one = running(mentorship);
        return new SharedStanding(one.mentee(), one.mentor(), rows.shownIn(mentorship), opinions.shownIn(mentorship));
    }

    /**
     * One thing, for whoever reads it: its mentee, also where it was taken away, and the mentor it is shown to.
     *
     * @param about what is said
     * @param mentee whose it is
     * @param shown to whom it is shown, while it stands
     */
    public record One(StandingEntry about, AccountId mentee, Optional<OwnStanding.Shown> shown) {}

    /** One thing that the person acting reads; nothing is added to it here. */
    @Transactional(readOnly = true)
    public One one(UUID entry) {
        var found = rows.owned(entry).orElseThrow(SharedStandings::nothing);
        var shown = Optional.ofNullable(found.shown()).filter(to -> !found.removed());
        if (!found.mentee().equals(me())
                && shown.filter(to -> to.mentor().equals(me())).isEmpty()) {
            throw nothing();
        }
        return new One(found.entry(), found.mentee(), shown);
    }

    /**
     * Adds a word to one thing that is shown, as the mentor, in the place of what one added before; an empty one takes that
     * away.
     *
     * @param before what one had added when one began to write
     */
    @PerMinute(60)
    public StandingResult add(MentorshipId mentorship, UUID entry, String before, String typed) {
        if (mentorships.own(mentorship).filter(one -> one.mentor().equals(me())).isEmpty()) {
            throw nothing();
        }
        var words = TypedText.strip(typed);
        if (words.length() > OwnStanding.MOST_TEXT) {
            return new StandingResult.TooLong(words.length(), OwnStanding.MOST_TEXT);
        }
        if (mentorships.lockActive(mentorship).isEmpty()) {
            return new StandingResult.NotActive();
        }
        var found = rows.owned(entry)
                .filter(one -> !one.removed()
                        && one.shown() != null
                        && one.shown().mentorship().equals(mentorship));
        if (found.isEmpty()) {
            return new StandingResult.NotActive();
        }
        rows.lock(found.get().mentee());
        var stood = rows.word(entry, mentorship);
        int edition = found.get().entry().edition();
        if (stood.equals(words)) {
            return new StandingResult.Saved(entry, edition);
        }
        if (!stood.equals(before)) {
            return new StandingResult.Newer(entry, stood, "", edition);
        }
        rows.word(entry, mentorship, me(), words, clock.instant());
        desk.added(found.get(), stood.isEmpty(), words);
        return new StandingResult.Saved(entry, edition);
    }

    private Mentorship running(MentorshipId id) {
        return mentorships
                .own(id)
                .filter(one -> one.state() == MentorshipState.ACTIVE)
                .orElseThrow(SharedStandings::nothing);
    }

    private static AccessDeniedException nothing() {
        return new AccessDeniedException("Nothing of it is shown to whoever asks");
    }

    private AccountId me() {
        return actor.require().id();
    }
}
