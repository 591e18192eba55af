package app.waymark.recognition;

import java.util.List;

/**
 * What somebody puts together to show of themselves.
 *
 * @param heading what stands over it
 * @param words what its person says to the whole, may be empty
 * @param pieces its pieces, in the order its person gave them
 */
public record Portfolio(String heading, String words, List<PortfolioPiece> pieces) {

    /** The longest words to the whole. */
    public static final int MOST_WORDS = 4_000;

    /** The most pieces. */
    public static final int MOST_PIECES = 100;

    /** The most files. */
    public static final int MOST_FILES = 100;

    /** The most bytes that its files have together. */
    public static final int MOST_BYTES = 30 * 1024 * 1024;

    public Portfolio {
        pieces = List.copyOf(pieces);
    }
}
