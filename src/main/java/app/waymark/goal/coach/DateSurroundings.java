package app.waymark.goal.coach;

import app.waymark.goal.coach.DateWords.Kind;
import java.util.List;

/** The words of a text that stand round a time in it. */
final class DateSurroundings {

    static final int LOOKS_BACK = 4;

    private final DateWords words;
    private final List<Token> tokens;

    DateSurroundings(DateWords words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** "Im Januar fange ich an", "in January I start". */
    boolean begins(int next) {
        for (int i = next; i < tokens.size() && i < next + LOOKS_BACK; i++) {
            var token = tokens.get(i);
            if (token.endsSentence() || token.is(",")) {
                return false;
            }
            if ((token.word().startsWith("start") && token.isWord())
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

    /** "Before June": not in it. */
    boolean isBefore(int at) {
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

    /** Whether a word of this kind stands close before or after these tokens. */
    boolean near(int from, int to, Kind kind) {
        for (int i = Math.max(0, from - 3); i < Math.min(tokens.size(), to + 2); i++) {
            if (words.is(tokens.get(i), kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these words stands before, with nothing but small words in between. */
    boolean nearBack(int at, String... any) {
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
    boolean back(int at, Kind kind) {
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
}
