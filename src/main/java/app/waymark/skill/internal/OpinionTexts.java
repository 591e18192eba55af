package app.waymark.skill.internal;

import app.waymark.shared.TypedText;
import java.util.regex.Pattern;

/**
 * What a mentee may write to strangers: words on one line or a few, and no addresses that could be followed. A page that
 * strangers are mailed from is else a way to send them anything.
 */
final class OpinionTexts {

    /** Anything a mail program would make a link of: a scheme, www, a name with a dot and letters behind it, an address. */
    private static final Pattern LINK = Pattern.compile(
            "(?iu)[a-z][a-z0-9+.-]*:\\s*//|\\bwww\\.|\\bmailto:|[\\p{L}\\p{N}_-]+(?:\\.|\\[\\.\\]|\\(\\.\\))(?:\\p{L}{2,})(?:[/:?#]|\\b)(?<!\\bz\\.B)(?<!\\bd\\.h)|\\S+@\\S+");

    private OpinionTexts() {}

    /** The words as they are kept: without controls that would end a line of a mail's head. */
    static String oneLine(String typed) {
        return TypedText.strip(typed.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " "));
    }

    /** The same for a text of several lines. */
    static String lines(String typed) {
        return TypedText.strip(typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]+", " "));
    }

    static boolean links(String words) {
        return LINK.matcher(words).find();
    }
}
