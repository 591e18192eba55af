package app.waymark.meeting.internal;

import app.waymark.meeting.Meetings;
import app.waymark.meeting.Notes;
import app.waymark.safeguarding.Reportable;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The notes that both write can be reported by either of the two; it concerns the other. */
@Component
class ReportableNotes implements Reportable {

    private final MeetingRepository meetings;
    private final NoteRepository notes;
    private final CurrentActor actor;

    ReportableNotes(MeetingRepository meetings, NoteRepository notes, CurrentActor actor) {
        this.meetings = meetings;
        this.notes = notes;
        this.actor = actor;
    }

    @Override
    public String type() {
        return Meetings.REPORTED;
    }

    @Override
    public Optional<ReportedThing> freeze(UUID thing) {
        var me = actor.require().id();
        return meetings.findById(thing)
                .filter(meeting -> meeting.has(me))
                .flatMap(meeting -> notes.findByMeetingAndScope(thing, thing)
                        .map(NoteEntity::toNotes)
                        .filter(shared -> !TypedText.blank(shared.text()))
                        .map(shared -> frozen(meeting, shared, meeting.other(me))));
    }

    private static ReportedThing frozen(MeetingEntity meeting, Notes shared, AccountId other) {
        return new ReportedThing(
                other,
                meeting.topic(),
                shared.text(),
                shared.at(),
                shared.revision(),
                Links.meeting(meeting.getId()),
                meeting.programme(),
                List.of());
    }
}
