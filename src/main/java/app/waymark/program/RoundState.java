package app.waymark.program;

/** How far a round has come. */
public enum RoundState {
    /** People are taken in; nobody has been matched yet. */
    OPEN,
    /** People are being matched; nothing has been published yet. */
    MATCHING,
    /** Mentorships have been published and run. */
    RUNNING,
    /** Over: everything can still be read, nothing begins any more. */
    ENDED
}
