package app.waymark.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the words, or one of the quoted passages, that somebody searches for. */
final class Term {

    /** From this length on a word is looked for within others, and slips are forgiven. */
    private static final int LONG = 4;

    private static final int LONG_ROOT = 5;

    /** What is looked for of a slip within a longer word. */
    private static final int LONG_SLIP = 6;

    private final String word;
    private final boolean quoted;
    private final boolean open;
    private final WordForms forms;
    private final String german;
    private final String english;
    private final String root;
    private final String front;
    private final String back;
    private final String crossed;
    private final List<String> parts;

    private Term(String word, boolean quoted, boolean open, WordForms forms) {
        this.word = word;
        this.quoted = quoted;
        this.open = open;
        this.forms = forms;
        german = quoted ? word : forms.german(word);
        english = quoted ? word : forms.english(word);
        root = quoted ? word : forms.root(word);
        var stem = german.length() >= LONG && german.length() < word.length() ? german : word;
        int half = stem.length() / 2;
        front = stem.substring(0, half);
        back = stem.substring(half);
        crossed = half < 1
                ? stem
                : stem.substring(0, half - 1) + stem.charAt(half) + stem.charAt(half - 1) + stem.substring(half + 1);
        parts = parts();
    }

    static Term word(String folded, WordForms forms) {
        return new Term(folded, false, true, forms);
    }

    /** @param open whether its end is not typed yet */
    static Term passage(String folded, boolean open, WordForms forms) {
        return new Term(folded, true, open, forms);
    }

    String word() {
        return word;
    }

    boolean quoted() {
        return quoted;
    }

    /** Whether its end may not be typed yet. */
    boolean open() {
        return open;
    }

    /** What a line is like that has this word in it as it is. */
    String exactly() {
        return "% " + word + (quoted && open ? "%" : " %");
    }

    /** What lines may be like that have it in some form or part; a few more are, which {@link #fits} leaves out. */
    Set<String> patterns() {
        if (quoted) {
            return Set.of(exactly());
        }
        var all = new LinkedHashSet<String>();
        all.add(word.length() < LONG ? "% " + word + "%" : "%" + word + "%");
        for (var form : List.of(german, english, root)) {
            // English makes "studi" of both "study" and "studies".
            var begin = form.endsWith("i") ? form.substring(0, form.length() - 1) : form;
            if (word.length() > 2 && begin.length() >= 2 && !begin.contains(word)) {
                all.add(begin.length() < LONG ? "% " + begin + "%" : "%" + begin + "%");
            }
        }
        return all;
    }

    /** What lines may be like that have it but for a slip: one half of it is as it should be, or the two in the middle changed places. */
    Set<String> slips() {
        if (quoted || word.length() < LONG) {
            return Set.of();
        }
        return Set.of((front.length() < 3 ? "% " : "%") + front + "%", "%" + back + "%", "%" + crossed + "%");
    }

    /** How this word of a text fits, if it does; {@code slips} where slips are forgiven. */
    Optional<Fit> fits(String other, boolean slips) {
        if (other.equals(word)) {
            return Optional.of(Fit.EXACT);
        }
        if (quoted) {
            return Optional.empty();
        }
        if (sameForm(other)) {
            return Optional.of(Fit.STEM);
        }
        if (other.startsWith(word)) {
            return Optional.of(Fit.BEGINS);
        }
        if (word.length() < LONG) {
            return Optional.empty();
        }
        if (root.length() >= LONG && begins(other) && root.equals(forms.root(other))) {
            return Optional.of(Fit.RELATED);
        }
        for (var part : parts) {
            if (other.contains(part)) {
                return Optional.of(Fit.PART);
            }
        }
        return slips ? slip(other) : Optional.empty();
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add(word);
        if (german.length() >= LONG) {
            parts.add(german);
        }
        if (english.length() >= LONG_ROOT) {
            parts.add(english);
        }
        if (root.length() >= LONG_ROOT) {
            parts.add(root);
        }
        return parts;
    }

    private boolean sameForm(String other) {
        return begins(other)
                && other.length() > 2
                && (german.equals(forms.german(other)) || english.equals(forms.english(other)));
    }

    /** Cheap, and true of all that have a stem in common. */
    private boolean begins(String other) {
        return other.regionMatches(0, word, 0, Math.min(3, Math.min(word.length(), other.length())));
    }

    private Optional<Fit> slip(String other) {
        if (!other.contains(front) && !other.contains(back) && !other.contains(crossed)) {
            return Optional.empty();
        }
        if (Nearness.oneSlip(word, other)
                || (german.length() >= LONG && Nearness.oneSlip(german, forms.german(other)))) {
            return Optional.of(Fit.SLIP);
        }
        if (word.length() > LONG && Nearness.begins(other, word)) {
            return Optional.of(Fit.SLIP);
        }
        return german.length() >= LONG_SLIP && other.length() > german.length() && Nearness.within(other, german)
                ? Optional.of(Fit.SLIP_IN_PART)
                : Optional.empty();
    }
}
