package app.waymark.skill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A goal that was made of a gap, as its reader may see it.
 *
 * @param reached whether it was reached
 * @param evidence what came of its steps, the latest first, a few at most
 */
public record SkillGoal(SkillKey skill, UUID goal, String title, boolean reached, List<Piece> evidence) {

    public SkillGoal {
        evidence = List.copyOf(evidence);
    }

    /**
     * Something that shows what came of a step.
     *
     * @param accepted whether the mentor said that it is enough
     */
    public record Piece(String text, Instant at, boolean accepted) {}
}
