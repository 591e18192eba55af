package app.waymark.recognition;

import java.time.Instant;
import java.util.Optional;

/** What this installation says of a badge that somebody shows. Only what it signed itself is repeated. */
public sealed interface BadgeVerdict {

    /**
     * What a genuine badge says.
     *
     * @param name whose it is, where its person wanted their name in it; else empty
     * @param what what it is called
     * @param description what it stands for
     * @param criteria what had to be done for it
     * @param by the programme that gave it
     * @param at since when it is valid
     * @param theirs whether it is that person's whose address was given; empty where none was given
     */
    record Said(
            String name,
            String what,
            String description,
            String criteria,
            String by,
            Instant at,
            Optional<Boolean> theirs) {}

    /** Signed here, and it holds. */
    record Genuine(Said said) implements BadgeVerdict {}

    /** Signed here, and taken back since. */
    record Revoked(Said said, Instant at) implements BadgeVerdict {}

    /** Signed here, and its person had all that is kept of them removed: nothing can be said of it any more. */
    record NoLongerKept() implements BadgeVerdict {}

    /** It says that it is of this installation, and was not signed so here. */
    record Altered() implements BadgeVerdict {}

    /**
     * It says that it is of another installation, which alone can say whether it is.
     *
     * @param host where that is, as the badge says
     */
    record Elsewhere(String host) implements BadgeVerdict {}

    /** It is no badge that is signed in this way. */
    record NoBadge() implements BadgeVerdict {}

    /** Too much was asked from there; in a while again. */
    record TooMany() implements BadgeVerdict {}
}
