package app.waymark.matching;

import app.waymark.shared.AccountId;
import java.time.Instant;

/** One decision about a pair. */
public record Decided(AccountId mentee, AccountId mentor, Decision decision, AccountId by, Instant at) {}
