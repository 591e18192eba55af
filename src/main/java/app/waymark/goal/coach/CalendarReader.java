package app.waymark.goal.coach;

import app.waymark.goal.coach.CalendarText.Year;
import app.waymark.goal.coach.DateMention.Precision;
import app.waymark.goal.coach.DateWords.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what names a part of the calendar to that part's days: whatever {@link YearParts} and {@link DayReader} know, and
 * what is said of it.
 */
final class CalendarReader {

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final boolean german;
    private final CalendarText text;
    private final YearParts parts;
    private final DayReader days;

    CalendarReader(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.german = german;
        text = new CalendarText(words, tokens, today, german);
        parts = new YearParts(tokens, today, german, text);
        days = new DayReader(words, tokens, today, text, parts);
    }

    /** What the words say of numbers, years and lengths of time. */
    CalendarText text() {
        return text;
    }

    /** The part of the calendar that the words from here on name, if they name one. */
    @Nullable
    CalendarPart point(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        try {
            int part = partAt(at);
            if (part > 0) {
                int next = at + 1;
                while (next < tokens.size()
                        && next < at + 4
                        && ((text.isFiller(next) && !words.is(tokens.get(next), Kind.UNIT))
                                || tokens.get(next).is("-"))) {
                    next++;
                }
                var whole = whole(next, true);
                // Nobody but the firm knows when its year ends.
                boolean firmsOwn =
                        next < tokens.size() && tokens.get(next).word().startsWith("fy");
                return whole == null || firmsOwn ? whole : YearParts.within(whole, part);
            }
            return whole(at, false);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private int partAt(int at) {
        var token = tokens.get(at);
        int part = words.value(token, Kind.PART).orElse(0);
        if (part == 0 || at + 1 >= tokens.size()) {
            return 0;
        }
        // "Start in June" is no part of June; "end of June" and "late in June" are.
        boolean verb = text.isIn(at + 1) && !tokens.get(at + 1).is("of") && !token.is("early") && !token.is("late");
        return verb ? 0 : part;
    }

    private @Nullable CalendarPart whole(int at, boolean afterPart) {
        if (at >= tokens.size()) {
            return null;
        }
        var token = tokens.get(at);
        if (token.kind() == Token.Kind.DATE) {
            return days.figures(at, token);
        }
        if (token.isNumber()) {
            return days.ofNumber(at, token, afterPart);
        }
        if (!token.isWord()) {
            return null;
        }
        int month = words.value(token, Kind.MONTH).orElse(0);
        if (month > 0 && (!words.is(token, Kind.SHY) || days.isPlainly(at, afterPart))) {
            return days.ofMonth(at, month);
        }
        return named(at, token, afterPart);
    }

    private @Nullable CalendarPart named(int at, Token token, boolean afterPart) {
        var glued = glued(at, token);
        if (glued != null) {
            return glued;
        }
        int feast = words.value(token, Kind.FEAST).orElse(0);
        if (feast > 0) {
            return parts.feast(at, feast);
        }
        int both = at + 1 < tokens.size()
                ? words.value(token.word() + tokens.get(at + 1).word(), Kind.FEAST)
                        .orElse(0)
                : 0;
        if (both > 0) {
            return parts.feast(at + 1, both);
        }
        if (words.is(token, Kind.CALENDARWEEK) || token.is("calendar") && text.isUnit(at + 1, 2)) {
            int number = token.is("calendar") ? at + 2 : at + 1;
            // "KW 12/2027" looks like the December of that year.
            if (number < tokens.size() && tokens.get(number).kind() == Token.Kind.DATE) {
                var figures = tokens.get(number).figures();
                return figures.get(2) == 0 ? YearParts.weekOf(figures.get(0), figures.get(1), number + 1) : null;
            }
            return number < tokens.size() && tokens.get(number).isNumber()
                    ? parts.week(tokens.get(number).value(), number + 1)
                    : null;
        }
        if (token.is("week") && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
            return parts.week(tokens.get(at + 1).value(), at + 2);
        }
        int semester = words.value(token, Kind.SEMESTER).orElse(0);
        if (semester > 0 && (token.word().length() > 2 || token.acronym())) {
            return parts.semester(semester == 1, true, at + 1);
        }
        int season = words.value(token, Kind.SEASON).orElse(0);
        if (season > 0 && text.isUnit(at + 1, 7)) {
            return season == 1 || season == 2 ? parts.term(season, at + 2) : parts.semester(false, german, at + 2);
        }
        if (token.is("school") || token.is("academic")) {
            return text.isUnit(at + 1, 6) ? parts.schoolYear(at + 2) : null;
        }
        if (words.is(token, Kind.SCHOOLYEAR)) {
            return parts.schoolYear(at + 1);
        }
        if (words.is(token, Kind.HALFYEAR)) {
            return null;
        }
        int end = words.value(token, Kind.ENDOF).orElse(0);
        int middle = words.value(token, Kind.MIDDLE).orElse(0);
        if (end > 0 || middle > 0) {
            var whole = parts.unit(end > 0 ? end : middle, 0, at + 1);
            return whole == null ? null : YearParts.within(whole, end > 0 ? 3 : 2);
        }
        int ordinal = words.value(token, Kind.ORDINAL).orElse(0);
        if (ordinal > 0) {
            return days.part(at + 1, ordinal);
        }
        int which = words.value(token, Kind.WHICH).orElse(-1);
        if (which >= 0 && at + 1 < tokens.size()) {
            return which(at, which);
        }
        int unit = words.value(token, Kind.UNIT).orElse(0);
        if (afterPart && unit > 0) {
            if (unit == 6 && text.year(at) instanceof Year year) {
                return YearParts.ofYear(year);
            }
            return parts.unit(unit, 0, at + 1);
        }
        if (unit == 6 && token.is("jahr") && text.year(at) instanceof Year year) {
            return YearParts.ofYear(year);
        }
        if ((unit == 4) && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
            return parts.quarter((int) tokens.get(at + 1).value(), at + 2);
        }
        int weekday = words.value(token, Kind.WEEKDAY).orElse(0);
        if (weekday > 0) {
            return ofWeekday(at, weekday);
        }
        if (token.is("tomorrow") || token.is("uebermorgen")) {
            return YearParts.day(today.plusDays(1), at + 1);
        }
        return null;
    }

    /** "Tuesday", or the whole of "Tuesday, the 20th of April". */
    private @Nullable CalendarPart ofWeekday(int at, int weekday) {
        int next = at + 1;
        while (next < tokens.size() && next < at + 4 && (tokens.get(next).is(",") || text.isFiller(next))) {
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
        return said ? YearParts.day(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), at + 1) : null;
    }

    /** "Q3", "H1", "KW20", "SS27" in one word. */
    private @Nullable CalendarPart glued(int at, Token token) {
        var word = token.word();
        if (word.matches("(q|h|kw|cw|ss|ws|sose|wise|week|fy)\\d{1,4}")) {
            int figure = Integer.parseInt(word.replaceAll("\\D", ""));
            return switch (word.replaceAll("\\d", "")) {
                case "q" -> parts.quarter(figure, at + 1);
                case "h" -> parts.half(figure, at + 1);
                case "kw", "cw", "week" -> parts.week(figure, at + 1);
                case "fy" ->
                    figure > 20 ? YearParts.ofYear(new Year(figure < 100 ? 2000 + figure : figure, at + 1)) : null;
                case "ss", "sose" ->
                    new CalendarPart(
                            YearParts.date(YearParts.full(figure), 4, 1),
                            YearParts.date(YearParts.full(figure), 9, 30),
                            Precision.LONGER,
                            at + 1);
                default ->
                    new CalendarPart(
                            YearParts.date(YearParts.full(figure), 10, 1),
                            YearParts.date(YearParts.full(figure) + 1, 3, 31),
                            Precision.LONGER,
                            text.skipSlash(at + 1));
            };
        }
        if ((word.equals("q") || word.equals("h"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNumber()) {
            int figure = (int) tokens.get(at + 1).value();
            return word.equals("q") ? parts.quarter(figure, at + 2) : parts.half(figure, at + 2);
        }
        return null;
    }

    private @Nullable CalendarPart which(int at, int which) {
        int unit = words.value(tokens.get(at + 1), Kind.UNIT).orElse(0);
        if (unit > 0) {
            return text.isSeveral(at + 1) ? null : parts.unit(unit, which, at + 2);
        }
        var next = tokens.get(at + 1);
        if (next.is("school") || next.is("academic")) {
            return text.isUnit(at + 2, 6) ? parts.schoolYear(at + 3) : null;
        }
        int season = words.value(next, Kind.SEASON).orElse(0);
        if (season > 0 && text.isUnit(at + 2, 7)) {
            return season <= 2 ? parts.term(season, at + 3) : parts.semester(false, german, at + 3);
        }
        int weekday = words.value(next, Kind.WEEKDAY).orElse(0);
        int month = words.value(next, Kind.MONTH).orElse(0);
        if (month > 0) {
            return days.ofMonth(at + 1, month);
        }
        int feast = words.value(next, Kind.FEAST).orElse(0);
        if (feast > 0) {
            return parts.feast(at + 1, feast);
        }
        return weekday > 0 ? YearParts.day(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), at + 2) : null;
    }
}
