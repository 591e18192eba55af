package app.waymark.learning;

import app.waymark.skill.FrameworkContent;
import java.util.UUID;

/**
 * A skill and the levels between which something leads. The skill is named by its framework and its key there, so a version of
 * the framework that calls it otherwise loses nothing.
 *
 * @param from the level that one begins at
 * @param to the level that it leads to, above that
 */
public record SkillLevels(UUID framework, UUID skill, int from, int to) {

    public SkillLevels {
        if (from < 0 || to > FrameworkContent.TOP || from >= to) {
            throw new IllegalArgumentException("From a level to one above it");
        }
    }
}
