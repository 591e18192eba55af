package app.waymark.notification;

/** What became of putting a mail into a programme's own words, or back into Waymark's. */
public sealed interface WordsSaved {

    /** These hold from now on, for what is written from now on. */
    record Saved(ProgrammeLetters.Words words) implements WordsSaved {}

    /** Somebody else has changed them meanwhile; nothing was changed. */
    record Conflict(ProgrammeLetters.Words current) implements WordsSaved {}

    /** They cannot be sent. */
    record Refused(LetterWords.Fault fault) implements WordsSaved {}
}
