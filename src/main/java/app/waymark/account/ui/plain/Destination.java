package app.waymark.account.ui.plain;

import app.waymark.shared.Links;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where somebody lands after signing in: a page of ours, whatever the address says. */
final class Destination {

    static final String HOME = "/";

    private static final int LONGEST = 1_000;

    private Destination() {}

    /** This page, or home where it is none of ours. */
    static String safe(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty() || wanted.length() > LONGEST) {
            return HOME;
        }
        // "//elsewhere" and "/\elsewhere" are other hosts to a browser.
        boolean ours = wanted.charAt(0) == '/'
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(Character::isISOControl);
        if (!ours
                || wanted.startsWith(Links.SIGN_IN)
                || wanted.startsWith(Links.SIGN_OUT)
                || wanted.startsWith("/error")) {
            return HOME;
        }
        try {
            var parsed = URI.create(wanted);
            return parsed.getHost() == null && parsed.getScheme() == null ? wanted : HOME;
        } catch (IllegalArgumentException notAnAddress) {
            return HOME;
        }
    }
}
