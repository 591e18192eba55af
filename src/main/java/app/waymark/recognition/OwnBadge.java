package app.waymark.recognition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badge, as its person sees it.
 *
 * @param by the programme that gives it
 * @param words what it says, in the language it was offered in
 * @param answeredAt when its person answered, or null
 * @param why where it was revoked, the coordinator's reason; else empty
 */
public record OwnBadge(
        UUID id,
        BadgeKind kind,
        BadgeState state,
        String by,
        BadgeWords words,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        String why) {}
