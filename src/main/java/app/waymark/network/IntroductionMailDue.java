package app.waymark.network;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody without an account is to be written to because of an introduction. Published inside the transaction in which that
 * is decided; the notification module writes it down there and sends it after the commit.
 *
 * @param kind what there is to say
 * @param person stands for the person, who has no account
 * @param mentor the name of the mentor who introduces
 * @param mentee the name of whom they are introduced to
 * @param words why, in the mentor's words
 * @param until until when they can answer
 * @param link the whole address of the page on which they answer; where both said yes, the mentee's mail address
 */
public record IntroductionMailDue(
        Kind kind,
        UUID person,
        String name,
        String address,
        String mentor,
        String mentee,
        String words,
        Locale language,
        Instant until,
        String link) {

    /** What there is to say. */
    public enum Kind {
        ASKED,
        REMINDED,
        MADE
    }

    /** Hides everything: whoever has the link can answer. */
    @Override
    public String toString() {
        return "IntroductionMailDue[" + person + "]";
    }
}
