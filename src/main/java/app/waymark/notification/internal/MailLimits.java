package app.waymark.notification.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many mails a minute one domain gets at most, as an operator sets it; without a setting as many as there are. */
@Component
class MailLimits {

    /** For each domain that has no limit of its own. */
    private static final String ANY = "*";

    private static final Pattern LIMIT = Pattern.compile("([^\\s=,]+)\\s*=\\s*([1-9][0-9]{0,5})");

    private final Map<String, Integer> limits;

    MailLimits(@Value("${waymark.mail.limits:}") String setting) {
        var read = new HashMap<String, Integer>();
        for (var part : setting.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            var limit = LIMIT.matcher(part.strip());
            if (!limit.matches()) {
                throw new IllegalArgumentException("waymark.mail.limits is a list such as example.org=100, *=600,"
                        + " each a domain and how many mails a minute it gets at most; this is none: " + part.strip());
            }
            read.put(limit.group(1).toLowerCase(Locale.ROOT), Integer.parseInt(limit.group(2)));
        }
        this.limits = Map.copyOf(read);
    }

    /** Whether there is any. */
    boolean any() {
        return !limits.isEmpty();
    }

    /** Of this address' domain; nothing where there is none. */
    OptionalInt of(String address) {
        var limit = limits.getOrDefault(domain(address), limits.get(ANY));
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** What stands behind the at. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * How a limit is kept: some go at once, the others evenly after them, so that none of the minutes one can look at, whenever it
     * begins, has more than the limit.
     *
     * @param atOnce how many go at once where none went for long
     * @param every how long after each of them another may go
     */
    record Pace(int atOnce, Duration every) {

        /** A sixth goes at once: the queue looks every ten seconds. */
        static Pace of(int aMinute) {
            int atOnce = 1 + aMinute / 6;
            long evenly = aMinute - (atOnce - 1L);
            return new Pace(atOnce, Duration.ofNanos((Duration.ofMinutes(1).toNanos() + evenly - 1) / evenly));
        }

        /** How far ahead of even steps it may be. */
        Duration ahead() {
            return every.multipliedBy(atOnce - 1L);
        }
    }
}
