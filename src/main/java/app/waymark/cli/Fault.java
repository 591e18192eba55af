package app.waymark.cli;

/**
 * One thing wrong with what the command was given, told to the person in one line.
 *
 * @param where what is at fault: an option, or a file and, where there is one, a row
 * @param text what is wrong with it
 */
record Fault(String where, String text) {

    private static final int LONGEST_QUOTE = 60;

    static Fault of(String where, String text) {
        return new Fault(where, text);
    }

    /** A fault of a row, counted as a spreadsheet does: the header is row 1. */
    static Fault inRow(String file, long row, String text) {
        return new Fault(file + ": row " + row, text);
    }

    /** A fault of a line, counted from 1. */
    static Fault inLine(String file, long line, String text) {
        return new Fault(file + ": line " + line, text);
    }

    /** Somebody else's text, fit to stand within a line: shortened, and without anything that would end the line. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int shown = Math.min(text.length(), LONGEST_QUOTE);
        if (shown < text.length() && Character.isHighSurrogate(text.charAt(shown - 1))) {
            shown--;
        }
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            quoted.append(endsLine(c) ? '\uFFFD' : c);
        }
        return quoted.append(shown < text.length() ? "\u2026\"" : "\"").toString();
    }

    /** Whether the character would end the line it stands in, or do something else than be seen. */
    static boolean endsLine(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    String line() {
        return where + ": " + text;
    }
}
