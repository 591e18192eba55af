package app.waymark.skill;

import java.util.UUID;

/**
 * A skill that a mentee wants to learn, as it enters the matching of a round.
 *
 * @param skill the key of a framework's skill, or the entry of a published set, which a framework that picked it keeps
 * @param name what it was called when it was said; empty where it is read to be compared
 * @param own the level the mentee is at
 * @param wanted the level the mentee wants to reach, above that
 * @param weight how much it counts, 1 to 5
 */
public record SoughtSkill(UUID skill, Phrase name, int own, int wanted, int weight) {

    /** The most of them that enter a matching. */
    public static final int MOST = 10;

    /** What a skill counts that no role asks for. */
    public static final int WEIGHT = 3;

    /** Whether such levels and such a weight can be. */
    public boolean possible() {
        return own >= 0
                && own < wanted
                && wanted <= FrameworkContent.TOP
                && weight >= 1
                && weight <= FrameworkContent.TOP;
    }
}
