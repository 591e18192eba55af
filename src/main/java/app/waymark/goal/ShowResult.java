package app.waymark.goal;

/** What came of showing a goal to the people of a programme. */
public sealed interface ShowResult {

    /** It is so now. */
    record Done() implements ShowResult {}

    /** The person acting does not, or no longer, take part in that programme; nothing has changed. */
    record NotTakingPart() implements ShowResult {}
}
