package app.waymark.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which whoever holds it reads a portfolio. What it is was told once, when it was made: only its hash is kept.
 *
 * @param note for whom it is, in its owner's words; whoever reads behind it never sees that
 * @param until when it ends by itself
 * @param opened how often it was opened
 * @param openedOn the last day on which it was, or null
 */
public record PortfolioLink(
        UUID id,
        String note,
        Instant madeAt,
        Instant until,
        int opened,
        @Nullable LocalDate openedOn) {

    /** The longest note. */
    public static final int MOST_NOTE = 160;

    /** The most that work at the same time. */
    public static final int MOST = 20;

    /** For how many days one works where nobody says otherwise. */
    public static final int DAYS = 90;

    /** For how many days one can be made to work. */
    public static final List<Integer> CHOICES = List.of(7, 30, DAYS, 180, 365);
}
