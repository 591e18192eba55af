package app.waymark.goal.coach;

import app.waymark.goal.coach.DateWords.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a text as far as they say numbers, years and lengths of time, seen from a day. */
final class CalendarText {

    /**
     * A number of something.
     *
     * @param tenths how many tenths
     * @param range whether it is one of two numbers
     * @param next the index of the token after its words
     */
    record Amount(int tenths, boolean range, int next) {}

    /**
     * A year.
     *
     * @param next the index of the token after its words
     */
    record Year(int year, int next) {}

    /** Beyond it four figures are no year. */
    static final int LAST_YEAR = 2100;

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final boolean german;
    /** The one year that the text names, or 0: "Lady Day 2029 (25th March)". */
    private final int onlyYear;

    CalendarText(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.german = german;
        var years = tokens.stream()
                .filter(token -> token.isNumber() && token.to() - token.from() == 4)
                .mapToInt(token -> (int) token.value())
                .filter(year -> year > today.getYear() && year < today.getYear() + 40)
                .distinct()
                .limit(2)
                .toArray();
        this.onlyYear = years.length == 1 ? years[0] : 0;
    }

    /** A number in figures or words, also "2-3", "one and a half" and "half a". */
    @Nullable
    Amount amount(int at) {
        int tenths = tenths(at);
        if (tenths == 0) {
            return null;
        }
        int next = at + 1;
        if (tenths == 5 && next < tokens.size() && number(next) == 1) {
            next++;
        }
        if (tenths == 10 && next < tokens.size() && tokens.get(next).word().startsWith("halb")) {
            return new Amount(5, false, next + 1);
        }
        if (next + 1 < tokens.size()) {
            var joint = tokens.get(next);
            boolean joins =
                    joint.is("-") || joint.is("to") || joint.is("bis") || joint.is("/") || words.is(joint, Kind.OR);
            if (joins && tenths(next + 1) > tenths) {
                return new Amount(tenths, true, next + 2);
            }
            if (joint.is(",") && tenths(next + 1) == tenths + 10) {
                return new Amount(tenths, true, next + 2);
            }
            if (words.is(joint, Kind.AND)
                    && tokens.get(next + 1).is("a")
                    && next + 2 < tokens.size()
                    && tokens.get(next + 2).is("half")) {
                return new Amount(tenths + 5, false, next + 3);
            }
            if (joint.is("-") && words.value(tokens.get(next + 1), Kind.UNIT).isPresent()) {
                return new Amount(tenths, false, next + 1);
            }
        }
        return new Amount(tenths, false, next);
    }

    /** The day so many units from today; null where that is beyond what anybody plans. */
    @Nullable
    LocalDate after(Amount amount, int unit) {
        long tenths = amount.tenths();
        return switch (unit) {
            case 1 -> tenths > 50_000 ? null : today.plusDays(tenths / 10);
            case 2 -> tenths > 8_000 ? null : today.plusDays(tenths * 7 / 10);
            case 10 -> tenths > 4_000 ? null : today.plusDays(tenths * 14 / 10);
            case 3 -> tenths > 3_000 ? null : today.plusMonths(tenths / 10).plusDays(tenths % 10 * 3);
            case 4 -> tenths > 1_000 ? null : today.plusMonths(tenths * 3 / 10);
            case 5, 7 -> tenths > 600 ? null : today.plusMonths(tenths * 6 / 10);
            case 6 -> tenths > 800 ? null : today.plusMonths(tenths * 12 / 10);
            case 8 -> tenths > 50 ? null : today.plusMonths(tenths * 12);
            default -> null;
        };
    }

    int tenths(int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        var token = tokens.get(at);
        if (token.isNumber()) {
            return token.value() > 100_000 ? 0 : (int) Math.round(token.value() * 10);
        }
        if (token.word().startsWith("halb") && token.word().length() <= 6 || token.is("half")) {
            return 5;
        }
        int tenths = words.value(token, Kind.TENTHS).orElse(0);
        return tenths > 0 ? tenths : 10 * words.value(token, Kind.NUMBER).orElse(0);
    }

    int number(int at) {
        return words.value(tokens.get(at), Kind.NUMBER).orElse(0);
    }

    boolean isUnit(int at, int unit) {
        return at < tokens.size() && words.value(tokens.get(at), Kind.UNIT).orElse(0) == unit;
    }

    boolean isFiller(int at) {
        return words.is(tokens.get(at), Kind.FILLER);
    }

    boolean isIn(int at) {
        return words.is(tokens.get(at), Kind.IN);
    }

    /** The year named here, perhaps after small words: "of 2027", "des Jahres 2032", "next year". */
    @Nullable
    Year year(int at) {
        int next = at;
        if (next < tokens.size()
                && (tokens.get(next).is(",") || tokens.get(next).is("/"))
                && next + 1 < tokens.size()
                && tokens.get(next + 1).isNumber()) {
            next++;
        }
        while (next < tokens.size() && next < at + 4) {
            var token = tokens.get(next);
            if (token.isNumber()
                    && token.to() - token.from() == 4
                    && token.value() > 1990
                    && token.value() < LAST_YEAR) {
                return new Year((int) token.value(), next + 1);
            }
            int which = words.value(token, Kind.WHICH).orElse(-1);
            if (which >= 0 && isUnit(next + 1, 6)) {
                return new Year(today.getYear() + which, next + 2);
            }
            if (!isFiller(next) && !token.is(")")) {
                return null;
            }
            next++;
        }
        return null;
    }

    LocalDate coming(int month, int day) {
        if (onlyYear > 0) {
            return YearParts.date(onlyYear, month, day);
        }
        var date = YearParts.date(
                today.getYear(),
                month,
                Math.min(day, YearMonth.of(today.getYear(), month).lengthOfMonth()));
        return date.isBefore(today) ? YearParts.date(today.getYear() + 1, month, day) : date;
    }

    int skipSlash(int at) {
        return at + 1 < tokens.size()
                        && tokens.get(at).is("/")
                        && tokens.get(at + 1).isNumber()
                ? at + 2
                : at;
    }

    /** "The next months", of which nobody knows how many. */
    boolean isSeveral(int at) {
        return switch (tokens.get(at).word()) {
            case "days",
                    "weeks",
                    "months",
                    "years",
                    "quarters",
                    "tage",
                    "tagen",
                    "wochen",
                    "monate",
                    "monaten",
                    "jahre",
                    "jahren",
                    "quartale",
                    "quartalen" -> true;
            default -> false;
        };
    }

    /** Whether a word for a season belongs to something else: a term, or is a verb. */
    boolean isOnlySpelt(int at) {
        var token = tokens.get(at);
        return token.is("fall") && (at == 0 || !isIn(at - 1)) || token.is("spring") && token.acronym();
    }

    boolean isGermanYear(int at, int value) {
        return german
                && value >= today.getYear() % 100
                && !tokens.get(at).english().isEmpty();
    }
}
