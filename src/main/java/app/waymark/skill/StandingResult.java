package app.waymark.skill;

import java.util.UUID;

/** What came of writing or showing where one stands. */
public sealed interface StandingResult {

    /** It is as asked for. */
    record Saved(UUID entry, int edition) implements StandingResult {}

    /** There are no words to keep. */
    record Empty() implements StandingResult {}

    /** One of its texts is longer than it may be. */
    record TooLong(int length, int most) implements StandingResult {}

    /** There are as many in this part as there may be. */
    record TooMany(int most) implements StandingResult {}

    /** It was written anew meanwhile, in another tab: what stands there now. Nothing was changed. */
    record Newer(UUID entry, String words, String example, int edition) implements StandingResult {}

    /** It was taken away meanwhile. Nothing was changed; it can be written as another one. */
    record Gone() implements StandingResult {}

    /** The mentorship is not one's own, or does not run, or this is not shown in it. */
    record NotActive() implements StandingResult {}
}
