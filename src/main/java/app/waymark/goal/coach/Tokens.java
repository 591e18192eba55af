package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * Takes a text apart. Reads a bounded part of it, in one pass: what somebody pastes costs no more than what somebody
 * writes.
 */
final class Tokens {

    /** Longer than any field of a goal may be; what comes after is not read. */
    static final int MOST_READ = 8_000;

    private static final int LONGEST_WORD = 60;

    // Each is tried where a figure stands that follows no other; none can run on for longer than a date is.
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DOTS =
            Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?(20\\d\\d)(?!\\d)|(\\d\\d)(?!\\d))?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](20\\d\\d)(?!\\d)");
    private static final Pattern YEAR_MONTH = Pattern.compile("(20\\d\\d)-(\\d{2})(?!\\d|-)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:[.,'’]\\d{1,9}){0,4}");

    private final String text;
    private final boolean monthFirst;
    private final List<Token> tokens = new ArrayList<>();
    private final SnowballStemmer english = new EnglishStemmer();
    private final SnowballStemmer german = new GermanStemmer();

    private Tokens(String text, boolean monthFirst) {
        this.text = text;
        this.monthFirst = monthFirst;
    }

    /**
     * The tokens of a text, in order.
     *
     * @param monthFirst whether 05/06/2027 is in May
     */
    static List<Token> of(String text, boolean monthFirst) {
        var read = new Tokens(text, monthFirst);
        read.all();
        return read.tokens;
    }

    /** A word as words are compared: without case, umlauts and accents. */
    static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        StringBuilder plain = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 128) {
                if (plain != null) {
                    plain.append(c);
                }
                continue;
            }
            if (plain == null) {
                plain = new StringBuilder(lower.length() + 4).append(lower, 0, i);
            }
            switch (c) {
                case 'ä' -> plain.append("ae");
                case 'ö' -> plain.append("oe");
                case 'ü' -> plain.append("ue");
                case 'ß' -> plain.append("ss");
                case 'à', 'á', 'â', 'å' -> plain.append('a');
                case 'è', 'é', 'ê', 'ë' -> plain.append('e');
                case 'ì', 'í', 'î', 'ï' -> plain.append('i');
                case 'ò', 'ó', 'ô' -> plain.append('o');
                case 'ù', 'ú', 'û' -> plain.append('u');
                case 'ç' -> plain.append('c');
                case 'ñ' -> plain.append('n');
                case '’', '‘' -> plain.append('\'');
                case '\u0308' -> plain.append('e');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain == null ? lower : plain.toString();
    }

    static String englishStem(String plain) {
        return stem(new EnglishStemmer(), plain);
    }

    static String germanStem(String plain) {
        return stem(new GermanStemmer(), plain);
    }

    private static String stem(SnowballStemmer stemmer, String plain) {
        stemmer.setCurrent(plain);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private void all() {
        int end = Math.min(text.length(), MOST_READ);
        int at = 0;
        while (at < end) {
            int c = text.codePointAt(at);
            if (c >= '0' && c <= '9') {
                at = figures(at, end);
            } else if (Character.isLetter(c)) {
                at = word(at, end);
            } else {
                mark(c, at);
                at += Character.charCount(c);
            }
        }
    }

    private void mark(int c, int at) {
        if (c == '\n' || (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)) {
            var word =
                    switch (c) {
                        case '–', '—', '‑', '‐' -> "-";
                        case '„', '“', '”', '«', '»' -> "\"";
                        case '\u2022', '·' -> "•";
                        default -> Character.toString(c);
                    };
            int to = at + Character.charCount(c);
            tokens.add(new Token(Token.Kind.MARK, at, to, word, word, word, false, false, 0, List.of()));
        }
    }

    private int figures(int at, int end) {
        var matcher = ISO.matcher(text).region(at, end);
        if (matcher.lookingAt()) {
            return date(at, matcher, 1, 2, 3);
        }
        if (matcher.usePattern(SLASHES).lookingAt()) {
            int first = Integer.parseInt(matcher.group(1));
            boolean american = first <= 12 && (monthFirst || Integer.parseInt(matcher.group(2)) > 12);
            return american ? date(at, matcher, 3, 1, 2) : date(at, matcher, 3, 2, 1);
        }
        if (matcher.usePattern(DOTS).lookingAt() && isDay(matcher)) {
            return date(at, matcher, matcher.group(4) == null ? 3 : 4, 2, 1);
        }
        if (matcher.usePattern(YEAR_MONTH).lookingAt() && isMonth(matcher.group(2))) {
            return date(at, matcher, 1, 2, 0);
        }
        if (matcher.usePattern(MONTH_YEAR).lookingAt() && isMonth(matcher.group(1))) {
            return date(at, matcher, 2, 1, 0);
        }
        matcher.usePattern(NUMBER).lookingAt();
        int to = matcher.end();
        var figures = matcher.group();
        tokens.add(new Token(
                Token.Kind.NUMBER, at, to, figures, figures, figures, false, false, value(figures), List.of()));
        return to;
    }

    private static boolean isDay(Matcher matcher) {
        int day = Integer.parseInt(matcher.group(1));
        return day >= 1 && day <= 31 && isMonth(matcher.group(2));
    }

    private static boolean isMonth(String figures) {
        int month = Integer.parseInt(figures);
        return month >= 1 && month <= 12;
    }

    private int date(int at, Matcher matcher, int year, int month, int day) {
        int years = part(matcher, year);
        var figures =
                List.of(years > 0 && years < 100 ? 2000 + years : years, part(matcher, month), part(matcher, day));
        int to = matcher.end();
        while (text.charAt(to - 1) == ' ') {
            to--;
        }
        var word = text.substring(at, to);
        tokens.add(new Token(Token.Kind.DATE, at, to, word, word, word, false, false, 0, figures));
        return to;
    }

    private static int part(Matcher matcher, int group) {
        var figures = group == 0 ? null : matcher.group(group);
        return figures == null ? 0 : Integer.parseInt(figures);
    }

    /** What the figures mean: a separator before three figures groups thousands, any other is a decimal sign. */
    private static double value(String figures) {
        var plain = figures.replaceAll("[.,'’](?=\\d{3}(?:\\D|$))", "")
                .replace(',', '.')
                .replaceAll("['’]", "");
        int first = plain.indexOf('.');
        int last = plain.lastIndexOf('.');
        return Double.parseDouble(first == last ? plain : plain.substring(0, plain.indexOf('.', first + 1)));
    }

    private int word(int at, int end) {
        int to = at;
        int capitals = 0;
        boolean figures = false;
        while (to < end && to - at < LONGEST_WORD) {
            int c = text.codePointAt(to);
            boolean joins = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || ((c == '\'' || c == '’') && to + 1 < end && Character.isLetter(text.charAt(to + 1)));
            if (!joins) {
                break;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
            figures |= Character.isDigit(c);
            to += Character.charCount(c);
        }
        var plain = plain(text.substring(at, to));
        tokens.add(new Token(
                Token.Kind.WORD,
                at,
                to,
                plain,
                stemmed(english, plain),
                stemmed(german, plain),
                Character.isUpperCase(text.charAt(at)),
                capitals > 1 || (capitals == 1 && figures),
                0,
                List.of()));
        return to;
    }

    private static String stemmed(SnowballStemmer stemmer, String plain) {
        stemmer.setCurrent(plain);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
