package app.waymark.goal.coach;

import java.util.List;
import java.util.Set;

/** Gathers what a goal says for and against S, M, A and R. What each clue weighs is decided elsewhere. */
final class LetterClues {

    private static final Set<String> REMOVED = Set.of("a1", "a2", "b1", "b2", "c1", "c2");

    private final ReadGoal goal;
    private final DateWords words;

    LetterClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    /** For S: what the outcome is. */
    Clues specific() {
        var clues = new Clues();
        int objects = 0;
        for (var field : List.of(GoalField.TITLE, GoalField.SPECIFIC)) {
            var text = goal.text(field);
            var at = field == GoalField.TITLE ? "title." : "specific.";
            objects += seen(clues, at, text, Tag.THING, 2);
            objects += seen(clues, at, text, Tag.ROLE, 1);
            objects += seen(clues, at, text, Tag.COMPLETE, 2);
            seen(clues, at, text, Tag.BAREJOB, 1);
            seen(clues, at, text, Tag.VAGUE, 2);
            seen(clues, at, text, Tag.VIRTUE, 2);
            seen(clues, at, text, Tag.COMPARATIVE, 2);
            seen(clues, at, text, Tag.ACTIVITY, 2);
            seen(clues, at, text, Tag.EITHER, 1);
            seen(clues, at, text, Tag.ALSO, 1);
            boolean instead = text.has(Tag.INSTEAD);
            clues.add(at + "negation", text.has(Tag.NEGATION) && !instead);
            clues.mark(at + "negation", field, text.spans(Tag.NEGATION));
            objects += names(clues, at, text);
            objects += level(clues, at, text);
            int numbers = (int) Numbers.in(text, words).stream()
                    .filter(one -> one.kind() != Numbers.Kind.BARE)
                    .count();
            clues.add(at + "number", Math.min(numbers, 1));
            objects += Math.min(numbers, 1);
            int content = text.isPointer() ? 0 : text.content();
            clues.add(at + "words", Math.log1p(content));
            clues.add(at + "empty", content == 0 && numbers == 0);
            clues.add(at + "list", Math.min(3, Math.max(0, commas(text) - 1)));
            clues.add(at + "question", text.tokens().stream().anyMatch(one -> one.is("?")));
        }
        boolean soft =
                any(clues, "vague") || any(clues, "virtue") || any(clues, "comparative") || any(clues, "activity");
        clues.add("softAlone", soft && !any(clues, "thing") && !any(clues, "role") && !any(clues, "level"));
        clues.add("objects", Math.min(objects, 5));
        clues.add("none", objects == 0);
        clues.add(
                "end",
                any(clues, "complete")
                        && (any(clues, "thing") || any(clues, "role") || any(clues, "level") || any(clues, "name")));
        return clues;
    }

    private boolean any(Clues clues, String name) {
        return clues.has("title." + name) || clues.has("specific." + name);
    }

    private static int commas(ReadText text) {
        return (int) text.tokens().stream()
                .filter(one ->
                        one.is(",") || one.is("•") || one.is("\n") || one.is("and") || one.is("und") || one.is("&"))
                .count();
    }

    private static int seen(Clues clues, String at, ReadText text, Tag tag, int most) {
        var name = at + tag.name().toLowerCase(java.util.Locale.ROOT);
        int count = Math.min(most, text.count(tag));
        clues.add(name, count);
        clues.mark(name, text.field(), text.spans(tag));
        return Math.min(count, 1);
    }

    private int names(Clues clues, String at, ReadText text) {
        int names = Math.min(goal.german() ? (int) acronyms(text) : text.names(), 2);
        clues.add(at + "name", names);
        clues.mark(
                at + "name",
                text.field(),
                text.spans(i -> goal.german() ? text.tokens().get(i).acronym() : text.isName(i)));
        return Math.min(names, 1);
    }

    private static long acronyms(ReadText text) {
        return text.tokens().stream().filter(Token::acronym).count();
    }

    /** "B2", "Level 3", "grade 8". */
    private static int level(Clues clues, String at, ReadText text) {
        var tokens = text.tokens();
        boolean level = false;
        for (int i = 0; i < tokens.size(); i++) {
            level |= REMOVED.contains(tokens.get(i).word());
            level |= text.is(i, Tag.LEVELWORD)
                    && i + 1 < tokens.size()
                    && (tokens.get(i + 1).isNumber()
                            || tokens.get(i + 1).word().length() <= 3
                                    && tokens.get(i + 1).acronym());
            level |= text.is(i, Tag.LEVELWORD) && i > 0 && tokens.get(i - 1).isNumber();
        }
        clues.add(at + "level", level);
        clues.mark(
                at + "level",
                text.field(),
                text.spans(i -> REMOVED.contains(tokens.get(i).word()) || text.is(i, Tag.LEVELWORD)));
        return level ? 1 : 0;
    }

    /** For M: what would show that it is reached. */
    Clues measurable() {
        var clues = new Clues();
        var text = goal.text(GoalField.MEASURABLE);
        boolean points = text.has(Tag.POINTER);
        measured(clues, text);
        if (points) {
            for (var field : List.of(GoalField.SPECIFIC, GoalField.ACHIEVABLE, GoalField.TITLE)) {
                var other = goal.text(field);
                if (!Numbers.in(other, words).isEmpty() || field == GoalField.SPECIFIC && other.has(Tag.EVENT)) {
                    measured(clues, other);
                    clues.add("pointed", true);
                    break;
                }
            }
        }
        clues.add("empty", text.content() == 0 && !clues.has("pointed"));
        return clues;
    }

    private void measured(Clues clues, ReadText text) {
        var numbers = Numbers.in(text, words);
        var counted = numbers.stream()
                .filter(one -> one.kind() != Numbers.Kind.BARE)
                .filter(one -> !Numbers.isPace(text, one, words) || text.has(Tag.BASELINE))
                .toList();
        boolean baseline = text.has(Tag.BASELINE) || pairs(text, numbers);
        boolean change = text.has(Tag.CHANGE);
        boolean percent = counted.stream().anyMatch(one -> one.kind() == Numbers.Kind.PERCENT);
        boolean pace = numbers.stream().anyMatch(one -> Numbers.isPace(text, one, words));
        boolean effort = text.has(Tag.EFFORT);
        boolean event = text.has(Tag.EVENT);
        boolean feeling = text.has(Tag.FEELING);
        boolean number = !counted.isEmpty();
        boolean two = numbers.size() > 1;
        clues.add("event", event);
        clues.add("events", Math.min(3, text.count(Tag.EVENT)));
        clues.add("eventAlone", event && !feeling && !effort);
        clues.add("number", number);
        clues.add("arrival", number && !effort && !pace && (!change && !percent || baseline));
        clues.add("fromTo", baseline && two);
        clues.add("changeAlone", change && number && !baseline);
        clues.add("percentAlone", percent && !baseline);
        clues.add("bare", !number && !numbers.isEmpty());
        clues.add("pace", pace && !two);
        clues.add("effort", effort);
        clues.add("effortAlone", effort && !event && !number);
        clues.add("feeling", feeling);
        clues.add("feelingAlone", feeling && !event && !number);
        clues.add(
                "nothing",
                numbers.stream().anyMatch(one -> one.to() < text.tokens().size() && text.is(one.to(), Tag.NOTHING)));
        clues.add("vague", text.has(Tag.VAGUE));
        clues.add("virtue", text.has(Tag.VIRTUE));
        clues.add("comparativeAlone", text.has(Tag.COMPARATIVE) && !number);
        clues.add("name", Math.min(2, goal.german() ? (int) acronyms(text) : text.names()));
        clues.add("complete", text.has(Tag.COMPLETE));
        clues.add("thing", Math.min(2, text.count(Tag.THING)));
        clues.add("person", text.has(Tag.PERSON) || text.has(Tag.ROLE));
        clues.add("words", Math.log1p(text.content()));
        clues.add("question", text.tokens().stream().anyMatch(one -> one.is("?")));
        clues.add("future", text.has(Tag.GENERIC));
        clues.mark("event", text.field(), text.spans(Tag.EVENT));
        clues.mark("feeling", text.field(), text.spans(Tag.FEELING));
        clues.mark("effort", text.field(), text.spans(Tag.EFFORT));
        clues.mark("changeAlone", text.field(), text.spans(Tag.CHANGE));
        var figures = counted.stream()
                .map(one -> new Span(
                        text.tokens().get(one.from()).from(),
                        text.tokens().get(one.to() - 1).to()))
                .toList();
        clues.mark("number", text.field(), figures);
        clues.mark("percentAlone", text.field(), figures);
        clues.mark("pace", text.field(), figures);
    }

    /** "12 -> 1", "from 9 up to 16", "von 3 auf 5", "2026: 5,100. Goal: 3,200". */
    private static boolean pairs(ReadText text, List<Numbers.Found> numbers) {
        var tokens = text.tokens();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            boolean opposed = numbers.get(i).value() != numbers.get(i + 1).value();
            int gap = numbers.get(i + 1).from() - numbers.get(i).from();
            if (opposed && gap <= 12) {
                for (int k = numbers.get(i).from(); k < numbers.get(i + 1).from(); k++) {
                    var word = tokens.get(k).word();
                    if (word.equals(">")
                            || word.equals("→")
                            || word.equals("to")
                            || word.equals("auf")
                            || word.equals("down")
                            || word.equals("statt")
                            || word.equals("instead")
                            || word.equals("goal")
                            || word.equals("ziel")
                            || word.equals("target")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** For A: what makes it possible, and what may get in the way. */
    Clues achievable() {
        var clues = new Clues();
        var text = goal.text(GoalField.ACHIEVABLE);
        var numbers = Numbers.in(text, words);
        boolean time = numbers.stream().anyMatch(one -> one.kind() == Numbers.Kind.TIME);
        boolean money = numbers.stream()
                .anyMatch(one -> one.kind() == Numbers.Kind.MONEY || one.kind() == Numbers.Kind.PERCENT);
        boolean count = numbers.stream().anyMatch(one -> one.kind() == Numbers.Kind.COUNT);
        clues.add("time", time);
        clues.add("money", money);
        clues.add("count", count);
        clues.add("bare", !numbers.isEmpty() && !time && !money && !count);
        clues.add("dates", !text.dates().isEmpty());
        for (var tag : List.of(
                Tag.PERSON,
                Tag.APPROVAL,
                Tag.PRIOR,
                Tag.RESOURCE,
                Tag.OBSTACLE,
                Tag.WISHFUL,
                Tag.GENERIC,
                Tag.THING,
                Tag.WORKLIFE,
                Tag.COMPLETE,
                Tag.NEGATION)) {
            seen(clues, "", text, tag, 2);
        }
        int means = 0;
        for (var tag : List.of(Tag.PERSON, Tag.APPROVAL, Tag.PRIOR, Tag.RESOURCE, Tag.OBSTACLE)) {
            means += text.has(tag) ? 1 : 0;
        }
        means += numbers.isEmpty() ? 0 : 1;
        int names = goal.german() ? (int) acronyms(text) : text.names();
        clues.add("names", Math.min(2, names));
        clues.add("means", means);
        clues.add("none", means == 0);
        int plain = 0;
        for (int i = 0; i < text.tokens().size(); i++) {
            plain +=
                    text.isContent(i) && !text.is(i, Tag.WISHFUL) && !text.is(i, Tag.GENERIC) && !text.is(i, Tag.VIRTUE)
                            ? 1
                            : 0;
        }
        clues.add("wishfulAlone", text.has(Tag.WISHFUL) && plain < 3);
        clues.add("plain", Math.log1p(plain));
        clues.add("short", plain < 2 && numbers.isEmpty());
        clues.add("question", text.tokens().stream().anyMatch(one -> one.is("?")));
        clues.add("past", text.has(Tag.PAST));
        clues.add("first", Math.min(2, text.count(Tag.FIRST)));
        clues.add("impossible", text.has(Tag.IMPOSSIBLE));
        clues.mark("impossible", text.field(), text.spans(Tag.IMPOSSIBLE));
        var figures = numbers.stream()
                .map(one -> new Span(
                        text.tokens().get(one.from()).from(),
                        text.tokens().get(one.to() - 1).to()))
                .toList();
        clues.mark("means", text.field(), figures);
        return clues;
    }

    /** For R: whose reason it is. */
    Clues relevant() {
        var clues = new Clues();
        var outcome = goal.stems(GoalField.TITLE, GoalField.SPECIFIC);
        int fresh = 0;
        int plain = 0;
        int first = 0;
        int worklife = 0;
        for (var field : List.of(GoalField.WHY, GoalField.RELEVANT)) {
            var text = goal.text(field);
            fresh += text.contentBeyond(outcome);
            first += text.count(Tag.FIRST);
            worklife += text.count(Tag.WORKLIFE);
            for (int i = 0; i < text.tokens().size(); i++) {
                plain += text.isContent(i) && !text.is(i, Tag.GENERIC) && !outcome.contains(text.stem(i)) ? 1 : 0;
            }
            clues.add("question", text.tokens().stream().anyMatch(one -> one.is("?")));
            clues.add("number", Math.min(1, Numbers.in(text, words).size()));
            clues.add("names", Math.min(2, goal.german() ? (int) acronyms(text) : text.names()));
            clues.mark("first", field, text.spans(Tag.WORKLIFE));
            clues.mark("gap", field, text.spans(Tag.GAP));
            clues.mark("generic", field, text.spans(Tag.GENERIC));
            clues.mark("otherwish", field, text.spans(Tag.OTHERWISH));
            clues.add("generic", Math.min(2, text.count(Tag.GENERIC)));
            clues.add("otherwish", text.has(Tag.OTHERWISH));
            clues.add("gap", Math.min(2, text.count(Tag.GAP)));
            clues.add("past", Math.min(2, text.count(Tag.PAST)));
            clues.add("because", text.has(Tag.BECAUSE));
            clues.add("virtue", text.has(Tag.VIRTUE));
            clues.add("person", Math.min(2, text.count(Tag.PERSON)));
        }
        clues.add("fresh", Math.log1p(fresh));
        clues.add("plain", Math.log1p(plain));
        clues.add("first", Math.min(3, first));
        clues.add("firstPlain", first > 0 ? Math.log1p(plain) : 0);
        clues.add("worklife", Math.min(3, worklife));
        clues.add("short", plain < 4);
        clues.add("impersonal", first == 0);
        clues.add("linked", !goal.goal().linkedTo().isBlank() && fresh + first > 0);
        clues.add("empty", fresh == 0 && first == 0);
        return clues;
    }
}
