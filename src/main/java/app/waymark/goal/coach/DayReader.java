package app.waymark.goal.coach;

import app.waymark.goal.coach.CalendarText.Year;
import app.waymark.goal.coach.DateMention.Precision;
import app.waymark.goal.coach.DateWords.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days and months, in figures and by their names. */
final class DayReader {

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final CalendarText text;
    private final YearParts parts;

    DayReader(DateWords words, List<Token> tokens, LocalDate today, CalendarText text, YearParts parts) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.text = text;
        this.parts = parts;
    }

    CalendarPart figures(int at, Token token) {
        int year = token.figures().get(0);
        int month = token.figures().get(1);
        int day = token.figures().get(2);
        if (day == 0) {
            var whole = YearMonth.of(year, month);
            return new CalendarPart(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, at + 1);
        }
        if (year > 0) {
            return YearParts.day(YearParts.date(year, month, day), at + 1);
        }
        return inItsYear(at + 1, month, day);
    }

    /** A day of the year that is said here, or where none is, of the one in which it comes next. */
    private CalendarPart inItsYear(int at, int month, int day) {
        var named = text.year(at);
        return named == null
                ? YearParts.day(text.coming(month, day), at)
                : YearParts.day(YearParts.date(named.year(), month, day), named.next());
    }

    @Nullable
    CalendarPart ofNumber(int at, Token token, boolean afterPart) {
        int value = (int) token.value();
        int length = token.to() - token.from();
        if (length == 4
                && value == token.value()
                && value > 1990
                && value < CalendarText.LAST_YEAR
                && !token.word().contains(".")) {
            var next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
            boolean counts =
                    next != null && (next.is("%") || next.is("€") || next.is("$") || next.is("euro") || next.is("eur"));
            boolean alone = afterPart
                    || at == 0
                    || text.isIn(at - 1)
                    || text.isFiller(at - 1)
                    || tokens.get(at - 1).kind() == Token.Kind.MARK
                    || words.is(tokens.get(at - 1), Kind.BY)
                    || words.is(tokens.get(at - 1), Kind.BEFORE)
                    || words.is(tokens.get(at - 1), Kind.FROM)
                    || words.is(tokens.get(at - 1), Kind.OR)
                    || words.is(tokens.get(at - 1), Kind.VAGUE);
            boolean decade = next != null && (next.is("s") || next.is("er") || next.is("'"));
            return counts || !alone || decade ? null : YearParts.ofYear(new Year(value, text.skipSlash(at + 1)));
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
            return inItsYear(next + 1, month, value);
        }
        if (ordinal && words.is(tokens.get(next), Kind.CALENDARWEEK)) {
            return parts.week(value, next + 1);
        }
        return ordinal ? part(next, value) : null;
    }

    /** "First quarter", "2. Halbjahr". */
    @Nullable
    CalendarPart part(int at, int ordinal) {
        if (at >= tokens.size()) {
            return null;
        }
        int unit = words.value(tokens.get(at), Kind.UNIT).orElse(0);
        int weekday = words.value(tokens.get(at), Kind.WEEKDAY).orElse(0);
        if (weekday > 0 && ordinal <= 4) {
            return ofWeekdayInMonth(at, ordinal, weekday);
        }
        if (unit == 4) {
            return parts.quarter(ordinal, at + 1);
        }
        if (unit == 5 || tokens.get(at).is("half") || words.is(tokens.get(at), Kind.HALFYEAR)) {
            return parts.half(ordinal == 4 ? 2 : ordinal, at + 1);
        }
        return null;
    }

    CalendarPart ofMonth(int at, int month) {
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).isNumber()) {
            var number = tokens.get(next);
            int value = (int) number.value();
            boolean two = number.to() - number.from() <= 2;
            if (two && value >= 1 && value <= 31 && !text.isGermanYear(at, value)) {
                int after = next + 1;
                while (after < tokens.size()
                        && after < next + 2
                        && (tokens.get(after).is("th")
                                || tokens.get(after).is("st")
                                || tokens.get(after).is("nd")
                                || tokens.get(after).is("rd"))) {
                    after++;
                }
                return inItsYear(after, month, value);
            }
            if (two && value > today.getYear() % 100 - 1 && value < 60) {
                return YearParts.month(YearMonth.of(2000 + value, month), next + 1);
            }
        }
        if (next + 1 < tokens.size()
                && tokens.get(next).is("'")
                && tokens.get(next + 1).isNumber()) {
            return YearParts.month(
                    YearMonth.of(YearParts.full((int) tokens.get(next + 1).value()), month), next + 2);
        }
        var year = text.year(next);
        if (year != null) {
            return YearParts.month(YearMonth.of(year.year(), month), year.next());
        }
        var coming = YearMonth.of(today.getYear(), month);
        return YearParts.month(coming.isBefore(YearMonth.from(today)) ? coming.plusYears(1) : coming, next);
    }

    /** Whether a word that is a month and something else is the month here. */
    boolean isPlainly(int at, boolean afterPart) {
        var token = tokens.get(at);
        if (afterPart) {
            return true;
        }
        boolean before = at > 0
                && (tokens.get(at - 1).isNumber()
                        || text.isIn(at - 1)
                        || text.isFiller(at - 1)
                        || (tokens.get(at - 1).kind() == Token.Kind.MARK && token.capital())
                        || words.is(tokens.get(at - 1), Kind.BY)
                        || words.is(tokens.get(at - 1), Kind.BEFORE)
                        || words.is(tokens.get(at - 1), Kind.FROM)
                        || words.is(tokens.get(at - 1), Kind.WHICH)
                        || words.is(tokens.get(at - 1), Kind.VAGUE));
        boolean after =
                at + 1 < tokens.size() && (tokens.get(at + 1).isNumber() || words.is(tokens.get(at + 1), Kind.WHICH));
        return after
                || (before && (token.capital() || (!token.is("may") && !token.is("march") && !token.is("mar"))))
                || tokens.size() == 1;
    }

    /** "First Sunday in June 2027": that day, where a month is named. */
    @Nullable
    CalendarPart ofWeekdayInMonth(int at, int ordinal, int weekday) {
        int next = at + 1;
        while (next < tokens.size() && next < at + 3 && (text.isIn(next) || text.isFiller(next))) {
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
        return YearParts.day(day, whole.next());
    }
}
