package app.waymark.goal.coach;

/** What the coach thinks of one letter. */
public enum Standing {
    /** The text answers what the letter asks. */
    MET,
    /** Something is missing, and the finding says what. */
    NOT_YET,
    /** The coach could not make out enough of the text to say; to whoever asks yes or no, that is no. */
    CANNOT_TELL
}
