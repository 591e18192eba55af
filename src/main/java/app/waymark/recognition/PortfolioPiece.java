package app.waymark.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a portfolio.
 *
 * @param heading what its person calls it; empty where it goes by its own name
 * @param words what its person says to it, may be empty
 * @param takenOn the day it says how things stood
 * @param installation the host of the Waymark it was taken from
 * @param broughtAt when it was brought along from there; null where it was taken in here
 * @param source what it was taken from; null where it was brought along
 * @param files the files that belong to it
 * @param badge how far its badge has come by now, of a badge of this installation; else null
 */
public record PortfolioPiece(
        UUID id,
        String heading,
        String words,
        PortfolioContent content,
        LocalDate takenOn,
        String installation,
        @Nullable Instant broughtAt,
        @Nullable UUID source,
        List<OwnFile> files,
        @Nullable BadgeState badge) {

    /** The longest heading, of a piece and of the whole. */
    public static final int MOST_HEADING = 160;

    /** The longest words to a piece. */
    public static final int MOST_WORDS = 2_000;

    public PortfolioPiece {
        files = List.copyOf(files);
    }

    /**
     * A file of a piece.
     *
     * @param file where it is kept
     * @param type its media type
     */
    public record OwnFile(UUID id, UUID file, String name, String type, int size) {

        /** Whether a browser shows it as a picture. */
        public boolean picture() {
            return type.equals("image/png")
                    || type.equals("image/jpeg")
                    || type.equals("image/gif")
                    || type.equals("image/webp");
        }
    }

    /** What it is called. */
    public String title() {
        return heading.isEmpty() ? content.title() : heading;
    }

    /** What it shows. */
    public PortfolioKind kind() {
        return content.kind();
    }

    /** Whether it was brought along from elsewhere, and is not vouched for here. */
    public boolean brought() {
        return broughtAt != null;
    }
}
