package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody asks for a badge for a level they reached.
 *
 * @param mentor who rated it
 * @param ratedAt when they did
 * @param words what its person says to it, may be empty
 */
public record BadgeAsk(UUID id, LevelWords level, AccountId mentor, Instant ratedAt, String words, Instant askedAt) {}
