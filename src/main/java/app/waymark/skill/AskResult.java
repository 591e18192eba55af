package app.waymark.skill;

/** What became of asking a mentor to rate. */
public sealed interface AskResult {

    /** The mentor is asked about so many skills. */
    record Asked(int skills) implements AskResult {}

    /** There is nothing to ask about: no skill was rated that the mentor has not rated since. */
    record NothingNew() implements AskResult {}

    /** The mentorship does not run, or is one of another programme. */
    record NotRunning() implements AskResult {}
}
