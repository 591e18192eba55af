package app.waymark.goal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on the way to a goal.
 *
 * @param id names the step within its goal, for ever: threads and ticks hold on to it
 * @param text what is to be done
 * @param dueOn until when, or null
 * @param source where it comes from, as the module that brought it says ({@code meeting:…}); null where it was typed
 */
public record Step(
        UUID id,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable String source) {

    /** A new step. */
    public static Step of(String text, @Nullable LocalDate dueOn) {
        return new Step(UUID.randomUUID(), text, dueOn, null);
    }
}
