package app.waymark.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to open a thread with.
 *
 * @param text what was typed
 * @param quote the passage it is to be about, or null
 * @param amends the words it is to suggest, or null
 */
public record Draft(
        String text, @Nullable String quote, @Nullable String amends) {}
