package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * A version that was published.
 *
 * @param why what whoever published it said it is for; may be empty
 */
public record FrameworkVersion(int number, Instant at, AccountId by, String why) {}
