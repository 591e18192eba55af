package app.waymark.program;

/** What came of taking an import back. */
public sealed interface ImportUndone {

    /**
     * It is taken back.
     *
     * @param back how many people are as they were before it
     * @param stayed how many stay as they are, since they or somebody else acted on it
     */
    record Undone(int back, int stayed) implements ImportUndone {}

    /** Somebody took it back before. */
    record Already() implements ImportUndone {}

    /** More than a day went by. */
    record TooLate() implements ImportUndone {}

    /** A later import wrote to the same people: that one is to be taken back first. */
    record LaterFirst() implements ImportUndone {}
}
