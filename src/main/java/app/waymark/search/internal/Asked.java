package app.waymark.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What somebody typed, taken apart: words, and passages in quotes. */
record Asked(List<Term> terms) {

    /** The most that is read of what is typed. */
    private static final int LONGEST = 200;

    private static final int MOST_TERMS = 8;

    /** Words that say nothing of what is searched for, as they are compared; where there is no other they count. */
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "and", "are", "at", "by", "for", "from", "in", "is", "it", "my", "of", "on", "or", "the", "to",
            "was", "with", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "eines",
            "fur", "ich", "im", "ist", "mein", "meine", "mit", "und", "von", "zu", "zum", "zur");

    Asked {
        terms = List.copyOf(terms);
    }

    static Asked of(String typed) {
        return of(typed, new WordForms());
    }

    static Asked of(String typed, WordForms forms) {
        var text = typed.replaceAll("[„“”«»‟]", "\"");
        var pieces = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).split("\"", -1);
        var terms = new ArrayList<Term>();
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1;
            if (quoted) {
                var passage = Folding.joined(Folding.words(pieces[i]));
                if (!passage.isEmpty()) {
                    terms.add(Term.passage(passage, i == pieces.length - 1, forms));
                }
            } else {
                words(pieces[i]).forEach(word -> terms.add(Term.word(word, forms)));
            }
        }
        boolean tells = terms.stream().anyMatch(Asked::tells);
        return new Asked(terms.stream()
                .filter(term -> tells ? tells(term) : term.word().length() > 1)
                .limit(MOST_TERMS)
                .toList());
    }

    /** "KI-Projekt" is two words; "E-Mail", of which a letter alone says nothing, is "email", which lines have as well. */
    static List<String> words(String text) {
        var words = Folding.words(text);
        var all = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            int last = i;
            while (last + 1 < words.size() && Folding.hyphen(text, words.get(last), words.get(last + 1))) {
                last++;
            }
            var pieces =
                    words.subList(i, last + 1).stream().map(FoldedWord::word).toList();
            if (pieces.stream().anyMatch(piece -> piece.length() < 2)) {
                all.add(String.join("", pieces));
            } else {
                all.addAll(pieces);
            }
            i = last;
        }
        return all;
    }

    private static boolean tells(Term term) {
        return term.quoted() || (term.word().length() > 1 && !filler(term.word()));
    }

    /** Whether this says nothing of what is searched for. */
    static boolean filler(String word) {
        return FILLERS.contains(word);
    }

    boolean nothing() {
        return terms.isEmpty();
    }
}
