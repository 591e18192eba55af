package app.waymark.meeting.internal;

import app.waymark.meeting.Notes;
import app.waymark.meeting.NotesResult;
import app.waymark.shared.AccountId;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saves notes of meetings, over what others saved meanwhile without losing a word of it. Whoever calls it has locked the
 * meeting, and decided that the one who writes may.
 */
@Component
public class NoteBook {

    private final NoteRepository notes;
    private final NoteEditions editions;
    private final Clock clock;

    NoteBook(NoteRepository notes, NoteEditions editions, Clock clock) {
        this.notes = notes;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Saves this over the revision that was read.
     *
     * @param scope whose notes: a person's own, or those of all of that meeting
     * @param by who writes
     * @return {@link NotesResult.Saved} with the very revision that stood there where nothing changed
     */
    public NotesResult save(UUID meeting, UUID scope, String text, int revision, AccountId by) {
        if (text.length() > Notes.LONGEST) {
            return new NotesResult.TooLong(text.length(), Notes.LONGEST);
        }
        var found = notes.findByMeetingAndScope(meeting, scope);
        var present = found.map(NoteEntity::toNotes).orElse(Notes.NONE);
        if (present.text().equals(text)) {
            return new NotesResult.Saved(present);
        }
        boolean joins = found.isPresent() && present.revision() != revision;
        var saved = text;
        if (joins) {
            var both = together(found.get(), revision, text);
            if (both.clashes() > 0) {
                return new NotesResult.Conflict(present, both.text());
            }
            if (both.text().length() > Notes.LONGEST) {
                return new NotesResult.TooLong(both.text().length(), Notes.LONGEST);
            }
            saved = both.text();
        }
        var now = write(found.orElse(null), meeting, scope, saved, by);
        return joins ? new NotesResult.Joined(now) : new NotesResult.Saved(now);
    }

    private NotesTogether together(NoteEntity present, int begunOn, String text) {
        var theirs = present.toNotes().text();
        return (begunOn == 0 ? Optional.of("") : editions.find(present.getId(), begunOn))
                .map(base -> NotesTogether.of(base, text, theirs))
                .orElseGet(() -> NotesTogether.unknown(text, theirs));
    }

    /** Writes them anew, whoever wrote them before. */
    public Notes write(@Nullable NoteEntity found, UUID meeting, UUID scope, String text, AccountId by) {
        var now = clock.instant();
        if (found == null) {
            return notes.save(new NoteEntity(Uuid7.next(clock), meeting, scope, text, by.value(), now))
                    .toNotes();
        }
        var before = found.toNotes();
        editions.keep(found.getId(), before.revision(), before.text());
        found.write(text, by.value(), now);
        return found.toNotes();
    }
}
