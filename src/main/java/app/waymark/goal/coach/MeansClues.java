package app.waymark.goal.coach;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** For A: what makes it possible, what may get in the way, and whether it can be done in the time. */
final class MeansClues {

    private static final Set<String> POSSESSIVES = Set.of(
            "my", "our", "mein", "meine", "meinem", "meinen", "meiner", "meines", "unser", "unsere", "unserem",
            "unseren", "unserer");

    private static final Set<String> NOBODY =
            Set.of("nobody", "no-one", "none", "niemand", "keiner", "keine", "nie", "never", "kaum", "hardly");

    private static final Set<String> NONE =
            Set.of("no", "zero", "without", "any", "null", "kein", "keine", "keinen", "keinerlei", "ohne", "not");

    /** "100 %" of oneself is a hope. */
    private static final int ALL = 100;

    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    private static final List<Set<Tag>> MEANS = List.of(
            Set.of(Tag.PERSON), Set.of(Tag.APPROVAL), Set.of(Tag.PRIOR), Set.of(Tag.RESOURCE), Set.of(Tag.OBSTACLE));

    private final ReadGoal goal;
    private final DateWords words;
    private final Clues clues = new Clues();

    MeansClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    Clues clues() {
        var text = goal.text(GoalField.ACHIEVABLE);
        var numbers = Numbers.in(text, words).stream()
                .filter(one -> one.kind() != Numbers.Kind.PERCENT || one.value() < ALL)
                .toList();
        numbers(text, numbers);
        for (var tag : List.of(
                Tag.PERSON,
                Tag.APPROVAL,
                Tag.PRIOR,
                Tag.RESOURCE,
                Tag.WISHFUL,
                Tag.GENERIC,
                Tag.THING,
                Tag.WORKLIFE,
                Tag.COMPLETE,
                Tag.OFF)) {
            LetterClues.see(clues, "", text, tag, 2);
        }
        int means = numbers.isEmpty() ? 0 : 1;
        for (var tag : List.of(Tag.PERSON, Tag.APPROVAL, Tag.PRIOR, Tag.RESOURCE)) {
            means += text.has(tag) ? 1 : 0;
        }
        boolean obstacle = text.anyMatch(at -> text.is(at, Tag.OBSTACLE) && !isDenied(text, at));
        clues.add("obstacle", obstacle);
        clues.mark("obstacle", text.field(), text.spans(Tag.OBSTACLE));
        means += obstacle ? 1 : 0;
        int names = text.names(goal.german());
        means += names > 0 && !text.has(Tag.PERSON) ? 1 : 0;
        clues.add("names", Math.min(2, names));
        clues.mark("names", text.field(), text.spans(at -> text.isName(at, goal.german())));
        clues.add("means", means);
        clues.add("negation", text.has(Tag.NEGATION) && means < 2);
        clues.add("offAlone", text.has(Tag.OFF) && !text.has(Tag.APPROVAL) && !text.has(Tag.PRIOR));
        clues.add("none", means == 0);
        int together = text.together(
                MEANS, at -> !text.is(at, Tag.WISHFUL) && !(text.is(at, Tag.OBSTACLE) && isDenied(text, at)));
        boolean arranged = text.has(Tag.APPROVAL) || text.has(Tag.RESOURCE) || obstacle || !numbers.isEmpty();
        clues.add("personAlone", text.has(Tag.PERSON) && !arranged && names == 0);
        clues.add("priorAlone", text.has(Tag.PRIOR) && means == 1 && text.count(Tag.FIRST) == 0);
        clues.add("together", Math.min(3, together));
        clues.add("apart", together < 2 && numbers.isEmpty());
        int content = text.content();
        clues.add("hopes", content == 0 ? 0 : 1 - plain(text) / (double) content);
        clues.add("own", owned(text));
        int plain = plain(text);
        clues.add("wishfulAlone", text.has(Tag.WISHFUL) && plain < 3);
        clues.add("plain", Math.log1p(plain));
        clues.add("short", plain < 2 && numbers.isEmpty());
        clues.add("empty", text.content() == 0 && numbers.isEmpty());
        clues.add("question", LetterClues.asks(text));
        clues.add("past", text.has(Tag.PAST));
        clues.add("first", Math.min(2, text.count(Tag.FIRST)));
        clues.add("impossible", text.has(Tag.IMPOSSIBLE) || isTooLong(text, numbers));
        clues.mark("impossible", text.field(), text.spans(Tag.IMPOSSIBLE));
        if (!text.has(Tag.IMPOSSIBLE)) {
            clues.mark("impossible", text.field(), LetterClues.spans(text, numbers));
        }
        clues.mark("means", text.field(), LetterClues.spans(text, numbers));
        return clues;
    }

    private void numbers(ReadText text, List<Numbers.Found> numbers) {
        boolean time = numbers.stream().anyMatch(one -> one.kind() == Numbers.Kind.TIME);
        boolean money = numbers.stream()
                .anyMatch(one -> one.kind() == Numbers.Kind.MONEY || one.kind() == Numbers.Kind.PERCENT);
        boolean count = numbers.stream().anyMatch(one -> one.kind() == Numbers.Kind.COUNT);
        clues.add("time", time);
        clues.add("money", money);
        clues.add("count", count);
        clues.add("bare", !numbers.isEmpty() && !time && !money && !count);
        clues.add("dates", !text.dates().isEmpty());
    }

    /** "No doubts", "kein Problem": what is said not to be in the way. */
    private static boolean isDenied(ReadText text, int at) {
        for (int i = Math.max(0, at - 2); i < at; i++) {
            if (NONE.contains(text.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** How many words are neither a hope nor what anybody would say. */
    private static int plain(ReadText text) {
        int plain = 0;
        for (int i = 0; i < text.tokens().size(); i++) {
            plain += text.isContent(i) && !isHope(text, i) ? 1 : 0;
        }
        return plain;
    }

    private static boolean isHope(ReadText text, int at) {
        return text.is(at, Tag.WISHFUL) || text.is(at, Tag.GENERIC) || text.is(at, Tag.VIRTUE);
    }

    /** Somebody or something that one has: "my cousin", "unsere Werkstatt". */
    private boolean owned(ReadText text) {
        var tokens = text.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean noun =
                    goal.german() ? tokens.get(i + 1).capital() : text.isContent(i + 1) && !text.is(i + 1, Tag.NOTHING);
            if (POSSESSIVES.contains(tokens.get(i).word()) && noun && !isHope(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "It takes four years at least", and the goal ends next summer. */
    private boolean isTooLong(ReadText text, List<Numbers.Found> numbers) {
        var end = new TimeBound(goal).end();
        boolean said =
                text.has(Tag.DURATIONWORD) || text.tokens().stream().anyMatch(token -> NOBODY.contains(token.word()));
        if (end == null || !said || (text.has(Tag.PRIOR) && !text.has(Tag.NEGATION))) {
            return false;
        }
        long left = ChronoUnit.DAYS.between(goal.goal().writtenOn(), end);
        return numbers.stream()
                .filter(one -> one.kind() == Numbers.Kind.TIME)
                .anyMatch(one -> one.value() * days(text.tokens().get(one.to() - 1)) > left);
    }

    /** How many days the unit of a number has, of those long enough to matter. */
    private int days(Token unit) {
        return switch (words.value(unit, DateWords.Kind.UNIT).orElse(0)) {
            case 3 -> DAYS_A_MONTH;
            case 6 -> DAYS_A_YEAR;
            default -> 0;
        };
    }
}
