package app.waymark.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/**
 * The address of a video call: of one person, or a template that names a room for each meeting by {@link #MEETING}. It is a
 * link that a browser opens over https and nothing else: no script, no password, no name of somebody else's before the host.
 */
public final class VideoLink {

    /** What stands in a template for a meeting; each gets letters that nobody guesses. */
    public static final String MEETING = "{meeting}";

    /** The longest one, so that a template has room for the meeting. */
    public static final int LONGEST = 260;

    private VideoLink() {}

    /** Whether this can be opened as a video call. */
    public static boolean isLink(String text) {
        try {
            var uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && text.chars().allMatch(one -> one > 0x20 && one < 0x7f);
        } catch (URISyntaxException noLink) {
            return false;
        }
    }

    /** Whether this is such a link once a meeting stands in it, behind the host. */
    public static boolean isTemplate(String text) {
        int place = text.indexOf(MEETING);
        if (place < 0 || !isLink(text.replace(MEETING, "m"))) {
            return false;
        }
        int host = text.indexOf('/', "https://".length());
        return host >= 0 && place > host;
    }

    /** A place with a room of its own where it is a template; else as it is. */
    static String named(String place) {
        return isTemplate(place)
                ? place.replace(MEETING, UUID.randomUUID().toString().replace("-", ""))
                : place;
    }
}
