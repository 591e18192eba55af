package app.waymark.availability.internal;

import app.waymark.shared.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that somebody typed, or that a server sends one on to: https, a host, and nothing that hides where it leads. It
 * is a secret, so it must not be logged; whether its host is one that may be reached is asked when it is.
 */
public final class CalendarAddress {

    private static final int LONGEST = 2_000;

    /** What somewhere is read as a number, in whatever notation: its last part begins with a digit. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?[0-9][0-9a-fx]*\\.?", Pattern.CASE_INSENSITIVE);

    /** The one notation that everybody reads as the same number. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final URI uri;

    private CalendarAddress(URI uri) {
        this.uri = uri;
    }

    /** Reads an address; empty where it is none of that kind. */
    public static Optional<CalendarAddress> of(String typed) {
        var text = TypedText.strip(typed);
        if (text.regionMatches(true, 0, "webcal://", 0, 9)) {
            text = "https://" + text.substring(9);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return checked(new URI(text));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<CalendarAddress> checked(URI uri) throws URISyntaxException {
        var host = uri.getHost();
        boolean good = "https".equalsIgnoreCase(uri.getScheme())
                && host != null
                && (!NUMBER.matcher(host).matches()
                        || PLAIN_NUMBER.matcher(host).matches())
                && uri.getRawUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == 443 || uri.getPort() >= 1024);
        if (!good) {
            return Optional.empty();
        }
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return Optional.of(
                new CalendarAddress(new URI("https://" + host.toLowerCase(Locale.ROOT) + port + path + query)));
    }

    /** Where a server sends one on to from here; empty where that is no address of the kind. */
    Optional<CalendarAddress> leadingTo(String location) {
        try {
            return checked(uri.resolve(new URI(location)));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** The host alone, which is no secret. */
    public String host() {
        return uri.getHost();
    }

    URI uri() {
        return uri;
    }

    /** The whole of it, for keeping it. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
