package app.waymark.search.internal;

import app.waymark.search.NameIndex.Hit;
import app.waymark.search.NameIndex.Name;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The words of names, each word once with the names it stands in. A search compares what is typed with each word, of which
 * there are far fewer than names, and adds up for each name how well its words fit.
 */
public final class NamedWords<K> {

    /** Fewer than these that are typed rightly, and slips are forgiven as well. */
    private static final int ENOUGH = 10;

    private static final double FIRST = 0.8;
    private static final double OWN_LANGUAGE = 0.3;
    private static final double IN_ORDER = 0.4;

    /** What a name is worth that has no other words than those that were typed. */
    private static final double WHOLE = 2;

    private final String[] words;
    private final int[][] places;
    private final List<K> things;
    private final List<Name> names;
    private final int[] lengths;
    private final Map<String, WordForms.Stems> stems;

    private NamedWords(Builder<K> built) {
        words = built.postings.keySet().toArray(String[]::new);
        places = built.postings.values().stream().map(Numbers::toArray).toArray(int[][]::new);
        things = List.copyOf(built.things);
        names = List.copyOf(built.names);
        lengths = built.lengths.toArray();
        var forms = new WordForms();
        var all = new HashMap<String, WordForms.Stems>();
        for (var word : words) {
            all.put(word, forms.stems(word));
        }
        stems = Map.copyOf(all);
    }

    /** Numbers, as they are added. */
    private static final class Numbers {

        private int[] all = new int[2];
        private int count;

        void add(int number) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(all, count);
        }
    }

    /** Takes the names one after the other. */
    public static final class Builder<K> {

        private final Map<String, Numbers> postings = new LinkedHashMap<>();
        private final List<K> things = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();
        private final Numbers lengths = new Numbers();

        /** Adds a name of a thing. */
        public void add(K thing, Name name) {
            var line = new String(Folding.line(name.text(), ""), StandardCharsets.UTF_8);
            var seen = new HashSet<String>();
            for (var word : line.split("[ |]+")) {
                if (!word.isEmpty() && seen.add(word)) {
                    postings.computeIfAbsent(word, one -> new Numbers()).add(names.size());
                }
            }
            lengths.add(Folding.words(name.text()).size());
            things.add(thing);
            names.add(name);
        }

        /** What was added. */
        public NamedWords<K> build() {
            return new NamedWords<>(this);
        }
    }

    private record Ranked(int name, double worth) {}

    /** The things that fit, the best first. */
    public List<Hit<K>> find(String typed, String language, Predicate<K> among, int most) {
        var asked = Asked.of(typed, new WordForms(stems));
        if (asked.nothing()) {
            return List.of();
        }
        int terms = asked.terms().size();
        var found = ranked(asked, false, terms, language, among);
        if (found.size() < ENOUGH) {
            var slips = ranked(asked, true, Math.max(1, terms - 1), language, among);
            slips.forEach(found::putIfAbsent);
        }
        return found.entrySet().stream()
                .limit(most)
                .map(one -> new Hit<>(one.getKey(), names.get(one.getValue().name())))
                .toList();
    }

    /** Each thing once, by its name that fits best, the best first. */
    private Map<K, Ranked> ranked(Asked asked, boolean slips, int least, String language, Predicate<K> among) {
        var worth = new float[names.size()];
        var terms = new byte[names.size()];
        for (var term : asked.terms()) {
            add(term, slips, worth, terms);
        }
        var best = new HashMap<K, Ranked>();
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] >= least && among.test(things.get(i))) {
                var one = new Ranked(i, terms[i] * 100 + worth[i] + more(i, terms[i], language));
                best.merge(things.get(i), one, (a, b) -> a.worth() >= b.worth() ? a : b);
            }
        }
        var order = new LinkedHashMap<K, Ranked>();
        best.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<K, Ranked> one) -> -one.getValue().worth())
                        .thenComparing(one -> names.get(one.getValue().name()).text()))
                .forEach(one -> order.put(one.getKey(), one.getValue()));
        return order;
    }

    private double more(int name, int terms, String language) {
        var one = names.get(name);
        return (one.first() ? FIRST : 0)
                + (one.language().equals(language) ? OWN_LANGUAGE : 0)
                + WHOLE * Math.min(1, terms / (double) Math.max(1, lengths[name]));
    }

    private void add(Term term, boolean slips, float[] worth, byte[] terms) {
        if (term.quoted()) {
            passage(term, worth, terms);
            return;
        }
        var best = new float[names.size()];
        for (int i = 0; i < words.length; i++) {
            var fit = term.fits(words[i], slips);
            if (fit.isPresent()) {
                float value = (float) fit.get().worth();
                for (int name : places[i]) {
                    best[name] = Math.max(best[name], value);
                }
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                worth[i] += best[i];
                terms[i]++;
            }
        }
    }

    /** Words in quotes stand in a name as they are, in their order. */
    private void passage(Term term, float[] worth, byte[] terms) {
        var first = term.word().split(" ", 2)[0];
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(first) || (term.open() && words[i].startsWith(first))) {
                for (int name : places[i]) {
                    var line =
                            " " + Folding.joined(Folding.words(names.get(name).text())) + " ";
                    if (line.contains(" " + term.word() + (term.open() ? "" : " "))) {
                        worth[name] += (float) (Fit.EXACT.worth() + IN_ORDER);
                        terms[name]++;
                    }
                }
            }
        }
    }
}
