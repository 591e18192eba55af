package app.waymark.upkeep;

import java.time.Instant;

/**
 * What a backup holds.
 *
 * @param from the moment whose state it is
 * @param tables how many tables
 * @param rows how many rows in all of them
 * @param largest the largest statement in it, in bytes: what {@code max_allowed_packet} must have room for
 */
public record BackupSummary(Instant from, int tables, long rows, long largest) {}
