package app.waymark.mentorship;

import app.waymark.mentorship.internal.NoteRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentor keeps for themselves of a mentee, and a coordinator of a pair. Nobody reads it but who wrote it: no search
 * finds it, no mail quotes it, and no open page hears of it. (The file with the data of the two has it, where the law asks
 * for that: see {@link app.waymark.shared.KeptOfPeople}.)
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class PrivateNotes {

    /** The longest note. */
    public static final int LONGEST = 20_000;

    private final NoteRows rows;
    private final Mentorships mentorships;
    private final CurrentActor actor;
    private final Clock clock;

    PrivateNotes(NoteRows rows, Mentorships mentorships, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.mentorships = mentorships;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the person acting wrote of a pair, to be read together with something else. */
    @Transactional(readOnly = true)
    public Portion<PrivateNote> mine(MentorshipId id) {
        return NoteRows.of(id, actor.require().id());
    }

    /**
     * Writes what the person acting keeps of a pair, also when it is over: for its mentor and the coordinators of its
     * programme. The mentee, and everybody else, is refused.
     *
     * @param edition that of what was read before
     */
    @PerMinute(240)
    public NoteResult write(MentorshipId id, String text, int edition) {
        var me = actor.require().id();
        if (mentorships.get(id).mentee().equals(me)) {
            throw new AccessDeniedException("A mentee keeps no notes on their own pair");
        }
        if (text.length() > LONGEST) {
            return new NoteResult.TooLong(text.length());
        }
        var present = rows.lock(id, me);
        if (present.text().equals(text)) {
            return new NoteResult.Kept(present);
        }
        if (present.edition() != edition) {
            return new NoteResult.Elsewhere(present);
        }
        var written = new PrivateNote(text, edition + 1);
        rows.write(id, me, written, clock.instant());
        return new NoteResult.Kept(written);
    }
}
