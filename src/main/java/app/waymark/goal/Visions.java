package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.VisionRows;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vision of the person acting: written, read again, shown to one mentor or to nobody. What it said before stays their
 * own, also where the vision is shared. The mentor reads it on the map ({@link GoalMaps#in}).
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Visions {

    private final VisionRows rows;
    private final GoalDesk desk;
    private final MentorshipAccess mentorships;
    private final ApplicationEventPublisher events;

    Visions(VisionRows rows, GoalDesk desk, MentorshipAccess mentorships, ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.mentorships = mentorships;
        this.events = events;
    }

    /** One's own, with what it was before. */
    @Transactional(readOnly = true)
    public VisionPage mine() {
        var me = desk.me();
        var found = rows.of(me);
        return new VisionPage(
                found.filter(one -> !one.text().isEmpty()).orElse(null),
                found.map(Vision::edition).orElse(0),
                found.isPresent() ? rows.before(me) : List.of());
    }

    /**
     * Writes it anew upon an edition; nobody is asked to look. An empty text takes it away, from whoever it is shared with
     * too; what it said is kept among what it was before.
     *
     * @param upon the edition that was being changed, 0 where there was none
     */
    @PerMinute(60)
    public VisionResult write(int upon, String typed) {
        var me = desk.me();
        var text = TypedText.strip(typed);
        if (text.length() > Vision.MOST_TEXT) {
            return new VisionResult.TooLong(text.length(), Vision.MOST_TEXT);
        }
        var stood = rows.locked(me).orElse(null);
        int edition = stood == null ? 0 : stood.edition();
        var standing = stood == null ? "" : stood.text();
        if (standing.equals(text)) {
            return new VisionResult.Saved(edition);
        }
        if (edition != upon) {
            return new VisionResult.Newer(standing, edition);
        }
        rows.write(me, stood, text, desk.now());
        if (text.isEmpty()) {
            rows.share(me, null);
        }
        changed(stood == null ? null : stood.sharing());
        return new VisionResult.Saved(edition + 1);
    }

    /** It was read again and still holds. */
    public void stillHolds() {
        rows.readAgain(desk.me(), desk.now());
        changed(null);
    }

    /** The active mentorships that one can share it in, as their mentee. */
    @Transactional(readOnly = true)
    public List<Mentorship> possible() {
        return mentorships.mineAsMentee();
    }

    /** Shows it, as it is and as it will be, to the mentor of an active mentorship, and to nobody else any more. */
    public VisionResult shareWith(MentorshipId with) {
        var me = desk.me();
        var mentorship = mentorships.lockActive(with).filter(one -> one.mentee().equals(me));
        if (mentorship.isEmpty()) {
            return new VisionResult.NotActive();
        }
        var stood = rows.locked(me).filter(one -> !one.text().isEmpty());
        if (stood.isEmpty()) {
            return new VisionResult.Nothing();
        }
        var sharing = new Vision.Sharing(with, mentorship.get().mentor());
        rows.share(me, sharing);
        changed(stood.get().sharing());
        changed(sharing);
        return new VisionResult.Saved(stood.get().edition());
    }

    /** Hides it from its mentor at once, open pages included. */
    public void stopSharing() {
        var me = desk.me();
        rows.locked(me).ifPresent(one -> {
            rows.share(me, null);
            changed(one.sharing());
        });
    }

    private void changed(Vision.@Nullable Sharing seenBy) {
        events.publishEvent(Changed.person(desk.me()));
        if (seenBy != null) {
            events.publishEvent(Changed.person(seenBy.mentor()));
        }
    }
}
