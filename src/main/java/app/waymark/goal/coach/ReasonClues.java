package app.waymark.goal.coach;

import java.util.List;
import java.util.Set;

/** For R: whose reason it is. */
final class ReasonClues {

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

    private static final Set<String> OF_MYSELF = Set.of(
            "bin",
            "hab",
            "habe",
            "hatte",
            "kenne",
            "brauche",
            "leite",
            "arbeite",
            "mache",
            "sitze",
            "lebe",
            "stehe",
            "komme",
            "gehe",
            "fuehle",
            "verdiene",
            "betreue",
            "pflege",
            "studiere",
            "lerne",
            "muss",
            "kann",
            "darf",
            "soll",
            "will",
            "war",
            "wurde",
            "verstehe",
            "vertrete",
            "mag",
            "fahre",
            "helfe",
            "warte",
            "suche",
            "moechte",
            "konnte",
            "musste",
            "am",
            "been",
            "got",
            "had",
            "lost",
            "moved",
            "grew",
            "came",
            "was",
            "have",
            "can't",
            "cannot",
            "need",
            "want");

    private static final List<Set<Tag>> REASONS = List.of(
            Set.of(Tag.FIRST),
            Set.of(Tag.GAP, Tag.NEGATION),
            Set.of(Tag.BECAUSE),
            Set.of(Tag.PAST, Tag.WHEN),
            Set.of(Tag.WORKLIFE, Tag.PERSON),
            Set.of(Tag.AIM));

    private final ReadGoal goal;
    private final DateWords words;
    private final Clues clues = new Clues();

    /** What is counted over both texts. */
    private int fresh;

    private int plain;
    private int content;

    ReasonClues(ReadGoal goal, DateWords words) {
        this.goal = goal;
        this.words = words;
    }

    Clues clues() {
        var outcome = goal.stems(GoalField.TITLE, GoalField.SPECIFIC);
        var why = goal.text(GoalField.WHY);
        var relevant = goal.text(GoalField.RELEVANT);
        for (var text : List.of(why, relevant)) {
            look(text, outcome);
        }
        int first = why.count(Tag.FIRST) + relevant.count(Tag.FIRST) + unsaid(why) + unsaid(relevant);
        int worklife = why.count(Tag.WORKLIFE) + relevant.count(Tag.WORKLIFE);
        int gap = why.count(Tag.GAP) + relevant.count(Tag.GAP);
        clues.add("fresh", Math.log1p(fresh));
        clues.add("plain", Math.log1p(plain));
        clues.add("first", Math.min(3, first));
        clues.add("firstPlain", first > 0 ? Math.log1p(plain) : 0);
        clues.add("worklife", Math.min(3, worklife));
        clues.add("short", plain < 4);
        clues.add("echo", content == 0 ? 0 : 1 - fresh / (double) content);
        clues.add("impersonalPlain", first == 0 && gap == 0 ? Math.log1p(plain) : 0);
        clues.add("impersonal", first == 0 && gap == 0);
        boolean wish = clues.has("otherwish");
        boolean off = clues.has("off");
        clues.add("offAlone", off && gap == 0 && !clues.has("because"));
        int together = Math.max(why.together(REASONS, at -> true), relevant.together(REASONS, at -> true));
        clues.add("together", Math.min(4, together));
        boolean aims = why.has(Tag.AIM) || relevant.has(Tag.AIM);
        clues.add("aim", aims);
        clues.add("loose", gap == 0 && !aims && !clues.has("because") && !clues.has("past") && !clues.has("when"));
        clues.add("echoes", content > 0 && fresh * 3 <= content);
        clues.add("tie", first > 0 && (gap > 0 || clues.has("because") || worklife > 1 || clues.has("past")));
        clues.add("wishAlone", wish && gap == 0 && plain <= 8 && first <= 2);
        clues.add("genericAlone", clues.has("generic") && gap == 0 && plain < 10);
        clues.add("linked", !goal.goal().linkedTo().isBlank() && fresh + first > 0);
        clues.add("empty", fresh == 0 && gap == 0 && worklife == 0);
        return clues;
    }

    private void look(ReadText text, Set<String> outcome) {
        var field = text.field();
        fresh += text.contentBeyond(outcome);
        content += text.content();
        for (int i = 0; i < text.tokens().size(); i++) {
            plain += text.isContent(i) && !text.is(i, Tag.GENERIC) && !outcome.contains(text.stem(i)) ? 1 : 0;
        }
        clues.add("anybody", text.tokens().stream().anyMatch(one -> ANYBODY.contains(one.word())));
        clues.add("question", LetterClues.asks(text));
        clues.add("number", Math.min(1, Numbers.in(text, words).size()));
        clues.add("names", Math.min(2, text.names(goal.german())));
        clues.add("generic", Math.min(2, text.count(Tag.GENERIC)));
        clues.add("otherwish", text.has(Tag.OTHERWISH) || wishes(text));
        clues.add("off", text.has(Tag.OFF));
        clues.add("gap", Math.min(2, text.count(Tag.GAP)));
        clues.add("past", Math.min(2, text.count(Tag.PAST)));
        clues.add("when", Math.min(2, text.count(Tag.WHEN)));
        clues.add("because", text.has(Tag.BECAUSE));
        clues.add("lack", text.has(Tag.NEGATION));
        clues.add("virtue", text.has(Tag.VIRTUE));
        clues.add("person", Math.min(2, text.count(Tag.PERSON)));
        clues.mark("first", field, text.spans(Tag.WORKLIFE));
        clues.mark("gap", field, text.spans(Tag.GAP));
        clues.mark("generic", field, text.spans(Tag.GENERIC));
        clues.mark("otherwish", field, text.spans(Tag.OTHERWISH));
    }

    /** "Bin neu hier", "habe zwei Kinder": a sentence about oneself that leaves out who. */
    private static int unsaid(ReadText text) {
        var tokens = text.tokens();
        int unsaid = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0
                    || tokens.get(i - 1).endsSentence()
                    || tokens.get(i - 1).is(",")
                    || tokens.get(i - 1).is("und");
            unsaid += first && OF_MYSELF.contains(tokens.get(i).word()) ? 1 : 0;
        }
        return unsaid;
    }

    /** "My boss wants it": somebody, and what they want of the person. */
    private static boolean wishes(ReadText text) {
        var tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!text.is(i, Tag.PERSON)) {
                continue;
            }
            for (int k = i + 1;
                    k < tokens.size() && k <= i + 2 && !tokens.get(k).endsSentence();
                    k++) {
                if (text.is(k, Tag.WISHES)) {
                    return true;
                }
            }
        }
        return false;
    }
}
