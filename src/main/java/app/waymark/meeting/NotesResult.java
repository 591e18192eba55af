package app.waymark.meeting;

/** What came of saving notes. */
public sealed interface NotesResult {

    /** Saved; the notes as they are now. */
    record Saved(Notes notes) implements NotesResult {}

    /** The other saved since these were read; theirs, beside which to show what was typed. Nothing was changed. */
    record Conflict(Notes theirs) implements NotesResult {}

    /** The mentorship has ended; the notes can be read but no longer changed. */
    record Closed() implements NotesResult {}

    /** They have this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements NotesResult {}
}
