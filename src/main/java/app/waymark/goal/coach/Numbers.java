package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The numbers of a text that count something: in what, and whether it is money or time. */
final class Numbers {

    enum Kind {
        /** Of a thing that can be counted. */
        COUNT,
        PERCENT,
        MONEY,
        /** A length of time. */
        TIME,
        /** With nothing beside it. */
        BARE
    }

    /**
     * One number.
     *
     * @param kind of what
     * @param value how many
     * @param from the index of its first token
     * @param to the index after the last of its unit
     */
    record Found(Kind kind, double value, int from, int to) {}

    private static final Set<String> RHYTHM =
            Set.of("a", "per", "each", "every", "pro", "je", "die", "in", "am", "im", "/");

    private static final Set<String> MONEY = Set.of("€", "$", "£");

    private static final int TEN = 10;

    private Numbers() {}

    static List<Found> in(ReadText text, DateWords words) {
        var found = new ArrayList<Found>();
        var tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean written =
                    token.isWord() && words.value(token, DateWords.Kind.NUMBER).orElse(0) > 1 && i + 1 < tokens.size();
            if (!token.isNumber() && !written || isDated(text, token)) {
                continue;
            }
            double value = token.isNumber()
                    ? token.value()
                    : words.value(token, DateWords.Kind.NUMBER).orElse(0);
            found.add(at(text, words, i, value));
        }
        return found;
    }

    private static boolean isDated(ReadText text, Token token) {
        return text.dates().stream()
                .filter(date -> date.role() != DateMention.Role.LENGTH && date.role() != DateMention.Role.VAGUE)
                .anyMatch(date -> date.span().from() <= token.from()
                        && token.to() <= date.span().to());
    }

    private static Found at(ReadText text, DateWords words, int at, double value) {
        var tokens = text.tokens();
        if (at > 0 && MONEY.contains(tokens.get(at - 1).word())) {
            return new Found(Kind.MONEY, value, at - 1, at + 1);
        }
        // "15 of 20": so many of all of them. "9 of 10" is how people praise.
        boolean share = at + 2 < tokens.size()
                && (tokens.get(at + 1).is("of") || tokens.get(at + 1).is("von"))
                && tokens.get(at + 2).isNumber()
                && tokens.get(at + 2).value() > TEN;
        if (share) {
            return new Found(Kind.COUNT, value, at, at + 3);
        }
        int next = at + 1;
        while (next < tokens.size() && next < at + 3 && isWithin(text, next, words)) {
            next++;
        }
        if (next >= tokens.size()) {
            return new Found(Kind.BARE, value, at, at + 1);
        }
        var unit = tokens.get(next);
        if (unit.is("%") || unit.is("percent") || unit.is("prozent") || unit.is("pct")) {
            return new Found(Kind.PERCENT, value, at, next + 1);
        }
        if (MONEY.contains(unit.word()) || text.is(next, Tag.MONEYMARK)) {
            return new Found(Kind.MONEY, value, at, next + 1);
        }
        if (words.is(unit, DateWords.Kind.UNIT) || isHours(unit)) {
            return new Found(Kind.TIME, value, at, next + 1);
        }
        boolean names = unit.isWord()
                && (unit.word().length() > 1 || unit.is("m") || unit.is("h"))
                && !text.is(next, Tag.NOTHING)
                && (!text.is(next, Tag.SMALL) || unit.acronym());
        return names ? new Found(Kind.COUNT, value, at, next + 1) : new Found(Kind.BARE, value, at, at + 1);
    }

    private static boolean isWithin(ReadText text, int at, DateWords words) {
        var token = text.tokens().get(at);
        return token.isWord()
                && (text.is(at, Tag.SMALL) && !RHYTHM.contains(token.word())
                        || text.is(at, Tag.COMPARATIVE) && !words.is(token, DateWords.Kind.UNIT));
    }

    static boolean isHours(Token token) {
        return switch (token.word()) {
            case "h",
                    "hr",
                    "hrs",
                    "hour",
                    "hours",
                    "std",
                    "stunde",
                    "stunden",
                    "min",
                    "mins",
                    "minute",
                    "minutes",
                    "minuten",
                    "h/week" -> true;
            default -> false;
        };
    }

    /** Whether a number is so many in each week, day or evening: a pace. */
    static boolean isPace(ReadText text, Found number, DateWords words) {
        var tokens = text.tokens();
        for (int i = number.to(); i < Math.min(tokens.size() - 1, number.to() + 2); i++) {
            var next = tokens.get(i + 1);
            if (RHYTHM.contains(tokens.get(i).word())
                    && (words.is(next, DateWords.Kind.UNIT)
                            || next.is("evening")
                            || next.is("morning")
                            || next.is("abend")
                            || next.is("morgen"))) {
                return true;
            }
        }
        for (int i = number.to(); i < Math.min(tokens.size(), number.to() + 2); i++) {
            var word = tokens.get(i).word();
            if (word.equals("daily")
                    || word.equals("weekly")
                    || word.startsWith("woechentlich")
                    || word.equals("taeglich")
                    || word.equals("each")) {
                return true;
            }
        }
        return false;
    }
}
