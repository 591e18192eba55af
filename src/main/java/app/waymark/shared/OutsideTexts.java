package app.waymark.shared;

import java.util.regex.Pattern;

/**
 * What people may have written to strangers: words on one line or a few, and no addresses that could be followed. A page from
 * which strangers are mailed is else a way to send them anything.
 */
public final class OutsideTexts {

    /** Anything a mail program would make a link of: a scheme, www, a name with a dot and letters behind it, an address. */
    private static final Pattern LINK = Pattern.compile(
            "(?iu)[a-z][a-z0-9+.-]*:\\s*//|\\bwww\\.|\\bmailto:|[\\p{L}\\p{N}_-]+(?:\\.|\\[\\.\\]|\\(\\.\\))(?:\\p{L}{2,})(?:[/:?#]|\\b)(?<!\\bz\\.B)(?<!\\bd\\.h)|\\S+@\\S+");

    private OutsideTexts() {}

    /** The words as they are kept: without controls that would end a line of a mail's head. */
    public static String oneLine(String typed) {
        return TypedText.strip(typed.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " "));
    }

    /** The same for a text of several lines. */
    public static String lines(String typed) {
        return TypedText.strip(typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]+", " "));
    }

    /** Whether something in it could be followed. */
    public static boolean links(String words) {
        return LINK.matcher(words).find();
    }
}
