package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioKind;
import java.util.List;

/**
 * A portfolio as its page says it, in the reader's language: for its template alone, which shows text as text.
 *
 * @param words the paragraph to the whole, may be empty
 */
record PortfolioSheet(String heading, String words, List<Part> parts) {

    /** Pieces of one kind that follow each other. */
    record Part(PortfolioKind kind, String title, List<Piece> pieces) {}

    /**
     * A piece.
     *
     * @param when on which day, or from when until when
     * @param words what its person says to it
     * @param warning what is not so any more: that it ran out, that it was taken back; may be empty
     * @param brought where it was brought along from, may be empty
     * @param address an address of the web, may be empty
     * @param picture the picture of a badge as a data address, may be empty
     */
    record Piece(
            String title,
            String when,
            String words,
            String warning,
            String brought,
            List<Said> texts,
            List<Measure> measures,
            List<Day> days,
            List<Level> levels,
            String address,
            List<File> files,
            String picture,
            String badge,
            String verify) {}

    /** A text under a name of its own, which may be empty. */
    record Said(String name, String text) {}

    /** A number, from where, to be where, and where it was at last. */
    record Measure(String name, String from, String target, String last) {}

    /** Something that was on a day. */
    record Day(String title, String on) {}

    /** Somebody's level: of so many steps so many are filled. */
    record Level(String by, int level, String text, String meaning, String on, List<Boolean> steps) {}

    /** A file, and where it is. */
    record File(String name, String size, String href, boolean picture) {}
}
