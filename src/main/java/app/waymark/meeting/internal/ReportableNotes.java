package app.waymark.meeting.internal;

import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Notes;
import app.waymark.safeguarding.Reportable;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Portions;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The notes that both of a meeting, or all of a group, write can be reported by each of them; it concerns another. */
@Component
class ReportableNotes implements Reportable {

    private final MeetingRepository meetings;
    private final NoteRepository notes;
    private final GroupRows groups;
    private final Portions portions;
    private final CurrentActor actor;

    ReportableNotes(
            MeetingRepository meetings, NoteRepository notes, GroupRows groups, Portions portions, CurrentActor actor) {
        this.groups = groups;
        this.portions = portions;
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
                        .map(shared -> frozen(meeting, shared, meeting.other(me))))
                .or(() -> ofGroup(thing, me));
    }

    /** What a group wrote concerns who wrote last, and so is not for them to report. */
    private Optional<ReportedThing> ofGroup(UUID thing, AccountId me) {
        return portions.one(groups.toSee(new GroupMeetingId(thing), me))
                .filter(seen -> !TypedText.blank(seen.notes().text())
                        && !me.equals(seen.notes().by()))
                .map(seen -> {
                    var group = seen.whole().group();
                    return new ReportedThing(
                            Objects.requireNonNullElse(seen.notes().by(), group.organiser()),
                            group.topic(),
                            seen.notes().text(),
                            seen.notes().at(),
                            seen.notes().revision(),
                            Links.groupMeeting(thing),
                            group.programme().value(),
                            List.of());
                });
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
