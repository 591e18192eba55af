package app.waymark.meeting;

/** What came of saving notes. */
public sealed interface NotesResult {

    /** Saved; the notes as they are now. */
    record Saved(Notes notes) implements NotesResult {}

    /** The other saved since these were read, and both are saved: each changed other sentences. The notes as they are now. */
    record Joined(Notes notes) implements NotesResult {}

    /**
     * The other saved since these were read, and both changed the same sentences. Nothing was changed.
     *
     * @param theirs the notes as they are now
     * @param together both put together, with each such sentence as either left it, the other's first: to be looked over
     */
    record Conflict(Notes theirs, String together) implements NotesResult {}

    /** The mentorship has ended; the notes can be read but no longer changed. */
    record Closed() implements NotesResult {}

    /** They have this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements NotesResult {}
}
