package app.waymark.matching;

/** What came of saving a policy. */
public sealed interface PolicySaved {

    /** It is saved, under a new number. */
    record Saved(PolicyVersion version) implements PolicySaved {}

    /** Somebody else saved one meanwhile; theirs, to lay beside what was entered. */
    record Conflict(PolicyVersion current) implements PolicySaved {}
}
