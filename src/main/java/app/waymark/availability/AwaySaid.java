package app.waymark.availability;

import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that they are away, or going to be, or that they are back sooner. Published inside the transaction, so that
 * who works with them can be told.
 *
 * @param event names what happened
 * @param person who is away
 * @param absence from when until when; null for who is back
 */
public record AwaySaid(
        UUID event, AccountId person, @Nullable Absence absence) {}
