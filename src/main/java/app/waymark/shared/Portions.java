package app.waymark.shared;

/** Reads portions, together in one statement. For services, inside their transactions. */
public interface Portions {

    /** What was read. */
    interface Read {

        /** What came of one of the portions. */
        <T> T of(Portion<T> portion);
    }

    /** Reads all of these in one statement, each with its rows in its own order. */
    Read read(Portion<?>... portions);

    /** Reads one by itself. */
    default <T> T one(Portion<T> portion) {
        return read(portion).of(portion);
    }
}
