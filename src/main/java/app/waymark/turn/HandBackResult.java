package app.waymark.turn;

/** What came of handing a turn back, or of deciding about one that was. */
public sealed interface HandBackResult {

    /** It is the other's move, or nobody's. */
    record Done() implements HandBackResult {}

    /** It was nobody's move any more: it was made, or taken back, meanwhile. */
    record Gone() implements HandBackResult {}

    /** It says nothing, and whoever asked wants to know why. */
    record WordMissing() implements HandBackResult {}

    /** @param length how long it is; {@link TurnActs#MOST_WORD} is too much for */
    record TooLong(int length) implements HandBackResult {}
}
