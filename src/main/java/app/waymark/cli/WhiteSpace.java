package app.waymark.cli;

/**
 * White space as people see it: with the no-break spaces that are pasted along from web pages and documents, and the byte
 * order mark, which shows as nothing at all. {@link String#strip} leaves these standing, and an id that ends in one is
 * never found.
 */
final class WhiteSpace {

    private WhiteSpace() {}

    /** The text without white space at either end. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether there is nothing but white space. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(WhiteSpace::isSpace);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
