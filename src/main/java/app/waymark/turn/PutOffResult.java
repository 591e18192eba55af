package app.waymark.turn;

import java.time.LocalDate;

/** What came of putting a turn off. */
public sealed interface PutOffResult {

    /** Its clock stands still until this day's morning. */
    record Rests(LocalDate until) implements PutOffResult {}

    /** It was nobody's move any more. */
    record Gone() implements PutOffResult {}

    /**
     * It can be put off to another day only.
     *
     * @param first the first day there is
     * @param last the last one
     */
    record NotThen(LocalDate first, LocalDate last) implements PutOffResult {}
}
