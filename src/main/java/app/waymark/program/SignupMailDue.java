package app.waymark.program;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs up for a round is to be written to, at the address they gave, whether or not it has an account. Published
 * inside the transaction in which it happened.
 *
 * @param signup stands for the person, who may have no account
 * @param words the programme's words: what comes next, or why not; may be empty
 * @param until the last day on which something can be changed, or null
 * @param link the whole address behind the button; empty for none
 */
public record SignupMailDue(
        Kind kind,
        UUID signup,
        String name,
        String address,
        Locale language,
        ProgrammeId programmeId,
        String programme,
        String round,
        LocalDate startsOn,
        @Nullable LocalDate until,
        String words,
        String link) {

    /** What it says. */
    public enum Kind {
        /** The link to go on with. */
        GO_ON,
        /** It has arrived, and a coordinator will look at it. */
        SENT,
        /** They take part. */
        APPROVED,
        /** They do not. */
        DECLINED,
        /** The round ended before anybody decided. */
        OVER
    }

    /** Hides everything: whoever has the link can go on. */
    @Override
    public String toString() {
        return "SignupMailDue[kind=%s, signup=%s]".formatted(kind, signup);
    }
}
