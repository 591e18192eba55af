package app.waymark.goal;

import java.util.UUID;

/** What came of suggesting a goal. */
public sealed interface SuggestResult {

    /** It waits for the mentee now. */
    record Suggested(UUID suggestion) implements SuggestResult {}

    /** What it is called is missing. */
    record TitleMissing() implements SuggestResult {}

    /** One of its texts has this many characters, more than are kept. */
    record TooLong(int length, int most) implements SuggestResult {}

    /** Another one still waits for the mentee's answer. */
    record StillOpen() implements SuggestResult {}

    /** The mentorship is not active. */
    record NotActive() implements SuggestResult {}
}
