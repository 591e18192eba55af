package app.waymark.skill;

/** What became of a rating. */
public sealed interface RateResult {

    /** It is kept. */
    record Kept() implements RateResult {}

    /** Its words are too long; nothing was kept. */
    record TooLong(int length, int most) implements RateResult {}

    /** The framework has no such skill now, or shows itself no more; nothing was kept. */
    record Gone() implements RateResult {}
}
