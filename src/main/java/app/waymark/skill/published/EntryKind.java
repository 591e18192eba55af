package app.waymark.skill.published;

/** What an entry of a published set is. */
public enum EntryKind {
    /** Something one can do. */
    SKILL,
    /** Something one can know. */
    KNOWLEDGE,
    /** What skills are gathered under. */
    GROUP,
    /** A role, with the skills it asks for. */
    OCCUPATION,
    /** What occupations are gathered under. */
    OCCUPATION_GROUP
}
