package app.waymark.skill.published;

/** How two entries of a published set belong together; from the first to the second. */
public enum RelationKind {
    /** An occupation to a skill without which it cannot be done. */
    ESSENTIAL,
    /** An occupation to a skill that is of use in it. */
    OPTIONAL,
    /** An occupation to a skill, at a level and with a weight. */
    ASKED,
    /** A skill to another without which it is little. */
    SKILL_ESSENTIAL,
    /** A skill to another that is of use with it. */
    SKILL_OPTIONAL,
    /** A skill or a group of them to a group it belongs to. */
    SKILL_WITHIN,
    /** An occupation or a group of them to a group it belongs to. */
    OCCUPATION_WITHIN
}
