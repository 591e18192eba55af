package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;

/** Somebody did a step, or reached a milestone. */
public record Tick(Instant at, AccountId by) {}
