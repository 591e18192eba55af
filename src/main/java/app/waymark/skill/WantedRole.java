package app.waymark.skill;

import app.waymark.skill.FrameworkContent.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a mentee wants.
 *
 * @param framework whose skills it asks for
 * @param role which of the framework's roles it is; null of one that was put together by the mentee
 * @param name how the mentee calls it; empty where it is the framework's, which has the name
 * @param asks what it asks for; of the framework's role as it is asked for at present. One that was put together may ask for
 *     skills of published sets too, by the ids of their entries
 * @param lookedAt when the mentee looked at it last: the latest is the one that is shown
 */
public record WantedRole(
        UUID id, UUID framework, @Nullable UUID role, Phrase name, List<Wanted> asks, Instant lookedAt) {

    /** The most of them that somebody has. */
    public static final int MOST = 30;

    /** The most skills that one asks for which somebody put together. */
    public static final int MOST_SKILLS = 100;

    public WantedRole {
        asks = List.copyOf(asks);
    }
}
