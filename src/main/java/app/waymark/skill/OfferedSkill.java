package app.waymark.skill;

import java.util.UUID;

/**
 * A skill that a mentor offers in a round.
 *
 * @param skill as of {@link SoughtSkill}
 * @param name what it was called when it was said; empty where it is read to be compared
 * @param level the level the mentor sees themselves at, 1 to 5
 */
public record OfferedSkill(UUID skill, Phrase name, int level) {

    /** The most of them that a mentor offers in a round. */
    public static final int MOST = 30;

    /** Whether there is such a level. */
    public boolean possible() {
        return level >= 1 && level <= FrameworkContent.TOP;
    }
}
