package app.waymark.meeting.internal;

import app.waymark.feedback.ThreadNotes;
import app.waymark.meeting.MeetingSaid.FollowUpAgreed;
import app.waymark.turn.TurnHandedBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody says who hands back what was agreed stands beside the meeting; in the same transaction. */
@Component
class HandedBackFollowUps {

    private final ThreadNotes notes;
    private final FollowUpRepository followUps;

    HandedBackFollowUps(ThreadNotes notes, FollowUpRepository followUps) {
        this.notes = notes;
        this.followUps = followUps;
    }

    @EventListener
    void on(TurnHandedBack back) {
        if (back.said() instanceof FollowUpAgreed) {
            followUps
                    .findById(back.subject())
                    .ifPresent(one -> notes.keep(MeetingSubjects.TYPE, one.meeting(), back.by(), back.word()));
        }
    }
}
