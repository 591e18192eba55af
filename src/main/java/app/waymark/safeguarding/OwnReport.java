package app.waymark.safeguarding;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the reader reported, as far as they learn of it.
 *
 * @param id the report
 * @param type the kind of thing
 * @param about whom it concerns
 * @param title what it belongs to
 * @param words what the reader said to it
 * @param at when it was received
 * @param settledAt when it was settled, or null
 */
public record OwnReport(
        UUID id,
        String type,
        AccountId about,
        String title,
        String words,
        Instant at,
        @Nullable Instant settledAt) {}
