package app.waymark.goal.coach;

import java.util.List;
import java.util.Set;

/** For M: what would show that the goal is reached. */
final class ArrivalClues {

    /** What stands between where it was and where it shall be. */
    private static final Set<String> BETWEEN = Set.of(
            ">",
            "→",
            "to",
            "auf",
            "down",
            "statt",
            "instead",
            "goal",
            "ziel",
            "target",
            "zu",
            "then",
            "dann",
            "now",
            "jetzt",
            "today",
            "heute",
            "want",
            "aim",
            "up",
            "nach",
            "bis",
            "soll",
            "sollen",
            "until",
            "last",
            "previously",
            "derzeit",
            "aktuell",
            "currently",
            "bisher",
            "zuletzt",
            "vorher",
            "before",
            "was",
            "war",
            "vs");

    private static final Set<String> MANY = Set.of(
            "many",
            "lots",
            "plenty",
            "several",
            "some",
            "few",
            "loads",
            "tons",
            "viele",
            "vielen",
            "einige",
            "mehrere",
            "paar",
            "jede",
            "zahlreiche",
            "etliche",
            "genug",
            "enough");

    /** So many words apart, two numbers may still be from where and to where. */
    private static final int BESIDE = 12;

    private final ReadGoal goal;
    private final DateWords words;
    private final Clues clues = new Clues();

    ArrivalClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    Clues clues() {
        var text = goal.text(GoalField.MEASURABLE);
        measured(text);
        if (text.has(Tag.POINTER)) {
            for (var field : List.of(GoalField.SPECIFIC, GoalField.ACHIEVABLE, GoalField.TITLE)) {
                var other = goal.text(field);
                if (!Numbers.in(other, words).isEmpty() || (field == GoalField.SPECIFIC && other.has(Tag.EVENT))) {
                    measured(other);
                    clues.add("pointed", true);
                    break;
                }
            }
        }
        clues.add("empty", text.content() == 0 && !clues.has("pointed"));
        return clues;
    }

    private void measured(ReadText text) {
        var numbers = Numbers.in(text, words);
        var counted = numbers.stream()
                .filter(one -> one.kind() != Numbers.Kind.BARE)
                .filter(one -> !Numbers.isPace(text, one, words)
                        || text.has(Tag.BASELINE)
                        || (one.kind() == Numbers.Kind.COUNT && !text.has(Tag.EFFORT)))
                .toList();
        numbers(text, numbers, counted);
        boolean pairs = pairs(text, numbers);
        boolean number = !counted.isEmpty() || pairs;
        boolean event = text.has(Tag.EVENT);
        boolean feeling = text.has(Tag.FEELING) && !pairs;
        boolean effort = text.has(Tag.EFFORT);
        clues.add("event", event);
        clues.add("events", Math.min(3, text.count(Tag.EVENT)));
        clues.add("eventAlone", event && !feeling && !effort);
        clues.add("none", !number && !event);
        clues.add("effort", effort);
        clues.add("effortAlone", effort && !event && !number);
        clues.add("feeling", feeling);
        clues.add("feelingAlone", feeling && !event && !number);
        clues.add("vague", text.has(Tag.VAGUE));
        clues.add("virtue", text.has(Tag.VIRTUE));
        clues.add("comparativeAlone", text.has(Tag.COMPARATIVE) && !number);
        clues.add("name", Math.min(2, text.names(goal.german())));
        clues.add("complete", text.has(Tag.COMPLETE));
        clues.add("thing", Math.min(2, text.count(Tag.THING)));
        clues.add("person", text.has(Tag.PERSON) || text.has(Tag.ROLE));
        clues.add("words", Math.log1p(text.content()));
        clues.add("many", !number && text.tokens().stream().anyMatch(one -> MANY.contains(one.word())));
        clues.add("question", LetterClues.asks(text));
        clues.add("future", text.has(Tag.GENERIC));
        clues.add("off", text.has(Tag.OFF));
        clues.mark("event", text.field(), text.spans(Tag.EVENT));
        clues.mark("feeling", text.field(), text.spans(Tag.FEELING));
        clues.mark("effort", text.field(), text.spans(Tag.EFFORT));
        clues.mark("changeAlone", text.field(), text.spans(Tag.CHANGE));
    }

    private void numbers(ReadText text, List<Numbers.Found> numbers, List<Numbers.Found> counted) {
        boolean baseline = text.has(Tag.BASELINE) || pairs(text, numbers);
        boolean change = text.has(Tag.CHANGE);
        boolean percent = counted.stream().anyMatch(one -> one.kind() == Numbers.Kind.PERCENT);
        boolean effort = text.has(Tag.EFFORT);
        // "50 users a month" is a state to arrive at, "3 hours a week" is not.
        boolean pace = numbers.stream()
                .anyMatch(one -> Numbers.isPace(text, one, words) && (effort || one.kind() != Numbers.Kind.COUNT));
        boolean number = !counted.isEmpty() || pairs(text, numbers);
        boolean two = numbers.size() > 1;
        clues.add("number", number);
        clues.add("arrival", number && !effort && !pace && ((!change && !percent) || baseline));
        clues.add("fromTo", baseline && two);
        clues.add("changeAlone", change && number && !baseline);
        clues.add("percentAlone", percent && !baseline && (change || !text.has(Tag.EVENT)));
        clues.add("bare", !number && !numbers.isEmpty());
        clues.add("pace", pace && !two);
        clues.add(
                "nothing",
                numbers.stream().anyMatch(one -> one.to() < text.tokens().size() && text.is(one.to(), Tag.NOTHING)));
        var figures = LetterClues.spans(text, counted);
        clues.mark("number", text.field(), figures);
        clues.mark("percentAlone", text.field(), figures);
        clues.mark("pace", text.field(), figures);
    }

    /** "12 -> 1", "from 9 up to 16", "von 3 auf 5", "2026: 5,100. Goal: 3,200". */
    private static boolean pairs(ReadText text, List<Numbers.Found> numbers) {
        var tokens = text.tokens();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            int from = numbers.get(i).from();
            int to = numbers.get(i + 1).from();
            boolean opposed = numbers.get(i).value() != numbers.get(i + 1).value();
            if (opposed
                    && to - from <= BESIDE
                    && tokens.subList(from, to).stream().anyMatch(token -> BETWEEN.contains(token.word()))) {
                return true;
            }
        }
        return false;
    }
}
