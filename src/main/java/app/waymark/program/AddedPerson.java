package app.waymark.program;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a coordinator adds to a round by hand.
 *
 * @param email the address, as typed
 * @param language in which the invitation is written
 * @param places how many mentees a mentor takes; null where they say it themselves
 */
public record AddedPerson(
        String name,
        String email,
        Locale language,
        PartSaid part,
        @Nullable Integer places) {}
