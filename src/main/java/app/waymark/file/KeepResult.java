package app.waymark.file;

/** What came of adding a file. */
public sealed interface KeepResult {

    /** It is kept. */
    record Kept(StoredFile file) implements KeepResult {}

    /**
     * Files of this kind are not kept.
     *
     * @param type what it is, by its content
     */
    record WrongKind(String type) implements KeepResult {}

    /** There is nothing in it. */
    record Empty() implements KeepResult {}

    /** It is larger than a file may be. */
    record TooLarge(int mostBytes) implements KeepResult {}

    /** The files of this person take as much room as those of one person may. */
    record NoRoom(long mostBytes) implements KeepResult {}

    /** Whoever may see the thing may not add to it, or not any more. */
    record NotYours() implements KeepResult {}
}
