package app.waymark.safeguarding;

/** What came of settling a report. */
public sealed interface SettleResult {

    /** It is settled. */
    record Settled() implements SettleResult {}

    /** Nothing was said of what came of it. */
    record Blank() implements SettleResult {}

    /** More was said than is kept. */
    record TooLong(int length) implements SettleResult {}

    /** Somebody else had settled it before. */
    record AlreadySettled() implements SettleResult {}
}
