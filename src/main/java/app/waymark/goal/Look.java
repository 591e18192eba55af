package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;

/** Somebody looked at a goal; the last time of each day is kept. */
public record Look(AccountId viewer, Instant at) {}
