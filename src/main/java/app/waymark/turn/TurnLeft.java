package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.UUID;

/**
 * Whoever asked does not ask any more for what was handed back to them. Published inside the transaction.
 *
 * @param said what was asked
 * @param subject the thing that waited
 * @param by who asked
 */
public record TurnLeft(Said said, UUID subject, AccountId by) {}
