package app.waymark.matching;

/**
 * Under which names a policy compares the skills that people let enter a matching. No field of a programme can have one of
 * them: a field's key has no capitals.
 */
public final class SkillAttributes {

    /** The skills a mentee wants to learn. */
    public static final String SOUGHT = "Waymark:sought";

    /** The skills a mentor offers. */
    public static final String OFFERED = "Waymark:offered";

    private SkillAttributes() {}
}
