package app.waymark.goal.coach;

import java.util.List;
import java.util.Set;

/** Gathers what a goal says for and against S, M, A and R. What each clue weighs is decided elsewhere. */
final class LetterClues {

    private static final Set<String> CEFR = Set.of("a1", "a2", "b1", "b2", "c1", "c2");

    private static final Set<String> ANYBODY = Set.of(
            "man",
            "jeder",
            "jede",
            "jedem",
            "jeden",
            "alle",
            "allen",
            "everyone",
            "everybody",
            "anyone",
            "anybody",
            "people",
            "one",
            "you",
            "leute",
            "heutzutage",
            "nowadays");

    private final ReadGoal goal;
    private final DateWords words;

    LetterClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    /** For S: what the outcome is. */
    Clues specific() {
        var clues = new Clues();
        var title = text(GoalField.TITLE);
        var specific = text(GoalField.SPECIFIC);
        for (var text : List.of(title, specific)) {
            for (var tag : List.of(Tag.COMPLETE, Tag.THING, Tag.ROLE, Tag.EVENT, Tag.STATE)) {
                seen(clues, "", text, tag, 2);
            }
            names(clues, text);
            level(clues, text);
            figures(clues, text);
            var at = text == title ? "title." : "specific.";
            for (var tag : List.of(Tag.VAGUE, Tag.VIRTUE, Tag.COMPARATIVE, Tag.ACTIVITY)) {
                seen(clues, at, text, tag, 2);
            }
            for (var tag : List.of(Tag.EITHER, Tag.BAREJOB, Tag.ALSO, Tag.OR)) {
                seen(clues, "", text, tag, 1);
            }
            clues.add("negation", text.has(Tag.NEGATION) && !text.has(Tag.INSTEAD));
            clues.mark("negation", text.field(), text.spans(Tag.NEGATION));
            clues.add("list", Math.min(3, Math.max(0, commas(text) - 1)));
            clues.add("bullets", bullets(text) > 2);
            clues.add("question", text.tokens().stream().anyMatch(one -> one.is("?")));
        }
        boolean elsewhere = specific.isPointer() || specific.isEmpty();
        int content = (title.isPointer() ? 0 : title.content()) + (elsewhere ? 0 : specific.content());
        clues.add("words", Math.min(2.5, Math.log1p(content)));
        clues.add("narrative", content > 25);
        clues.add("titleOnly", elsewhere);
        clues.add("empty", content == 0 && !clues.has("number"));
        double objects = sum(clues, "thing", "role", "level", "name", "number", "event");
        boolean soft = sum(
                        clues,
                        "title.vague",
                        "title.virtue",
                        "title.comparative",
                        "title.activity",
                        "specific.vague",
                        "specific.virtue",
                        "specific.comparative",
                        "specific.activity")
                > 0;
        boolean object = sum(clues, "thing", "role", "level") > 0;
        clues.add("softAlone", soft && !object);
        clues.add("softNameless", soft && objects == 0);
        clues.add("choice", title.has(Tag.OR) && !clues.has("either"));
        clues.add("barejobAlone", clues.has("barejob") && !beside(title) && !beside(specific));
        clues.add("leftOpen", clues.has("either"));
        clues.add("objects", Math.min(objects, 4));
        clues.add("none", objects == 0);
        clues.add("end", clues.has("complete") && objects > 0);
        clues.add("ends", clues.has("complete") && object);
        return clues;
    }

    /** Whether a text names an object that is not the promotion itself. */
    private static boolean beside(ReadText text) {
        for (int i = 0; i < text.tokens().size(); i++) {
            boolean object = text.is(i, Tag.THING) || text.is(i, Tag.ROLE);
            if (object && !text.is(i, Tag.BAREJOB) && !text.is(i, Tag.VAGUE)) {
                return true;
            }
        }
        return false;
    }

    private static double sum(Clues clues, String... names) {
        double sum = 0;
        for (var name : names) {
            sum += Math.min(1, clues.value(name));
        }
        return sum;
    }

    private void figures(Clues clues, ReadText text) {
        var counted = Numbers.in(text, words).stream()
                .filter(one -> one.kind() != Numbers.Kind.BARE)
                .toList();
        clues.add("number", Math.min(counted.size(), 1));
        clues.mark("number", text.field(), spans(text, counted));
    }

    private static List<Span> spans(ReadText text, List<Numbers.Found> numbers) {
        return numbers.stream()
                .map(one -> new Span(
                        text.tokens().get(one.from()).from(),
                        text.tokens().get(one.to() - 1).to()))
                .toList();
    }

    private static int bullets(ReadText text) {
        var tokens = text.tokens();
        int bullets = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean lineBegins = i == 0 || tokens.get(i - 1).is("\n");
            bullets += lineBegins
                            && (tokens.get(i).is("-")
                                    || tokens.get(i).is("•")
                                    || tokens.get(i).is("*"))
                    ? 1
                    : 0;
        }
        return bullets;
    }

    private ReadText text(GoalField field) {
        return goal.text(field);
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

    private void names(Clues clues, ReadText text) {
        clues.add("name", Math.min(text.names(goal.german()), 2));
        clues.mark("name", text.field(), text.spans(at -> text.isName(at, goal.german())));
        var quotes = text.tokens().stream()
                .filter(one -> one.is("\"") || one.is("'"))
                .count();
        clues.add("quoted", quotes > 1);
        clues.add("aside", text.tokens().stream().anyMatch(one -> one.is("(")));
    }

    /** "B2", "Level 3", "grade 8". */
    private static void level(Clues clues, ReadText text) {
        var tokens = text.tokens();
        boolean level = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean graded = i + 1 < tokens.size()
                    && (tokens.get(i + 1).isNumber()
                            || (tokens.get(i + 1).word().length() <= 3
                                    && tokens.get(i + 1).acronym()));
            level |= CEFR.contains(tokens.get(i).word());
            level |= text.is(i, Tag.LEVELWORD)
                    && (graded || (i > 0 && tokens.get(i - 1).isNumber()));
        }
        clues.add("level", level);
        clues.mark(
                "level",
                text.field(),
                text.spans(i -> CEFR.contains(tokens.get(i).word()) || text.is(i, Tag.LEVELWORD)));
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
                .filter(one -> !Numbers.isPace(text, one, words)
                        || text.has(Tag.BASELINE)
                        || (one.kind() == Numbers.Kind.COUNT && !text.has(Tag.EFFORT)))
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
        clues.add("none", !number && !event);
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
        clues.add("name", Math.min(2, text.names(goal.german())));
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
        var figures = spans(text, counted);
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
        int names = text.names(goal.german());
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
        var figures = spans(text, numbers);
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
        int generic = 0;
        int anybody = 0;
        int content = 0;
        for (var field : List.of(GoalField.WHY, GoalField.RELEVANT)) {
            var text = goal.text(field);
            fresh += text.contentBeyond(outcome);
            content += text.content();
            first += text.count(Tag.FIRST);
            worklife += text.count(Tag.WORKLIFE);
            generic += text.count(Tag.GENERIC);
            anybody += (int) text.tokens().stream()
                    .filter(one -> ANYBODY.contains(one.word()))
                    .count();
            for (int i = 0; i < text.tokens().size(); i++) {
                plain += text.isContent(i) && !text.is(i, Tag.GENERIC) && !outcome.contains(text.stem(i)) ? 1 : 0;
            }
            clues.add("question", text.tokens().stream().anyMatch(one -> one.is("?")));
            clues.add("number", Math.min(1, Numbers.in(text, words).size()));
            clues.add("names", Math.min(2, text.names(goal.german())));
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
        int gap = goal.text(GoalField.WHY).count(Tag.GAP)
                + goal.text(GoalField.RELEVANT).count(Tag.GAP);
        clues.add("fresh", Math.log1p(fresh));
        clues.add("plain", Math.log1p(plain));
        clues.add("first", Math.min(3, first));
        clues.add("firstPlain", first > 0 ? Math.log1p(plain) : 0);
        clues.add("worklife", Math.min(3, worklife));
        clues.add("short", plain < 4);
        clues.add("echo", content == 0 ? 0 : 1 - fresh / (double) content);
        clues.add("impersonalPlain", first == 0 && gap == 0 ? Math.log1p(plain) : 0);
        clues.add("impersonal", first == 0);
        boolean wish = clues.has("otherwish");
        clues.add("tie", first > 0 && (gap > 0 || clues.has("because") || worklife > 1 || clues.has("past")));
        clues.add("wishAlone", wish && gap == 0 && plain <= 8 && first <= 2);
        clues.add("genericAlone", clues.has("generic") && gap == 0 && plain < 10);
        clues.add("linked", !goal.goal().linkedTo().isBlank() && fresh + first > 0);
        clues.add("empty", fresh == 0 && first == 0);
        return clues;
    }
}
