package app.waymark.recognition;

import java.time.Instant;

/** What came of asking for a badge for a level. */
public sealed interface LevelAskResult {

    /** It was asked for; the coordinators were told. */
    record Asked() implements LevelAskResult {}

    /** It is not reached like this any more, or the programme gives no such badge. */
    record Gone() implements LevelAskResult {}

    /** A badge for this skill is asked for, and nobody has decided yet. */
    record Waits() implements LevelAskResult {}

    /** There is a badge for this level of the skill, or for a higher one. */
    record HasIt() implements LevelAskResult {}

    /** It was declined or taken back not long ago. */
    record NotBefore(Instant from) implements LevelAskResult {}

    /** Nobody coordinates the programme but the two themselves. */
    record NobodyDecides() implements LevelAskResult {}

    /** What is said to it is too long. */
    record TooLong(int length, int most) implements LevelAskResult {}

    /** More is added to it than can be. */
    record TooMany(int most) implements LevelAskResult {}
}
