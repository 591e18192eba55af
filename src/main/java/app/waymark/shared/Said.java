package app.waymark.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a turn, a piece of news or a mail says beyond whose act it was: one record a kind, declared by the module in which
 * it happens and known to {@link Sayings} through a {@link SaidKinds}, so that it can be stored and read again.
 *
 * <p>A field is what it is: an instant is an {@link java.time.Instant}, a number a number, and a text stays a text
 * however much it looks like one of them.
 */
public interface Said {

    /**
     * Names the kind for ever, as {@code module.what}, since it is stored. The sentences are the messages {@code
     * turn.<kind>.mine}, {@code .theirs}, {@code .detail} and {@code .done}, or {@code news.<kind>.title} and {@code .body}.
     */
    String kind();

    /** The sentences' arguments from {1} on, as one person reads them; {0} is the name of the other person. */
    List<Object> words(Wording wording);

    /**
     * The kinds that this one makes untrue where they were said of the same thing to the same person: a mail of theirs that
     * has not gone out yet never does.
     */
    default Set<String> outdates() {
        return Set.of();
    }

    /**
     * Whether this says nothing but that something is off. Who has not been mailed of that something, because this came
     * first, is not mailed of this either.
     */
    default boolean takesBack() {
        return false;
    }

    /**
     * Whether a turn of this kind is told in the inbox and on home alone, and by mail with the reminder only: what Waymark
     * itself asks, for which nobody else waits.
     */
    default boolean mailedWithReminder() {
        return false;
    }

    /**
     * What a mail says instead to somebody who has not been mailed of {@code untold}, because this makes it untrue first:
     * what is new since they were last told. Empty where that is nothing.
     *
     * @param untold what was said of the same thing just before this, of a kind that this outdates
     */
    default Optional<? extends Said> insteadOf(Said untold) {
        return Optional.of(this);
    }

    /** What kind of thing a turn of this kind asks for: programmes say of each how long it may wait. */
    default AskedFor askedFor() {
        return AskedFor.OTHER;
    }

    /**
     * What a turn of this kind is about, in the words under which it is handed back to whoever asked; empty where it cannot
     * be handed back, because saying no is an answer of its own there, or because nobody asked.
     */
    default Optional<String> handsBack() {
        return Optional.empty();
    }

    /** Whether how long such turns of somebody took tells how long their next one will: a mentor's reviews. */
    default boolean timed() {
        return false;
    }

    /** How many days the holder of a turn of this kind may put it off at most; 0 where it cannot be put off. */
    default int mostDaysOff() {
        return 30;
    }
}
