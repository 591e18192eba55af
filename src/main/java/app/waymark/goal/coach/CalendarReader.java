package app.waymark.goal.coach;

import app.waymark.goal.coach.DateMention.Precision;
import app.waymark.goal.coach.DateWords.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what names a part of the calendar to that part's days: months, quarters, calendar weeks, terms, feasts, days in
 * words and in figures, and lengths of time from today.
 */
final class CalendarReader {

    /**
     * A part of the calendar.
     *
     * @param first its first day
     * @param last its last
     * @param precision how much it is
     * @param next the index of the token after its words
     */
    record Point(LocalDate first, LocalDate last, Precision precision, int next) {}

    /**
     * A number of something.
     *
     * @param tenths how many tenths
     * @param range whether it is one of two numbers
     * @param next the index of the token after its words
     */
    record Amount(int tenths, boolean range, int next) {}

    private record Year(int year, int next) {}

    private static final int LAST_YEAR = 2100;

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final boolean german;
    /** The one year that the text names, or 0: "Lady Day 2029 (25th March)". */
    private final int onlyYear;

    CalendarReader(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
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

    /** The part of the calendar that the words from here on name, if they name one. */
    @Nullable
    Point point(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        try {
            int part = partAt(at);
            if (part > 0) {
                int next = at + 1;
                while (next < tokens.size()
                        && next < at + 4
                        && ((isFiller(next) && !words.is(tokens.get(next), Kind.UNIT))
                                || tokens.get(next).is("-"))) {
                    next++;
                }
                var whole = whole(next, true);
                // Nobody but the firm knows when its year ends.
                boolean firmsOwn =
                        next < tokens.size() && tokens.get(next).word().startsWith("fy");
                return whole == null || firmsOwn ? whole : within(whole, part);
            }
            return whole(at, false);
        } catch (DateTimeException impossible) {
            return null;
        }
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

    /** Whether a word for a season belongs to something else: a term, or is a verb. */
    boolean isOnlySpelt(int at) {
        var token = tokens.get(at);
        return token.is("fall") && (at == 0 || !isIn(at - 1)) || token.is("spring") && token.acronym();
    }

    private int partAt(int at) {
        var token = tokens.get(at);
        int part = words.value(token, Kind.PART).orElse(0);
        if (part == 0 || at + 1 >= tokens.size()) {
            return 0;
        }
        // "Start in June" is no part of June; "end of June" and "late in June" are.
        boolean verb = isIn(at + 1) && !tokens.get(at + 1).is("of") && !token.is("early") && !token.is("late");
        return verb ? 0 : part;
    }

    private @Nullable Point whole(int at, boolean afterPart) {
        if (at >= tokens.size()) {
            return null;
        }
        var token = tokens.get(at);
        if (token.kind() == Token.Kind.DATE) {
            return figures(at, token);
        }
        if (token.isNumber()) {
            return ofNumber(at, token, afterPart);
        }
        if (!token.isWord()) {
            return null;
        }
        int month = words.value(token, Kind.MONTH).orElse(0);
        if (month > 0 && (!words.is(token, Kind.SHY) || isPlainly(at, afterPart))) {
            return ofMonth(at, month);
        }
        return named(at, token, afterPart);
    }

    private @Nullable Point named(int at, Token token, boolean afterPart) {
        var glued = glued(at, token);
        if (glued != null) {
            return glued;
        }
        int feast = words.value(token, Kind.FEAST).orElse(0);
        if (feast > 0) {
            return feast(at, feast);
        }
        int both = at + 1 < tokens.size()
                ? words.value(token.word() + tokens.get(at + 1).word(), Kind.FEAST)
                        .orElse(0)
                : 0;
        if (both > 0) {
            return feast(at + 1, both);
        }
        if (words.is(token, Kind.CALENDARWEEK) || token.is("calendar") && isUnit(at + 1, 2)) {
            int number = token.is("calendar") ? at + 2 : at + 1;
            // "KW 12/2027" looks like the December of that year.
            if (number < tokens.size() && tokens.get(number).kind() == Token.Kind.DATE) {
                var figures = tokens.get(number).figures();
                return figures.get(2) == 0 ? weekOf(figures.get(0), figures.get(1), number + 1) : null;
            }
            return number < tokens.size() && tokens.get(number).isNumber()
                    ? week(tokens.get(number).value(), number + 1)
                    : null;
        }
        if (token.is("week") && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
            return week(tokens.get(at + 1).value(), at + 2);
        }
        int semester = words.value(token, Kind.SEMESTER).orElse(0);
        if (semester > 0 && (token.word().length() > 2 || token.acronym())) {
            return semester(semester == 1, true, at + 1);
        }
        int season = words.value(token, Kind.SEASON).orElse(0);
        if (season > 0 && isUnit(at + 1, 7)) {
            return season == 1 || season == 2 ? term(season, at + 2) : semester(false, german, at + 2);
        }
        if (token.is("school") || token.is("academic")) {
            return isUnit(at + 1, 6) ? schoolYear(at + 2) : null;
        }
        if (words.is(token, Kind.SCHOOLYEAR)) {
            return schoolYear(at + 1);
        }
        if (words.is(token, Kind.HALFYEAR)) {
            return null;
        }
        int end = words.value(token, Kind.ENDOF).orElse(0);
        int middle = words.value(token, Kind.MIDDLE).orElse(0);
        if (end > 0 || middle > 0) {
            var whole = unit(end > 0 ? end : middle, 0, at + 1);
            return whole == null ? null : within(whole, end > 0 ? 3 : 2);
        }
        int ordinal = words.value(token, Kind.ORDINAL).orElse(0);
        if (ordinal > 0) {
            return part(at + 1, ordinal);
        }
        int which = words.value(token, Kind.WHICH).orElse(-1);
        if (which >= 0 && at + 1 < tokens.size()) {
            return which(at, which);
        }
        int unit = words.value(token, Kind.UNIT).orElse(0);
        if (afterPart && unit > 0) {
            if (unit == 6 && year(at) instanceof Year year) {
                return ofYear(year);
            }
            return unit(unit, 0, at + 1);
        }
        if (unit == 6 && token.is("jahr") && year(at) instanceof Year year) {
            return ofYear(year);
        }
        if ((unit == 4) && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
            return quarter((int) tokens.get(at + 1).value(), at + 2);
        }
        int weekday = words.value(token, Kind.WEEKDAY).orElse(0);
        if (weekday > 0) {
            return ofWeekday(at, weekday);
        }
        if (token.is("tomorrow") || token.is("uebermorgen")) {
            return day(today.plusDays(1), at + 1);
        }
        return null;
    }

    /** "Tuesday", or the whole of "Tuesday, the 20th of April". */
    private @Nullable Point ofWeekday(int at, int weekday) {
        int next = at + 1;
        while (next < tokens.size() && next < at + 4 && (tokens.get(next).is(",") || isFiller(next))) {
            next++;
        }
        if (next < tokens.size()
                && (tokens.get(next).kind() != Token.Kind.WORD || words.is(tokens.get(next), Kind.MONTH))) {
            var day = whole(next, false);
            if (day != null && day.precision() == Precision.DAY) {
                return day;
            }
        }
        boolean said = at > 0 && !tokens.get(at).word().endsWith("s");
        return said ? day(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), at + 1) : null;
    }

    /** "First Sunday in June 2027": that day, where a month is named. */
    private @Nullable Point ofWeekdayInMonth(int at, int ordinal, int weekday) {
        int next = at + 1;
        while (next < tokens.size() && next < at + 3 && (isIn(next) || isFiller(next))) {
            next++;
        }
        int month =
                next < tokens.size() ? words.value(tokens.get(next), Kind.MONTH).orElse(0) : 0;
        if (month == 0) {
            return null;
        }
        var whole = ofMonth(next, month);
        var day = ordinal == 4
                ? whole.first().with(TemporalAdjusters.lastInMonth(DayOfWeek.of(weekday)))
                : whole.first().with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.of(weekday)));
        return day(day, whole.next());
    }

    /** "Q3", "H1", "KW20", "SS27" in one word. */
    private @Nullable Point glued(int at, Token token) {
        var word = token.word();
        if (word.matches("(q|h|kw|cw|ss|ws|sose|wise|week|fy)\\d{1,4}")) {
            int figure = Integer.parseInt(word.replaceAll("\\D", ""));
            return switch (word.replaceAll("\\d", "")) {
                case "q" -> quarter(figure, at + 1);
                case "h" -> half(figure, at + 1);
                case "kw", "cw", "week" -> week(figure, at + 1);
                case "fy" -> figure > 20 ? ofYear(new Year(figure < 100 ? 2000 + figure : figure, at + 1)) : null;
                case "ss", "sose" ->
                    new Point(date(full(figure), 4, 1), date(full(figure), 9, 30), Precision.LONGER, at + 1);
                default ->
                    new Point(
                            date(full(figure), 10, 1),
                            date(full(figure) + 1, 3, 31),
                            Precision.LONGER,
                            skipSlash(at + 1));
            };
        }
        if ((word.equals("q") || word.equals("h"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNumber()) {
            int figure = (int) tokens.get(at + 1).value();
            return word.equals("q") ? quarter(figure, at + 2) : half(figure, at + 2);
        }
        return null;
    }

    private static int full(int figures) {
        return figures < 100 ? 2000 + figures : figures;
    }

    private int skipSlash(int at) {
        return at + 1 < tokens.size()
                        && tokens.get(at).is("/")
                        && tokens.get(at + 1).isNumber()
                ? at + 2
                : at;
    }

    private @Nullable Point which(int at, int which) {
        int unit = words.value(tokens.get(at + 1), Kind.UNIT).orElse(0);
        if (unit > 0) {
            return isSeveral(at + 1) ? null : unit(unit, which, at + 2);
        }
        var next = tokens.get(at + 1);
        if (next.is("school") || next.is("academic")) {
            return isUnit(at + 2, 6) ? schoolYear(at + 3) : null;
        }
        int season = words.value(next, Kind.SEASON).orElse(0);
        if (season > 0 && isUnit(at + 2, 7)) {
            return season <= 2 ? term(season, at + 3) : semester(false, german, at + 3);
        }
        int weekday = words.value(next, Kind.WEEKDAY).orElse(0);
        int month = words.value(next, Kind.MONTH).orElse(0);
        if (month > 0) {
            return ofMonth(at + 1, month);
        }
        int feast = words.value(next, Kind.FEAST).orElse(0);
        if (feast > 0) {
            return feast(at + 1, feast);
        }
        return weekday > 0 ? day(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), at + 2) : null;
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

    private Point figures(int at, Token token) {
        int year = token.figures().get(0);
        int month = token.figures().get(1);
        int day = token.figures().get(2);
        if (day == 0) {
            var whole = YearMonth.of(year, month);
            return new Point(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, at + 1);
        }
        if (year > 0) {
            return day(date(year, month, day), at + 1);
        }
        return year(at + 1) instanceof Year named
                ? day(date(named.year(), month, day), named.next())
                : day(coming(month, day), at + 1);
    }

    private @Nullable Point ofNumber(int at, Token token, boolean afterPart) {
        int value = (int) token.value();
        int length = token.to() - token.from();
        if (length == 4
                && value == token.value()
                && value > 1990
                && value < LAST_YEAR
                && !token.word().contains(".")) {
            var next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
            boolean counts =
                    next != null && (next.is("%") || next.is("€") || next.is("$") || next.is("euro") || next.is("eur"));
            boolean alone = afterPart
                    || at == 0
                    || isIn(at - 1)
                    || isFiller(at - 1)
                    || tokens.get(at - 1).kind() == Token.Kind.MARK
                    || words.is(tokens.get(at - 1), Kind.BY)
                    || words.is(tokens.get(at - 1), Kind.BEFORE)
                    || words.is(tokens.get(at - 1), Kind.FROM)
                    || words.is(tokens.get(at - 1), Kind.VAGUE);
            boolean decade = next != null && (next.is("s") || next.is("er") || next.is("'"));
            return counts || !alone || decade ? null : ofYear(new Year(value, skipSlash(at + 1)));
        }
        if (value < 1 || value > 53) {
            return null;
        }
        int next = at + 1;
        boolean ordinal = false;
        while (next < tokens.size() && next < at + 4) {
            var one = tokens.get(next);
            if (one.is(".")
                    || one.is("th")
                    || one.is("st")
                    || one.is("nd")
                    || one.is("rd")
                    || one.is("ten")
                    || one.is("ter")
                    || one.is("tes")) {
                ordinal = true;
            } else if (!one.is("of") && !one.is("day")) {
                break;
            }
            next++;
        }
        if (next >= tokens.size()) {
            return null;
        }
        int month = words.value(tokens.get(next), Kind.MONTH).orElse(0);
        if (month > 0 && value <= 31) {
            return year(next + 1) instanceof Year year
                    ? day(date(year.year(), month, value), year.next())
                    : day(coming(month, value), next + 1);
        }
        if (ordinal && words.is(tokens.get(next), Kind.CALENDARWEEK)) {
            return week(value, next + 1);
        }
        return ordinal ? part(next, value) : null;
    }

    /** "First quarter", "2. Halbjahr". */
    private @Nullable Point part(int at, int ordinal) {
        if (at >= tokens.size()) {
            return null;
        }
        int unit = words.value(tokens.get(at), Kind.UNIT).orElse(0);
        int weekday = words.value(tokens.get(at), Kind.WEEKDAY).orElse(0);
        if (weekday > 0 && ordinal <= 4) {
            return ofWeekdayInMonth(at, ordinal, weekday);
        }
        if (unit == 4) {
            return quarter(ordinal, at + 1);
        }
        if (unit == 5 || tokens.get(at).is("half") || words.is(tokens.get(at), Kind.HALFYEAR)) {
            return half(ordinal == 4 ? 2 : ordinal, at + 1);
        }
        return null;
    }

    private Point ofMonth(int at, int month) {
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).isNumber()) {
            var number = tokens.get(next);
            int value = (int) number.value();
            boolean two = number.to() - number.from() <= 2;
            if (two && value >= 1 && value <= 31 && !isGermanYear(at, value)) {
                int after = next + 1;
                while (after < tokens.size()
                        && after < next + 2
                        && (tokens.get(after).is("th")
                                || tokens.get(after).is("st")
                                || tokens.get(after).is("nd")
                                || tokens.get(after).is("rd"))) {
                    after++;
                }
                return year(after) instanceof Year year
                        ? day(date(year.year(), month, value), year.next())
                        : day(coming(month, value), after);
            }
            if (two && value > today.getYear() % 100 - 1 && value < 60) {
                return month(YearMonth.of(2000 + value, month), next + 1);
            }
        }
        if (next + 1 < tokens.size()
                && tokens.get(next).is("'")
                && tokens.get(next + 1).isNumber()) {
            return month(YearMonth.of(full((int) tokens.get(next + 1).value()), month), next + 2);
        }
        if (year(next) instanceof Year year) {
            return month(YearMonth.of(year.year(), month), year.next());
        }
        var coming = YearMonth.of(today.getYear(), month);
        return month(coming.isBefore(YearMonth.from(today)) ? coming.plusYears(1) : coming, next);
    }

    private boolean isGermanYear(int at, int value) {
        return german
                && value >= today.getYear() % 100
                && !tokens.get(at).english().isEmpty();
    }

    private boolean isOrdinal(int at) {
        return at < tokens.size() && tokens.get(at).is("th");
    }

    private static Point month(YearMonth month, int next) {
        return new Point(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, next);
    }

    /** Whether a word that is a month and something else is the month here. */
    private boolean isPlainly(int at, boolean afterPart) {
        var token = tokens.get(at);
        if (afterPart) {
            return true;
        }
        boolean before = at > 0
                && (tokens.get(at - 1).isNumber()
                        || isIn(at - 1)
                        || isFiller(at - 1)
                        || tokens.get(at - 1).kind() == Token.Kind.MARK && token.capital()
                        || words.is(tokens.get(at - 1), Kind.BY)
                        || words.is(tokens.get(at - 1), Kind.BEFORE)
                        || words.is(tokens.get(at - 1), Kind.FROM)
                        || words.is(tokens.get(at - 1), Kind.WHICH)
                        || words.is(tokens.get(at - 1), Kind.VAGUE));
        boolean after =
                at + 1 < tokens.size() && (tokens.get(at + 1).isNumber() || words.is(tokens.get(at + 1), Kind.WHICH));
        return after
                || before && (token.capital() || !token.is("may") && !token.is("march") && !token.is("mar"))
                || tokens.size() == 1;
    }

    private @Nullable Point feast(int at, int feast) {
        int next = at + 1;
        while (next < tokens.size()
                && (tokens.get(next).is("day")
                        || tokens.get(next).is("eve")
                        || tokens.get(next).is("holidays")
                        || tokens.get(next).is("break")
                        || tokens.get(next).is("sunday"))) {
            next++;
        }
        if (year(next) instanceof Year year) {
            return day(Feasts.day(feast, year.year()), year.next());
        }
        var day = Feasts.day(feast, today.getYear());
        return day(day.isBefore(today) ? Feasts.day(feast, today.getYear() + 1) : day, next);
    }

    private @Nullable Point week(double number, int next) {
        int week = (int) number;
        if (week < 1 || week > 53) {
            return null;
        }
        var named = year(next);
        int year = named == null ? today.getYear() : named.year();
        var monday = monday(year, week);
        if (named == null && monday.plusDays(6).isBefore(today)) {
            monday = monday(year + 1, week);
        }
        return new Point(monday, monday.plusDays(6), Precision.WEEK, named == null ? next : named.next());
    }

    private static Point weekOf(int year, int week, int next) {
        var monday = monday(year, week);
        return new Point(monday, monday.plusDays(6), Precision.WEEK, next);
    }

    private static LocalDate monday(int year, int week) {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private @Nullable Point quarter(int quarter, int next) {
        return quarter < 1 || quarter > 4 ? null : months(quarter * 3 - 2, 3, next);
    }

    private @Nullable Point half(int half, int next) {
        return half < 1 || half > 2 ? null : months(half * 6 - 5, 6, next);
    }

    /** A part of a year, of the one named after it or the one that comes. */
    private Point months(int first, int length, int next) {
        int at = next < tokens.size()
                        && (tokens.get(next).is("/") || tokens.get(next).is("-"))
                        && next + 1 < tokens.size()
                        && tokens.get(next + 1).isNumber()
                ? next + 1
                : next;
        var named = year(at);
        var start = date(named == null ? today.getYear() : named.year(), first, 1);
        var last = start.plusMonths(length).minusDays(1);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = start.plusMonths(length).minusDays(1);
        }
        return new Point(start, last, Precision.LONGER, named == null ? next : named.next());
    }

    private Point semester(boolean summer, boolean here, int next) {
        var named = year(next);
        int year = named == null ? today.getYear() : named.year();
        int after = named == null ? next : skipSlash(named.next());
        var start = summer ? date(year, 4, 1) : date(year, 10, 1);
        var last = summer ? date(year, 9, 30) : here ? date(year + 1, 3, 31) : date(year, 12, 31);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = last.plusYears(1);
        }
        return new Point(start, last, Precision.LONGER, after);
    }

    /** The spring and summer terms of other countries. */
    private Point term(int season, int next) {
        var named = year(next);
        int year = named == null ? today.getYear() : named.year();
        var start = season == 1 ? date(year, 1, 15) : german ? date(year, 4, 1) : date(year, 5, 1);
        var last = season == 1 ? date(year, 6, 15) : german ? date(year, 9, 30) : date(year, 8, 31);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = last.plusYears(1);
        }
        return new Point(start, last, Precision.LONGER, named == null ? next : named.next());
    }

    private Point schoolYear(int next) {
        var named = year(next);
        int first = named == null ? (today.getMonthValue() < 8 ? today.getYear() - 1 : today.getYear()) : named.year();
        int after = named == null ? next : skipSlash(named.next());
        return new Point(date(first, 9, 1), date(first + 1, 7, 20), Precision.LONGER, after);
    }

    /** This, the next, or the one after next of a unit. */
    private @Nullable Point unit(int unit, int which, int next) {
        return switch (unit) {
            case 2 -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(which);
                yield new Point(monday, monday.plusDays(6), Precision.WEEK, next);
            }
            case 3 -> month(YearMonth.from(today).plusMonths(which), next);
            case 4 -> {
                var start = date(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .plusMonths(3L * which);
                yield new Point(start, start.plusMonths(3).minusDays(1), Precision.LONGER, next);
            }
            case 5 -> {
                var start = date(today.getYear(), (today.getMonthValue() - 1) / 6 * 6 + 1, 1)
                        .plusMonths(6L * which);
                yield new Point(start, start.plusMonths(6).minusDays(1), Precision.LONGER, next);
            }
            case 6 ->
                which == 0 && year(next) instanceof Year named
                        ? ofYear(named)
                        : ofYear(new Year(today.getYear() + which, next));
            case 7 -> {
                boolean summer = today.getMonthValue() >= 4 && today.getMonthValue() <= 9;
                var last = summer
                        ? date(today.getYear(), 9, 30)
                        : date(today.getYear() + (today.getMonthValue() > 9 ? 1 : 0), 3, 31);
                yield new Point(
                        today,
                        last.plusMonths(6L * which).with(TemporalAdjusters.lastDayOfMonth()),
                        Precision.LONGER,
                        next);
            }
            case 9 -> schoolYear(next);
            default -> null;
        };
    }

    private static Point ofYear(Year year) {
        return new Point(date(year.year(), 1, 1), date(year.year(), 12, 31), Precision.LONGER, year.next());
    }

    /** The year named here, perhaps after small words: "of 2027", "des Jahres 2032", "next year". */
    private @Nullable Year year(int at) {
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

    private static Point within(Point whole, int part) {
        long days = whole.last().toEpochDay() - whole.first().toEpochDay() + 1;
        var last =
                switch (part) {
                    case 1 -> whole.first().plusDays(days > 40 ? days / 4 : days / 3);
                    case 2 -> whole.first().plusDays(days > 40 ? days * 7 / 12 : days * 2 / 3);
                    default -> whole.last();
                };
        return new Point(
                whole.first(),
                last,
                whole.precision() == Precision.LONGER ? Precision.MONTH : whole.precision(),
                whole.next());
    }

    private LocalDate coming(int month, int day) {
        if (onlyYear > 0) {
            return date(onlyYear, month, day);
        }
        var date = date(
                today.getYear(),
                month,
                Math.min(day, YearMonth.of(today.getYear(), month).lengthOfMonth()));
        return date.isBefore(today) ? date(today.getYear() + 1, month, day) : date;
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    private static Point day(LocalDate day, int next) {
        return new Point(day, day, Precision.DAY, next);
    }

    private int tenths(int at) {
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

    private int number(int at) {
        return words.value(tokens.get(at), Kind.NUMBER).orElse(0);
    }

    private boolean isUnit(int at, int unit) {
        return at < tokens.size() && words.value(tokens.get(at), Kind.UNIT).orElse(0) == unit;
    }

    private boolean isFiller(int at) {
        return words.is(tokens.get(at), Kind.FILLER);
    }

    private boolean isIn(int at) {
        return words.is(tokens.get(at), Kind.IN);
    }
}
