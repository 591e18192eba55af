package app.waymark.goal;

/** What came of saving what a programme asks its mentors with a review. */
public sealed interface QuestionsSaved {

    /** It asks this from now on. */
    record Saved(ReviewQuestions.Asked now) implements QuestionsSaved {}

    /** Another coordinator changed them since they were read: nothing is saved, and they are like this now. */
    record Conflict(ReviewQuestions.Asked now) implements QuestionsSaved {}

    /** There would be more than a programme asks. */
    record TooMany(int most) implements QuestionsSaved {}

    /** This one, counted from 0, is longer than {@link ReviewQuestion#MOST_TEXT} in this language. */
    record TooLong(int which, String language, int length) implements QuestionsSaved {}
}
