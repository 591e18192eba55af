package app.waymark.shared.markdown;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link leads: to a host on the web, to a mailbox, or to a page of Waymark. Nothing else is a link.
 *
 * @param href what a browser follows
 * @param host what to show of where that is; empty on Waymark itself
 */
record WebAddress(String href, String host) {

    /** The longest address that is one. */
    static final int LONGEST = 2_000;

    private static final Pattern WEB = Pattern.compile("(https?):/{2}([^/?#\\\\]*)(.*)", Pattern.CASE_INSENSITIVE);

    /** Letters, digits, dots and hyphens of any script, or numbers in brackets; what else a host may hold hides another. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+|\\[[0-9a-fA-F:.]+]");

    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private static final Pattern MAILBOX =
            Pattern.compile("mailto:([\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+)", Pattern.CASE_INSENSITIVE);

    /** What no address that somebody means has in it, and what browsers pass over where it stands. */
    private static final Pattern NEVER = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}<>\"`\\\\]");

    /** Paths of Waymark's own pages: one slash, then a word. */
    private static final Pattern OWN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_?=&#.-]*");

    /** Beyond these letters one cannot tell by looking whose host it is. */
    private static final Pattern PLAINLY_READ = Pattern.compile("[a-z0-9.\\-äöüßàáâãåæçèéêëìíîïñòóôõøùúûýÿ:\\[\\]]+");

    /** Reads an address; empty where it leads nowhere that may be gone to. */
    static Optional<WebAddress> of(String typed) {
        var address = typed.strip();
        if (address.isEmpty()
                || address.length() > LONGEST
                || NEVER.matcher(address).find()) {
            return Optional.empty();
        }
        if (OWN.matcher(address).matches()) {
            return Optional.of(new WebAddress(address, ""));
        }
        var mailbox = MAILBOX.matcher(address);
        if (mailbox.matches()) {
            return Optional.of(new WebAddress("mailto:" + mailbox.group(1), mailbox.group(1)));
        }
        return host(address).map(host -> new WebAddress(address, host));
    }

    /** The host of an address on the web, as it is shown. */
    private static Optional<String> host(String address) {
        var web = WEB.matcher(address);
        if (!web.matches()) {
            return Optional.empty();
        }
        var authority = web.group(2);
        var named = PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1))
                .replaceAll("");
        if (!HOST.matcher(named).matches() || named.startsWith(".") || named.contains("..")) {
            return Optional.empty();
        }
        if (named.startsWith("[")) {
            return Optional.of(named);
        }
        try {
            var ascii = IDN.toASCII(named, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            var read = IDN.toUnicode(ascii).toLowerCase(Locale.ROOT);
            return Optional.of(PLAINLY_READ.matcher(read).matches() ? read : ascii);
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** The tag that begins the link. */
    String opening() {
        return host.isEmpty()
                ? "<a href=\"" + Markup.escape(href) + "\">"
                : "<a href=\"" + Markup.escape(href)
                        + "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\" router-ignore=\"\">";
    }

    /** The host, where the words of the link do not say it plainly themselves. */
    Optional<String> hostBeside(String words) {
        if (host.isEmpty() || says(words.strip())) {
            return Optional.empty();
        }
        return Optional.of(host.startsWith("www.") ? host.substring(4) : host);
    }

    private boolean says(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(plain) || plain.length() > LONGEST) {
            return false;
        }
        var rest = plain.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        var named = host.replaceFirst("^www\\.", "");
        return rest.equals(named)
                || rest.startsWith(named + "/")
                || rest.startsWith(named + ":")
                || rest.startsWith(named + "?")
                || rest.startsWith(named + "#");
    }
}
