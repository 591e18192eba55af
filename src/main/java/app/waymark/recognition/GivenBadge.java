package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/** A badge that a programme gave somebody, and how far it has come. */
public record GivenBadge(UUID id, AccountId person, String name, BadgeState state, Instant offeredAt) {}
