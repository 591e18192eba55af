package app.waymark.mentorship;

/** What came of writing a private note. */
public sealed interface NoteResult {

    /** It is kept. */
    record Kept(PrivateNote note) implements NoteResult {}

    /** The same person wrote something else in another window, which is this. */
    record Elsewhere(PrivateNote note) implements NoteResult {}

    /** It is longer than is kept. */
    record TooLong(int length) implements NoteResult {}
}
