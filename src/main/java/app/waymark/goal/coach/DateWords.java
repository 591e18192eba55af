package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The words dates are said in, from {@code dates.txt}; a word that is one letter off from a long one is taken for it. */
final class DateWords {

    enum Kind {
        MONTH,
        SHY,
        WEEKDAY,
        UNIT,
        NUMBER,
        TENTHS,
        ORDINAL,
        PART,
        WHICH,
        SEASON,
        ENDOF,
        MIDDLE,
        CALENDARWEEK,
        SEMESTER,
        SCHOOLYEAR,
        HALFYEAR,
        FEAST,
        BY,
        BEFORE,
        FROM,
        IN,
        ABOUT,
        WITHIN,
        VAGUE,
        FEW,
        EVERY,
        AGO,
        LAST,
        OR,
        AND,
        FILLER,
        MILESTONE
    }

    private record Meaning(Kind kind, int value) {}

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final NearWords near = new NearWords();

    DateWords() {
        for (var line : Resource.lines("dates.txt")) {
            int equals = line.indexOf('=');
            var head = line.substring(0, equals).strip().split(" ");
            var meaning = new Meaning(Kind.valueOf(head[0].toUpperCase(Locale.ROOT)), Integer.parseInt(head[1]));
            for (var word : line.substring(equals + 1).strip().split("\\s+")) {
                meanings.computeIfAbsent(word, unused -> new ArrayList<>()).add(meaning);
                if (meaning.kind().ordinal() < Kind.BY.ordinal()) {
                    near.add(word);
                }
            }
        }
    }

    /** What the word means as one of this kind. */
    OptionalInt value(Token token, Kind kind) {
        return token.isWord() ? value(token.word(), kind) : OptionalInt.empty();
    }

    /** What these letters mean as a word of this kind; also two words written as one. */
    OptionalInt value(String word, Kind kind) {
        var known = meanings.get(word);
        if (known == null) {
            known = near.of(word).map(meanings::get).orElse(List.of());
        }
        for (var meaning : known) {
            if (meaning.kind() == kind) {
                return OptionalInt.of(meaning.value());
            }
        }
        return OptionalInt.empty();
    }

    boolean is(Token token, Kind kind) {
        return value(token, kind).isPresent();
    }
}
