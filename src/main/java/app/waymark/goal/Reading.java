package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a measure showed on a day.
 *
 * @param id the reading
 * @param measure of which measure
 * @param on the day
 * @param value the number
 * @param note what there is to say about it, may be empty
 * @param by who wrote it down
 */
public record Reading(UUID id, UUID measure, LocalDate on, BigDecimal value, String note, AccountId by) {}
