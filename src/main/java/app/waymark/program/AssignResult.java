package app.waymark.program;

/** What came of giving a programme what was said before answers belonged to one. */
public sealed interface AssignResult {

    /** It is said to the programme now. */
    record Assigned() implements AssignResult {}

    /** The programme does not ask for it. */
    record NotAsked() implements AssignResult {}

    /**
     * It cannot stand as an answer to what the programme asks.
     *
     * @param what of it is wrong
     */
    record Wrong(Field field, AnswersSaved.Why why, String what) implements AssignResult {}
}
