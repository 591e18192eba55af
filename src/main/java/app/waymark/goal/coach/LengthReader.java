package app.waymark.goal.coach;

import app.waymark.goal.coach.DateMention.Precision;
import app.waymark.goal.coach.DateMention.Role;
import app.waymark.goal.coach.DateWords.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lengths of time in a text: "6 months", "in about two and a half years", "2-3 years", "a few weeks". */
final class LengthReader {

    /**
     * A length of time.
     *
     * @param role what it says of an end; null where the goal is not about it
     * @param last when it is over, counted from today
     * @param next where the text goes on
     */
    record Length(@Nullable Role role, LocalDate last, Precision precision, int next) {}

    private static final int SCHOOL_YEAR = 9;

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final CalendarText text;
    private final DateSurroundings around;

    LengthReader(DateWords words, List<Token> tokens, LocalDate today, CalendarText text, DateSurroundings around) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.text = text;
        this.around = around;
    }

    /** The length that begins here; null where none does. */
    @Nullable
    Length at(int at) {
        var amount = text.amount(at);
        if (amount == null) {
            return few(at);
        }
        int next = amount.next();
        int unit =
                next < tokens.size() ? words.value(tokens.get(next), Kind.UNIT).orElse(0) : 0;
        if (unit == 0 || unit == SCHOOL_YEAR) {
            return null;
        }
        int end = next + 1;
        if (unit == 1 && (tokens.get(at).is("one") || tokens.get(at).is("eines"))) {
            return vague(end);
        }
        if (isPast(at, end) || around.back(at, Kind.EVERY)) {
            return new Length(null, today, Precision.LONGER, end);
        }
        // "2 years, maybe three", "a year or two"
        if (amount.range() || isOr(end) || around.near(at, Math.min(tokens.size(), next + 2), Kind.VAGUE)) {
            return new Length(Role.RANGE, today, Precision.LONGER, end);
        }
        var last = text.after(amount, unit);
        if (last == null) {
            return new Length(null, today, Precision.LONGER, end);
        }
        boolean within = around.back(at, Kind.WITHIN)
                || around.back(at, Kind.WHICH)
                || around.back(at, Kind.BY)
                || isFromNow(end);
        return new Length(within ? Role.END : Role.LENGTH, last, Precision.DAY, end);
    }

    /** "3 years ago", "for 3 years", "3 years of experience". */
    private boolean isPast(int at, int end) {
        if (around.nearBack(
                at, "vor", "seit", "since", "for", "last", "past", "letzten", "lang", "jeweils", "nach", "after")) {
            return true;
        }
        if (end >= tokens.size()) {
            return false;
        }
        var after = tokens.get(end);
        return words.is(after, Kind.AGO)
                || after.is("old")
                || after.is("alt")
                || after.word().startsWith("erfahrung")
                || after.is("of")
                || after.is("experience");
    }

    private boolean isOr(int at) {
        return at + 1 < tokens.size()
                && words.is(tokens.get(at), Kind.OR)
                && (tokens.get(at + 1).isNumber() || words.is(tokens.get(at + 1), Kind.NUMBER));
    }

    private boolean isFromNow(int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        var first = tokens.get(at);
        var second = tokens.get(at + 1);
        return (first.is("from") && second.is("now"))
                || (first.is("ab") && (second.is("jetzt") || second.is("heute")))
                || first.is("time")
                || second.is("time");
    }

    private @Nullable Length few(int at) {
        if (at + 1 >= tokens.size()) {
            return null;
        }
        if (words.value(tokens.get(at), Kind.WHICH).orElse(0) > 0 && text.isSeveral(at + 1)) {
            return vague(at + 2);
        }
        if (!words.is(tokens.get(at), Kind.FEW)) {
            return null;
        }
        for (int i = at + 1; i <= at + 2 && i < tokens.size(); i++) {
            if (words.is(tokens.get(i), Kind.UNIT)) {
                return vague(i + 1);
            }
        }
        return null;
    }

    private Length vague(int next) {
        return new Length(Role.VAGUE, today, Precision.LONGER, next);
    }
}
