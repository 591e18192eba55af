package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets the two of a meeting in, and nobody else: coordinators watch over pairs, but take no part in them. */
@Component
public class MeetingAccess {

    private final MeetingRepository meetings;
    private final CurrentActor actor;

    MeetingAccess(MeetingRepository meetings, CurrentActor actor) {
        this.meetings = meetings;
        this.actor = actor;
    }

    /** Who acts. */
    public AccountId me() {
        return actor.require().id();
    }

    /** The language of who acts. */
    public Locale locale() {
        return actor.require().locale();
    }

    /** Nothing, where who acts is one of the two. */
    public void require(MeetingId id) {
        var me = me();
        if (meetings.findById(id.value()).filter(found -> found.has(me)).isEmpty()) {
            throw new AccessDeniedException("Not one of the two");
        }
    }

    /** The meeting, locked for a change until the transaction ends. */
    public MeetingEntity lock(MeetingId id) {
        var me = me();
        return meetings.lock(id.value())
                .filter(found -> found.has(me))
                .orElseThrow(() -> new AccessDeniedException("Not one of the two"));
    }
}
