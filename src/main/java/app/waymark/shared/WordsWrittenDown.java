package app.waymark.shared;

/** Puts words that are no longer said out of what a module has written down of them as {@link Sayings} writes it. */
public interface WordsWrittenDown {

    /**
     * Writes rows anew that hold one of the texts as a whole, and no others. In the transaction in which that was said.
     *
     * @param table the table, with the columns {@code path}, {@code arguments} and {@code version}
     * @param person the column that says to whom it was said
     */
    void reword(String table, String person, Reworded reworded);
}
