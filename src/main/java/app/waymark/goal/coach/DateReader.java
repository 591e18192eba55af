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

    private final DateWords words;
    private final List<Token> tokens;
    private final LocalDate today;
    private final CalendarReader calendar;
    private final DateSurroundings around;
    private final LengthReader lengths;
    private final List<DateMention> mentions = new ArrayList<>();

    private DateReader(DateWords words, List<Token> tokens, LocalDate today, boolean german) {
        this.words = words;
        this.tokens = tokens;
        this.today = today;
        this.calendar = new CalendarReader(words, tokens, today, german);
        this.around = new DateSurroundings(words, tokens);
        this.lengths = new LengthReader(words, tokens, today, calendar.text(), around);
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
        var length = lengths.at(at);
        if (length != null) {
            if (length.role() != null) {
                add(length.role(), length.last(), length.precision(), at, length.next());
            }
            return length.next();
        }
        var point = calendar.point(at);
        if (point == null) {
            if (words.is(tokens.get(at), Kind.SEASON) && !calendar.text().isOnlySpelt(at)) {
                add(Role.SEASON, today, Precision.LONGER, at, at + 1);
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
        if (isOtherOf(at)) {
            add(Role.RANGE, point.last(), point.precision(), at, point.next());
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
        if (coarse && around.near(at, point.next(), Kind.VAGUE)) {
            add(Role.VAGUE, today, point.precision(), at, point.next());
        } else {
            var last = around.isBefore(at) ? point.first().minusDays(1) : point.last();
            add(role.get(), last, point.precision(), at, point.next());
        }
        return point.next();
    }

    /** The second half of "this or next year". */
    private boolean isOtherOf(int at) {
        return at >= 2 && words.is(tokens.get(at - 1), Kind.OR) && words.is(tokens.get(at - 2), Kind.WHICH);
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
        boolean and = words.is(joint, Kind.AND) && around.nearBack(at, "between", "zwischen");
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
        if (point == null && or && words.is(joined, Kind.WHICH)) {
            return new Second(new CalendarPart(first.first(), first.last(), first.precision(), next + 1), false);
        }
        if (point == null || point.last().equals(first.last()) || (or && point.precision() != first.precision())) {
            return null;
        }
        return new Second(point, to);
    }

    /** What the words before a point say of it; empty where it is none that the goal is about. */
    private Optional<Role> role(int at, CalendarPart point) {
        if (point.next() < tokens.size()) {
            var after = tokens.get(point.next());
            if ((words.is(after, Kind.AGO) && !after.is("her"))
                    || after.is("onwards")
                    || (after.is("on") && point.next() == tokens.size() - 1)) {
                return Optional.of(Role.START);
            }
        }
        for (int i = at - 1; i >= 0 && i >= at - DateSurroundings.LOOKS_BACK; i--) {
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
        if (around.begins(point.next())) {
            return Optional.of(Role.START);
        }
        return Optional.of(Role.PLAIN);
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
            year |= (token.isNumber() && token.to() - token.from() == 4)
                    || (token.kind() == Token.Kind.DATE && token.figures().getFirst() > 0);
        }
        mentions.add(new DateMention(role, last, precision, span, milestone, year));
    }
}
