package app.waymark.skill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal that was made of a gap, as its reader may see it.
 *
 * @param reachedAt when it was reached, or null where it was not
 * @param evidence what came of its steps, the latest first, a few at most
 */
public record SkillGoal(
        SkillKey skill, UUID goal, String title, @Nullable Instant reachedAt, List<Piece> evidence) {

    public SkillGoal {
        evidence = List.copyOf(evidence);
    }

    /** Whether it was reached. */
    public boolean reached() {
        return reachedAt != null;
    }

    /**
     * Something that shows what came of a step.
     *
     * @param accepted whether the mentor said that it is enough
     */
    public record Piece(String text, Instant at, boolean accepted) {}
}
