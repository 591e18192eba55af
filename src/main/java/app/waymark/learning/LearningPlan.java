package app.waymark.learning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with something to learn from; theirs alone.
 *
 * @param words what came of it
 * @param doneOn since when it is done, or null
 * @param expiresOn the last day of a certificate, or null
 * @param goal the goal that a step was made of it in, or null
 * @param step that step, or null
 * @param files how many files show it
 */
public record LearningPlan(
        UUID id,
        LearningState state,
        String words,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate expiresOn,
        @Nullable UUID goal,
        @Nullable UUID step,
        int files) {}
