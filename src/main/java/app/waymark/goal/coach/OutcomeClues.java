package app.waymark.goal.coach;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** For S: what the outcome is, from the title and the answer. */
final class OutcomeClues {

    private static final Set<String> CEFR = Set.of("a1", "a2", "b1", "b2", "c1", "c2");

    private static final Set<String> ONE = Set.of(
            "a", "an", "my", "our", "the", "first", "ein", "eine", "einen", "einem", "einer", "mein", "meine", "meinen",
            "meiner", "unser", "unsere", "unseren", "unseres", "unserer", "der", "die", "das", "den", "dem", "des");

    private static final Set<String> TO_BE =
            Set.of("be", "become", "being", "becoming", "werden", "sein", "bin", "feel", "live", "leben");

    /** So far from its article may a noun stand: "a second, small practice". */
    private static final int NOUN_WITHIN = 3;

    private static final int LONG = 25;

    private final ReadGoal goal;
    private final DateWords words;
    private final Clues clues = new Clues();

    OutcomeClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    Clues clues() {
        var title = goal.text(GoalField.TITLE);
        var specific = goal.text(GoalField.SPECIFIC);
        look(title, "title.");
        look(specific, "specific.");
        boolean elsewhere = specific.isPointer() || specific.isEmpty();
        int content = (title.isPointer() ? 0 : title.content()) + (elsewhere ? 0 : specific.content());
        clues.add("words", Math.min(2.5, Math.log1p(content)));
        clues.add("narrative", content > LONG);
        clues.add("titleOnly", elsewhere);
        clues.add("empty", content == 0 && !clues.has("number"));
        together(title, specific);
        return clues;
    }

    private void look(ReadText text, String at) {
        for (var tag : List.of(Tag.COMPLETE, Tag.THING, Tag.ROLE, Tag.EVENT, Tag.STATE)) {
            LetterClues.see(clues, "", text, tag, 2);
        }
        names(text);
        level(text);
        figures(text);
        for (var tag : List.of(Tag.VAGUE, Tag.VIRTUE, Tag.COMPARATIVE, Tag.ACTIVITY, Tag.FEELING)) {
            LetterClues.see(clues, at, text, tag, 2);
        }
        for (var tag : List.of(Tag.EITHER, Tag.BAREJOB, Tag.ALSO, Tag.OR)) {
            LetterClues.see(clues, "", text, tag, 1);
        }
        boolean denied = text.has(Tag.NEGATION) && !text.has(Tag.INSTEAD);
        clues.add("negation", denied);
        if (denied) {
            clues.mark("negation", text.field(), text.spans(Tag.NEGATION));
        }
        clues.add("list", Math.min(3, Math.max(0, commas(text) - 1)));
        clues.add("bullets", bullets(text) > 2);
        clues.add("question", LetterClues.asks(text));
        if (text.field() == GoalField.SPECIFIC) {
            boolean article = named(text);
            clues.add("article", article);
            if (article) {
                clues.mark("article", text.field(), text.firstSentence());
            }
            clues.add("raised", raised(text));
            clues.add("quality", isQuality(text));
        }
        clues.add("done", done(text));
        clues.mark("offAlone", text.field(), text.spans(Tag.OFF));
    }

    /** What title and answer say together. */
    private void together(ReadText title, ReadText specific) {
        double objects = sum("thing", "role", "level", "name", "number", "event");
        boolean soft = Stream.of("vague", "virtue", "comparative", "activity")
                .anyMatch(one -> clues.has("title." + one) || clues.has("specific." + one));
        boolean object = sum("thing", "role", "level") > 0;
        clues.add("softAlone", soft && !object);
        clues.add("softNameless", soft && objects == 0);
        clues.add("choice", title.has(Tag.OR) && !clues.has("either"));
        clues.add("barejobAlone", clues.has("barejob") && !beside(title) && !beside(specific));
        clues.add("leftOpen", clues.has("either"));
        clues.add("objects", Math.min(objects, 4));
        clues.add("none", objects == 0);
        clues.add("end", clues.has("complete") && (objects > 0 || clues.has("article")));
        boolean aside = specific.has(Tag.OFF) && !soft && !object && !clues.has("complete");
        clues.add("asideAlone", aside && title.content() == 0);
        clues.add("offAlone", (title.has(Tag.OFF) || specific.has(Tag.OFF)) && !object && !clues.has("complete"));
        clues.add("ends", clues.has("complete") && object);
        clues.add("plainly", !soft && !clues.has("negation") && (object || clues.has("article")));
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

    /** An article and a noun that is no quality: "a letter", "den Mietvertrag". */
    private boolean named(ReadText text) {
        var tokens = text.tokens();
        boolean capitals = goal.german() && tokens.stream().anyMatch(Token::capital);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!ONE.contains(tokens.get(i).word())) {
                continue;
            }
            for (int k = i + 1; k < tokens.size() && k <= i + NOUN_WITHIN; k++) {
                if (!tokens.get(k).isWord() || isSoft(text, k)) {
                    break;
                }
                boolean noun = capitals ? tokens.get(k).capital() : text.isContent(k);
                if (noun && !Forms.isQuality(tokens.get(k).word())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSoft(ReadText text, int at) {
        return text.is(at, Tag.VIRTUE)
                || text.is(at, Tag.COMPARATIVE)
                || text.is(at, Tag.NOTHING)
                || text.is(at, Tag.VAGUE)
                || text.is(at, Tag.BAREJOB);
    }

    /** "belesener werden", "creative work": raised or a quality, with nothing to reach. */
    private boolean raised(ReadText text) {
        return goal.german()
                && text.tokens().stream().anyMatch(Forms::isGermanComparative)
                && !text.has(Tag.COMPARATIVE);
    }

    /** "be assertive", "weise werden": to be so, not to be something. */
    private boolean isQuality(ReadText text) {
        var tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!TO_BE.contains(tokens.get(i).word())) {
                continue;
            }
            int next = goal.german() ? i - 1 : i + 1;
            if (next < 0 || next >= tokens.size()) {
                continue;
            }
            var beside = tokens.get(next);
            boolean adjective = beside.isWord()
                    && text.isContent(next)
                    && !beside.capital()
                    && !text.is(next, Tag.COMPLETE)
                    && !text.is(next, Tag.EVENT)
                    && !text.is(next, Tag.ROLE)
                    && !text.is(next, Tag.THING)
                    && !beside.word().endsWith("ed")
                    && !Forms.isGermanParticiple(beside);
            if (adjective) {
                return true;
            }
        }
        return false;
    }

    private boolean done(ReadText text) {
        var tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean german = goal.german() && Forms.isGermanParticiple(tokens.get(i));
            boolean english = !goal.german()
                    && i > 0
                    && tokens.get(i).word().endsWith("ed")
                    && tokens.get(i).word().length() > 4;
            if ((german || english) && !isSoft(text, i)) {
                return true;
            }
        }
        return false;
    }

    private double sum(String... names) {
        double sum = 0;
        for (var name : names) {
            sum += Math.min(1, clues.value(name));
        }
        return sum;
    }

    private void figures(ReadText text) {
        var counted = Numbers.in(text, words).stream()
                .filter(one -> one.kind() != Numbers.Kind.BARE)
                .toList();
        clues.add("number", Math.min(counted.size(), 1));
        clues.mark("number", text.field(), LetterClues.spans(text, counted));
    }

    private static int bullets(ReadText text) {
        var tokens = text.tokens();
        int bullets = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean lineBegins = i == 0 || tokens.get(i - 1).is("\n");
            boolean dot = tokens.get(i).is("-")
                    || tokens.get(i).is("•")
                    || tokens.get(i).is("*");
            bullets += lineBegins && dot ? 1 : 0;
        }
        return bullets;
    }

    private static int commas(ReadText text) {
        return (int) text.tokens().stream()
                .filter(one ->
                        one.is(",") || one.is("•") || one.is("\n") || one.is("and") || one.is("und") || one.is("&"))
                .count();
    }

    private void names(ReadText text) {
        clues.add("name", Math.min(text.names(goal.german()), 2));
        clues.mark("name", text.field(), text.spans(at -> text.isName(at, goal.german())));
        var quotes = text.tokens().stream()
                .filter(one -> one.is("\"") || one.is("'"))
                .count();
        clues.add("quoted", quotes > 1);
        clues.add("aside", text.tokens().stream().anyMatch(one -> one.is("(")));
    }

    /** "B2", "Level 3", "grade 8". */
    private void level(ReadText text) {
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
}
