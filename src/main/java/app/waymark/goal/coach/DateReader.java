package app.waymark.goal.coach;

import app.waymark.goal.coach.DateMention.Precision;
import app.waymark.goal.coach.DateMention.Role;
import app.waymark.goal.coach.DateWords.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that a text speaks of and what it says of them: an end, a beginning, a rhythm, a range. What each time
 * resolves to is {@link CalendarReader}'s.
 */
final class DateReader {

    private static final int LOOKS_BACK = 4;

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final CalendarReader calendar;
    private final List<DateMention> mentions = new ArrayList<>();

    private DateReader(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.calendar = new CalendarReader(words, tokens, today, german);
    }

    /**
     * The times in a text, in order.
     *
     * @param german whether a term is one of a German university where the text does not say
     */
    static List<DateMention> read(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
        var reader = new DateReader(words, tokens, today, german);
        int at = 0;
        while (at < tokens.size()) {
            at = reader.at(at);
        }
        return reader.mentions;
    }

    /** Reads what begins here and says where to go on. */
    private int at(int at) {
        int length = lengthAt(at);
        if (length > at) {
            return length;
        }
        var point = calendar.point(at);
        if (point == null) {
            if (words.is(tokens.get(at), Kind.SEASON) && !calendar.text().isOnlySpelt(at)) {
                add(Role.SEASON, today, Precision.LONGER, at, at + 1);
            } else if (words.is(tokens.get(at), Kind.VAGUE)) {
                return at + 1;
            }
            return at + 1;
        }
        return pointAt(at, point);
    }

    private int pointAt(int at, CalendarPart point) {
        var role = role(at, point);
        if (role.isEmpty()) {
            return point.next();
        }
        var second = second(at, point);
        if (second != null) {
            boolean period = second.period();
            add(
                    period ? Role.END : Role.RANGE,
                    second.point().last(),
                    second.point().precision(),
                    at,
                    second.point().next());
            return second.point().next();
        }
        boolean coarse = point.precision() == Precision.LONGER;
        if (coarse && near(at, point.next(), Kind.VAGUE)) {
            add(Role.VAGUE, today, point.precision(), at, point.next());
        } else {
            var last = isBefore(at) ? point.first().minusDays(1) : point.last();
            add(role.get(), last, point.precision(), at, point.next());
        }
        return point.next();
    }

    private record Second(CalendarPart point, boolean period) {}

    /** The other end of a range that begins with this point. */
    private @Nullable Second second(int at, CalendarPart first) {
        int join = first.next();
        if (join >= tokens.size() - 1) {
            return null;
        }
        var joint = tokens.get(join);
        boolean dash = joint.is("-") || joint.is("/");
        boolean to = joint.is("to") || joint.is("bis") || joint.is("until") || joint.is("till");
        boolean or = words.is(joint, Kind.OR);
        boolean and = words.is(joint, Kind.AND) && nearBack(at, "between", "zwischen");
        if (!dash && !to && !or && !and) {
            return null;
        }
        int next = join + 1;
        while (next < tokens.size() - 1
                && (words.is(tokens.get(next), Kind.IN) || words.is(tokens.get(next), Kind.ABOUT))) {
            next++;
        }
        var joined = tokens.get(next);
        if (first.precision() == Precision.LONGER
                && dash
                && joined.isNumber()
                && joined.to() - joined.from() == 2
                && joined.value() > first.last().getYear() % 100) {
            return new Second(
                    new CalendarPart(first.first(), first.last().plusYears(1), first.precision(), next + 1), false);
        }
        var point = calendar.point(next);
        if (point == null || point.last().equals(first.last()) || or && point.precision() != first.precision()) {
            return null;
        }
        return new Second(point, to);
    }

    /** "6 months", "in about two and a half years", "2-3 years": what a length of time says, or nothing read. */
    private int lengthAt(int at) {
        var amount = calendar.text().amount(at);
        if (amount == null) {
            return few(at);
        }
        int next = amount.next();
        boolean range = amount.range() || maybeOther(at, amount.next());
        int unit =
                next < tokens.size() ? words.value(tokens.get(next), Kind.UNIT).orElse(0) : 0;
        if (unit == 0 || unit == 9) {
            return at;
        }
        int end = next + 1;
        if (tokens.get(at).is("one") && unit == 1 || tokens.get(at).is("eines") && unit == 1) {
            add(Role.VAGUE, today, Precision.LONGER, at, end);
            return end;
        }
        boolean every = back(at, Kind.EVERY);
        boolean old = end < tokens.size()
                && (words.is(tokens.get(end), Kind.AGO)
                        || tokens.get(end).is("old")
                        || tokens.get(end).is("alt")
                        || tokens.get(end).word().startsWith("erfahrung")
                        || tokens.get(end).is("of")
                        || tokens.get(end).is("experience"));
        if (nearBack(at, "vor", "seit", "since", "for", "last", "past", "letzten", "lang", "jeweils", "nach", "after")
                || old
                || every) {
            return end;
        }
        boolean within = back(at, Kind.WITHIN) || back(at, Kind.WHICH) || back(at, Kind.BY) || fromNow(end);
        if (range) {
            add(Role.RANGE, today, Precision.LONGER, at, end);
        } else if (calendar.text().after(amount, unit) instanceof LocalDate last) {
            add(within ? Role.END : Role.LENGTH, last, Precision.DAY, at, end);
        }
        return end;
    }

    /** "2 years, maybe three". */
    private boolean maybeOther(int from, int to) {
        return near(from, Math.min(tokens.size(), to + 2), Kind.VAGUE);
    }

    private boolean fromNow(int at) {
        return at + 1 < tokens.size()
                && (tokens.get(at).is("from") && tokens.get(at + 1).is("now")
                        || tokens.get(at).is("ab")
                                && (tokens.get(at + 1).is("jetzt")
                                        || tokens.get(at + 1).is("heute"))
                        || tokens.get(at).is("time")
                        || tokens.get(at + 1).is("time"));
    }

    private int few(int at) {
        if (at + 1 >= tokens.size()) {
            return at;
        }
        if (words.value(tokens.get(at), Kind.WHICH).orElse(0) > 0
                && calendar.text().isSeveral(at + 1)) {
            add(Role.VAGUE, today, Precision.LONGER, at, at + 2);
            return at + 2;
        }
        if (!words.is(tokens.get(at), Kind.FEW)) {
            return at;
        }
        for (int i = at + 1; i <= at + 2 && i < tokens.size(); i++) {
            if (words.is(tokens.get(i), Kind.UNIT)) {
                add(Role.VAGUE, today, Precision.LONGER, at, i + 1);
                return i + 1;
            }
        }
        return at;
    }

    /** What the words before a point say of it; empty where it is none that the goal is about. */
    private Optional<Role> role(int at, CalendarPart point) {
        if (point.next() < tokens.size()) {
            var after = tokens.get(point.next());
            if (words.is(after, Kind.AGO) && !after.is("her")
                    || after.is("onwards")
                    || after.is("on") && point.next() == tokens.size() - 1) {
                return Optional.of(Role.START);
            }
        }
        for (int i = at - 1; i >= 0 && i >= at - LOOKS_BACK; i--) {
            var token = tokens.get(i);
            if (token.endsSentence() || token.is(",")) {
                break;
            }
            if (words.is(token, Kind.LAST) && i >= at - 2) {
                return Optional.empty();
            }
            if (words.is(token, Kind.EVERY)) {
                add(Role.RHYTHM, today, point.precision(), i, point.next());
                return Optional.empty();
            }
            if (token.is("nicht") || token.is("not")) {
                continue;
            }
            if (words.is(token, Kind.BEFORE) || words.is(token, Kind.BY)) {
                boolean not = i > 0
                        && (tokens.get(i - 1).is("not") || tokens.get(i - 1).is("nicht"));
                return Optional.of(not ? Role.START : Role.END);
            }
            if (words.is(token, Kind.FROM)) {
                return Optional.of(Role.START);
            }
        }
        if (begins(point.next())) {
            return Optional.of(Role.START);
        }
        return Optional.of(Role.PLAIN);
    }

    /** "Im Januar fange ich an", "in January I start". */
    private boolean begins(int next) {
        for (int i = next; i < tokens.size() && i < next + LOOKS_BACK; i++) {
            var token = tokens.get(i);
            if (token.endsSentence() || token.is(",")) {
                return false;
            }
            if (token.word().startsWith("start") && token.isWord()
                    || token.word().startsWith("beginn")
                    || token.is("begin")
                    || token.is("begins")
                    || token.is("fange")
                    || token.is("los")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBefore(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            if (words.is(tokens.get(i), Kind.BEFORE)) {
                return true;
            }
            if (!words.is(tokens.get(i), Kind.FILLER)) {
                return false;
            }
        }
        return false;
    }

    private boolean near(int from, int to, Kind kind) {
        for (int i = Math.max(0, from - 3); i < Math.min(tokens.size(), to + 2); i++) {
            if (words.is(tokens.get(i), kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean nearBack(int at, String... any) {
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (List.of(any).contains(tokens.get(i).word())) {
                return true;
            }
            if (!words.is(tokens.get(i), Kind.ABOUT) && !words.is(tokens.get(i), Kind.IN)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word of this kind stands before, with nothing but small words in between. */
    private boolean back(int at, Kind kind) {
        for (int i = at - 1; i >= 0 && i >= at - LOOKS_BACK; i--) {
            if (words.is(tokens.get(i), kind)) {
                return true;
            }
            if (!words.is(tokens.get(i), Kind.ABOUT) && !words.is(tokens.get(i), Kind.FILLER)) {
                return false;
            }
        }
        return false;
    }

    private void add(Role role, LocalDate last, Precision precision, int from, int to) {
        boolean milestone = false;
        for (int i = from - 1;
                i >= 0
                        && i >= from - 8
                        && !tokens.get(i).endsSentence()
                        && !tokens.get(i).is(",");
                i--) {
            milestone |= words.is(tokens.get(i), Kind.MILESTONE);
        }
        for (int i = to;
                i < tokens.size()
                        && i < to + 6
                        && !tokens.get(i).endsSentence()
                        && !tokens.get(i).is(",");
                i++) {
            milestone |= words.is(tokens.get(i), Kind.MILESTONE);
        }
        var span = new Span(tokens.get(from).from(), tokens.get(to - 1).to());
        boolean year = false;
        for (int i = from; i < to; i++) {
            var token = tokens.get(i);
            year |= token.isNumber() && token.to() - token.from() == 4
                    || token.kind() == Token.Kind.DATE && token.figures().getFirst() > 0;
        }
        mentions.add(new DateMention(role, last, precision, span, milestone, year));
    }
}
