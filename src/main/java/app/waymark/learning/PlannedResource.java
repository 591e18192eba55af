package app.waymark.learning;

import org.jspecify.annotations.Nullable;

/**
 * Something to learn from, and what its reader does with it.
 *
 * @param plan that, or null where nothing yet
 */
public record PlannedResource(
        LearningResource resource, @Nullable LearningPlan plan) {}
