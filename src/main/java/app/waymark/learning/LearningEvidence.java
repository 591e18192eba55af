package app.waymark.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows that something is done.
 *
 * @param id names it
 * @param file the file itself, or null while it is being kept
 */
public record LearningEvidence(UUID id, @Nullable UUID file, String name, int size) {}
