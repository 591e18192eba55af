package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * One version of a goal.
 *
 * @param number counted from 1, the first one that was shared
 * @param by who made it
 * @param at when
 * @param why what changed and why, may be empty
 */
public record Revision(int number, AccountId by, Instant at, String why) {}
