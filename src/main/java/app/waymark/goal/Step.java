package app.waymark.goal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on the way to a goal.
 *
 * @param id names the step within its goal, for ever: threads and ticks hold on to it
 * @param text what is to be done
 * @param dueOn until when, or null; of one that repeats, the last day it does
 * @param source where it comes from, as the module that brought it says ({@code meeting:…}); null where it was typed
 * @param effort how much work it is, or null where nobody said
 * @param repeat how often it is to be done, or null where once
 * @param after the steps of the same goal that come first, in the order of their ids
 */
public record Step(
        UUID id,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable String source,
        @Nullable Effort effort,
        @Nullable Repeat repeat,
        List<UUID> after) {

    public Step {
        after = after.stream().distinct().sorted().toList();
    }

    /** A new step. */
    public static Step of(String text, @Nullable LocalDate dueOn) {
        return of(UUID.randomUUID(), text, dueOn, null);
    }

    /** A step that is to be done once, whenever, at no known effort. */
    public static Step of(UUID id, String text, @Nullable LocalDate dueOn, @Nullable String source) {
        return new Step(id, text, dueOn, source, null, null, List.of());
    }

    public Step withText(String other) {
        return new Step(id, other, dueOn, source, effort, repeat, after);
    }

    public Step withDueOn(@Nullable LocalDate other) {
        return new Step(id, text, other, source, effort, repeat, after);
    }

    public Step withEffort(@Nullable Effort other) {
        return new Step(id, text, dueOn, source, other, repeat, after);
    }

    public Step withRepeat(@Nullable Repeat other) {
        return new Step(id, text, dueOn, source, effort, other, after);
    }

    public Step withAfter(Collection<UUID> other) {
        return new Step(id, text, dueOn, source, effort, repeat, List.copyOf(other));
    }
}
