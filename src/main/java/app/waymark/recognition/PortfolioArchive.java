package app.waymark.recognition;

import java.util.List;
import java.util.UUID;

/**
 * A portfolio to be taken along.
 *
 * @param document what it says, for programs; described in docs/portfolio.md
 * @param portfolio the same, for its page
 * @param files the files that come with it
 */
public record PortfolioArchive(String document, Portfolio portfolio, List<Entry> files) {

    /** What the document is called in the archive. */
    public static final String DOCUMENT = "portfolio.json";

    /** What its page is called. */
    public static final String PAGE = "index.html";

    /** The most bytes of an archive. */
    public static final int MOST_BYTES = Portfolio.MOST_BYTES + 6 * 1024 * 1024;

    public PortfolioArchive {
        files = List.copyOf(files);
    }

    /**
     * A file of it.
     *
     * @param of the file's place in the portfolio
     * @param file where it is kept
     */
    public record Entry(String path, UUID of, UUID file) {}

    /** The folder in which the pictures of badges lie. */
    public static final String BADGES = "badges";

    /** Where the picture of a badge lies that is at this place in the portfolio. */
    public static String badge(int at) {
        return BADGES + "/%02d.svg".formatted(at + 1);
    }

    /** Where a file lies: which of which piece. */
    static String file(int piece, int at, String name) {
        return "files/%02d-%02d-%s".formatted(piece + 1, at + 1, name);
    }
}
