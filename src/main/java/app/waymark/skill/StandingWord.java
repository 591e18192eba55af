package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.time.Instant;

/** What a mentor added to one thing that a mentee says of themselves. */
public record StandingWord(AccountId mentor, String words, Instant saidAt) {}
