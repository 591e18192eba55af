package app.waymark.goal;

/** What came of saying that an edit answers what the mentor asked. */
public sealed interface AnsweredResult {

    /** It is proposed as settled, and the mentor says whether it is. */
    record Done() implements AnsweredResult {}

    /** Something was said to it meanwhile, or its words stand as they did: nothing was changed. */
    record Meanwhile() implements AnsweredResult {}

    /** It is not the person's goal, or shared with nobody any more. */
    record NotYours() implements AnsweredResult {}

    /** The goal rests or is over. */
    record Closed(GoalState state) implements AnsweredResult {}
}
