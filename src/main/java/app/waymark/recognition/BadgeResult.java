package app.waymark.recognition;

/** What came of doing something with a badge. */
public sealed interface BadgeResult {

    /** Done. */
    record Done() implements BadgeResult {}

    /** Something that has to be said is not, or is too long. */
    record Incomplete() implements BadgeResult {}

    /** It is not as it was when it was looked at: offered before, answered, revoked, or not given any more. */
    record NotNow() implements BadgeResult {}

    /** What was to be recognised is not so any more: the request ended with that, and whoever made it was told. */
    record Lapsed() implements BadgeResult {}

    /** This installation's key is locked, and what opens it is not in its settings: nothing was signed. */
    record Locked() implements BadgeResult {}
}
