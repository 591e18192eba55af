package app.waymark.shared;

import java.util.regex.Pattern;

/**
 * Text as a person typed, pasted or imported it. Asked here whether there is anything in it, since {@link String#isBlank()}
 * takes spaces that do not break and signs without width for text: a goal called by them would be a line with nothing on it.
 */
public final class TypedText {

    /** What a reader sees nothing of: spaces of all kinds, controls, formats, fillers and what only varies a sign before it. */
    private static final Pattern NOTHING = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2065}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]*+");

    private TypedText() {}

    /** Whether a reader would see nothing. */
    public static boolean blank(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** The text without the spaces around it; empty where a reader would see nothing of it. Nothing else is taken away. */
    public static String strip(String text) {
        return blank(text) ? "" : text.strip();
    }
}
