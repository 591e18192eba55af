package app.waymark.goal;

/** What came of answering a suggestion, or of taking it back. */
public sealed interface SuggestionAnswered {

    /** Done, and the other one knows. */
    record Done() implements SuggestionAnswered {}

    /** It was answered, or taken back, before. */
    record Before(GoalSuggestion.State state) implements SuggestionAnswered {}

    /** The words have this many characters, more than are kept. */
    record TooLong(int length, int most) implements SuggestionAnswered {}
}
