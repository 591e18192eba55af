package app.waymark.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of one's own, as its owner sees it; without its address, which is a secret and is never shown whole again.
 *
 * @param host where it is, for telling one from another
 * @param readAt when it was reached last; null before the first time
 * @param busy how many busy times of it are still to come
 * @param unread how many of its events could not be understood
 * @param fault why it could not be read when it was tried last; null where it was
 * @param failingSince since when that is so
 */
public record OwnCalendar(
        OwnCalendarId id,
        String name,
        String host,
        @Nullable Instant readAt,
        int busy,
        int unread,
        @Nullable CalendarFault fault,
        @Nullable Instant failingSince) {}
