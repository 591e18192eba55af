package app.waymark.shared;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives what went wrong a number that a person can read out and an operator can find in the log. The person sees the
 * number and no more; the log has the number and the whole exception.
 */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    // Without 0/O, 1/I/L and U: read over the telephone, copied by hand.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Incidents() {}

    /** Logs the exception under a new number and returns the number, eight letters in two groups. */
    public static String report(Throwable wentWrong) {
        var number = number();
        LOG.error("Incident {}", number, wentWrong);
        return number;
    }

    /** Logs something wrong that threw nothing, under a new number. The text must name no person. */
    public static String report(String whatWentWrong) {
        var number = number();
        LOG.error("Incident {}: {}", number, whatWentWrong);
        return number;
    }

    private static String number() {
        var text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
