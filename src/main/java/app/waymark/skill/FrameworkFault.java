package app.waymark.skill;

/**
 * What is wrong with a framework that somebody would have kept.
 *
 * @param count how long or how many it is
 * @param most how long or how many it may be at most
 */
public record FrameworkFault(What what, int count, int most) {

    /** What of it. */
    public enum What {
        NAME_MISSING,
        NAME,
        TEXT,
        SKILLS,
        GROUPS,
        ROLES,
        LANGUAGES
    }
}
