package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badge that a mentee asks for, as a coordinator sees it: this one skill and level, who rated it, and what the mentee added.
 *
 * @param pieces what the mentee added of what came of their steps
 * @param declined when such an ask was declined the last time, and with what words; null where it never was
 */
public record AskedBadge(
        BadgeAsk ask,
        AccountId mentee,
        List<Piece> pieces,
        @Nullable Declined declined) {

    public AskedBadge {
        pieces = List.copyOf(pieces);
    }

    /**
     * Something that shows what came of a step.
     *
     * @param text words, an address, or the name of a file
     * @param file the file, or null
     */
    public record Piece(
            PortfolioContent.Evidence.Form form,
            String text,
            LocalDate on,
            @Nullable UUID file) {

        /** The address where it is one of the web; empty otherwise. */
        public String address() {
            return new PortfolioContent.Evidence(form, text, on).address();
        }
    }

    /** That it was declined before. */
    public record Declined(Instant at, String answer) {}
}
