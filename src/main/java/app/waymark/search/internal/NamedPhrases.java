package app.waymark.search.internal;

import app.waymark.search.NameIndex.Hit;
import app.waymark.search.NameIndex.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names by what is left of their words ({@link PhraseKeys}), so that the few words side by side of a text are looked up rather
 * than every name being looked for. Of a hundred thousand names this takes two megabytes beside the names themselves.
 */
public final class NamedPhrases<K> {

    /** No name of more words is looked for. */
    private static final int MOST_WORDS = 5;

    /** Nothing longer is a word that could be taken apart; what is pasted may be anything. */
    private static final int LONGEST_COMPOUND = 60;

    /** From this length on a name alone is found as one part of a compound. */
    private static final int SHORTEST_PART = 5;

    /** What may be beside it. */
    private static final int SHORTEST_REST = 3;

    /** The parts of a compound that is said in two words elsewhere. */
    private static final int SHORTEST_HALF = 4;

    /** How many things that are called the same are given. */
    private static final int MOST_SAME = 3;

    /** No name goes across; a full stop within a word, as in "ASP.NET", is none. */
    private static final Pattern PIECES = Pattern.compile("[\\n\\r;:,!?•·|()]+|\\.(?!\\p{L})");

    private final long[] keys;
    private final int[] places;
    private final List<K> things;
    private final List<Name> names;

    private NamedPhrases(Builder<K> built) {
        var order = IntStream.range(0, built.names.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> built.keys[i]))
                .toList();
        keys = order.stream().mapToLong(i -> built.keys[i]).toArray();
        places = order.stream().mapToInt(i -> i).toArray();
        things = List.copyOf(built.things);
        names = List.copyOf(built.names);
    }

    /** Takes the names one after the other. */
    public static final class Builder<K> {

        private final PhraseKeys forms = new PhraseKeys();
        private final List<K> things = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();
        private long[] keys = new long[16];

        /** Adds a name of a thing; one that says nothing, or has too many words, is left out. */
        public void add(K thing, Name name) {
            for (var text : PhraseKeys.texts(name.text())) {
                var words = PhraseKeys.words(text);
                if (!PhraseKeys.telling(words) || words.size() > MOST_WORDS) {
                    continue;
                }
                if (names.size() == keys.length) {
                    keys = Arrays.copyOf(keys, keys.length * 2);
                }
                keys[names.size()] = PhraseKeys.number(forms.key(words, PhraseKeys.german(name)));
                things.add(thing);
                names.add(name);
            }
        }

        /** What was added. */
        public NamedPhrases<K> build() {
            return new NamedPhrases<>(this);
        }
    }

    /** Words side by side that are names, from and to which. */
    private record Span(int from, int to, List<Integer> named) {}

    /** The things that are named in a text, each once, in its order. */
    public List<Hit<K>> in(String text, String language, Predicate<K> among, int most) {
        var found = new LinkedHashMap<K, Name>();
        var reading = new Reading(language, among);
        for (var piece : PIECES.split(text)) {
            reading.spans(PhraseKeys.words(piece))
                    .forEach(span -> span.named().forEach(one -> found.putIfAbsent(things.get(one), names.get(one))));
            if (found.size() >= most) {
                break;
            }
        }
        return found.entrySet().stream()
                .limit(most)
                .map(one -> new Hit<>(one.getKey(), one.getValue()))
                .toList();
    }

    /** One text as it is read. */
    private final class Reading {

        private final PhraseKeys forms = new PhraseKeys();
        private final String language;
        private final Predicate<K> among;
        private final Map<String, List<Integer>> compounds = new LinkedHashMap<>();

        Reading(String language, Predicate<K> among) {
            this.language = language;
            this.among = among;
        }

        /** The longest names first; what is within one of them is not looked up any more. Given in order. */
        List<Span> spans(List<String> words) {
            var spans = new ArrayList<Span>();
            // How far what begins at a word, or before, is a name already: enough to know, as longer ones come first.
            var held = new int[words.size()];
            for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
                var more = new ArrayList<Span>();
                for (int from = 0; from + count <= words.size(); from++) {
                    if (held[from] < from + count) {
                        var named = named(words.subList(from, from + count));
                        if (!named.isEmpty()) {
                            more.add(new Span(from, from + count, named));
                        }
                    }
                }
                for (var span : more) {
                    for (int at = span.from(); at < span.to(); at++) {
                        held[at] = Math.max(held[at], span.to());
                    }
                }
                spans.addAll(more);
            }
            spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(span -> -span.to()));
            return spans;
        }

        private List<Integer> named(List<String> words) {
            if (!PhraseKeys.telling(words)) {
                return List.of();
            }
            var all = looked(words);
            if (words.size() == 2) {
                all.addAll(looked(List.of(String.join("", words))));
            }
            if (all.isEmpty() && words.size() == 1) {
                return compounds.computeIfAbsent(words.getFirst(), this::within);
            }
            return best(all);
        }

        private List<Integer> looked(List<String> words) {
            var all = new ArrayList<Integer>();
            look(words, true, all);
            look(words, false, all);
            return all;
        }

        /** "Quittenkochen" is "Quitten kochen"; in "Projektmanagementerfahrung" there is "Projektmanagement". */
        private List<Integer> within(String word) {
            int length = word.length();
            if (length > LONGEST_COMPOUND) {
                return List.of();
            }
            for (int cut = SHORTEST_HALF; cut <= length - SHORTEST_HALF; cut++) {
                var both = looked(List.of(word.substring(0, cut), word.substring(cut)));
                if (!both.isEmpty()) {
                    return best(both);
                }
            }
            var parts = new ArrayList<Span>();
            for (int size = length - SHORTEST_REST; size >= SHORTEST_PART; size--) {
                part(word, 0, size, parts);
                part(word, length - size, length, parts);
            }
            var named = new LinkedHashSet<Integer>();
            parts.stream().sorted(Comparator.comparingInt(Span::from)).forEach(one -> named.addAll(one.named()));
            return List.copyOf(named);
        }

        /** Only German writes words together. */
        private void part(String word, int from, int to, List<Span> parts) {
            if (parts.stream().noneMatch(one -> one.from() < to && from < one.to())) {
                var named = new ArrayList<Integer>();
                look(List.of(word.substring(from, to)), true, named);
                if (!named.isEmpty()) {
                    parts.add(new Span(from, to, best(named)));
                }
            }
        }

        private void look(List<String> words, boolean german, List<Integer> into) {
            var key = forms.key(words, german);
            long number = PhraseKeys.number(key);
            int at = Arrays.binarySearch(keys, number);
            while (at > 0 && keys[at - 1] == number) {
                at--;
            }
            for (; at >= 0 && at < keys.length && keys[at] == number; at++) {
                int name = places[at];
                if (among.test(things.get(name)) && called(names.get(name), key, german)) {
                    into.add(name);
                }
            }
        }

        /** Two keys may have one number. */
        private boolean called(Name name, String key, boolean german) {
            return PhraseKeys.german(name) == german
                    && PhraseKeys.texts(name.text()).stream().anyMatch(text -> forms.key(PhraseKeys.words(text), german)
                            .equals(key));
        }

        /** What is called so first of all; else what is called so as well, of which there may be much. */
        private List<Integer> best(List<Integer> all) {
            boolean first = all.stream().anyMatch(one -> names.get(one).first());
            var seen = new HashSet<K>();
            return all.stream()
                    .filter(one -> names.get(one).first() == first)
                    .sorted(Comparator.comparing(
                            one -> !Objects.equals(names.get(one).language(), language)))
                    .filter(one -> seen.add(things.get(one)))
                    .limit(MOST_SAME)
                    .toList();
        }
    }
}
