package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The words of both languages by what they say; finds them in a text, whatever their form and with a slip of the finger. */
final class Lexicon {

    /**
     * Words of a text that say something.
     *
     * @param tag what
     * @param from the index of the first token
     * @param to the index after the last
     */
    record Hit(Tag tag, int from, int to) {}

    private enum Form {
        EXACT,
        ENGLISH,
        GERMAN,
        BEGINNING,
        ENDING,
        ANY,
        NUMBER
    }

    /**
     * One word of an entry.
     *
     * @param key what a word of the text is compared with
     * @param said how the list has it
     */
    private record Element(Form form, String key, String said) {

        boolean matches(Token token) {
            return switch (form) {
                case EXACT -> token.word().equals(key);
                case ENGLISH -> token.isWord() && token.english().equals(key);
                case GERMAN -> token.isWord() && token.german().equals(key);
                case BEGINNING -> token.isWord() && token.word().startsWith(key);
                case ENDING -> token.isWord() && uninflected(token.word()).anyMatch(word -> endsWith(word, key));
                case ANY -> token.isWord();
                case NUMBER -> token.isNumber();
            };
        }

        private static boolean endsWith(String word, String key) {
            return word.length() > key.length() && word.endsWith(key);
        }
    }

    private record Entry(Tag tag, List<Element> elements) {

        /** Whether this is one word, and in its list another than this. */
        boolean isOther(Token token) {
            return elements.size() == 1 && !elements.getFirst().said().equals(token.word());
        }
    }

    private static final List<String> ADDED = List.of("n", "en", "s", "es", "e", "nen", "er", "ern");

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 16;

    /** A word of the other language is read where it stands alone if it has as many letters: shorter ones are another word. */
    private static final int PLAINLY_FOREIGN = 6;

    /** So many small words of the other language in a text, and it is written in both. */
    private static final int MIXED = 2;

    private static final Set<String> ENGLISH = Set.of(
            "i", "and", "the", "of", "to", "is", "with", "by", "my", "for", "a", "because", "be", "at", "it", "have",
            "are", "we", "that", "this", "from", "our", "will", "not", "has");

    private static final Set<String> GERMAN = Set.of(
            "ich", "und", "der", "die", "das", "nicht", "ist", "mit", "bis", "zu", "ein", "eine", "mein", "meine",
            "fuer", "auf", "von", "im", "dem", "den", "weil", "auch", "wird", "werden", "einen", "einer", "wir", "sich",
            "bei", "es", "zum", "zur");

    private final Words english = new Words("words_en.txt", Form.ENGLISH, Tokens::englishStem);
    private final Words german = new Words("words_de.txt", Form.GERMAN, Tokens::germanStem);

    /**
     * What the words of a text say, in the order of the text. A word is read in the language of the text; in the other where
     * that has no such word, or where the text mixes them.
     *
     * @param inGerman what the text is taken to be written in where its own small words do not tell
     */
    List<Hit> hits(List<Token> tokens, boolean inGerman) {
        long germans =
                tokens.stream().filter(token -> GERMAN.contains(token.word())).count();
        long englishs =
                tokens.stream().filter(token -> ENGLISH.contains(token.word())).count();
        boolean first = germans == englishs ? inGerman : germans > englishs;
        boolean mixed = Math.min(germans, englishs) >= MIXED;
        var own = first ? german : english;
        var other = first ? english : german;
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < tokens.size(); at++) {
            int before = hits.size();
            own.look(tokens, at, hits);
            boolean foreign = hits.size() == before && tokens.get(at).word().length() >= PLAINLY_FOREIGN;
            if (mixed || foreign) {
                other.look(tokens, at, hits);
            }
            if (hits.size() == before) {
                own.lookNear(tokens, at, hits);
            }
        }
        return hits;
    }

    /** The words of one language. */
    private static final class Words {

        private final Form form;
        private final Map<Form, Map<String, List<Entry>>> byFirst = new EnumMap<>(Form.class);
        private final Set<String> listed = new HashSet<>();
        private final NearWords near = new NearWords();

        Words(String file, Form form, UnaryOperator<String> stem) {
            this.form = form;
            Tag tag = Tag.SMALL;
            for (var line : Resource.lines(file)) {
                if (line.startsWith("[")) {
                    tag = Tag.valueOf(line.substring(1, line.length() - 1));
                    continue;
                }
                for (var phrase : line.split(",")) {
                    var elements = new ArrayList<Element>();
                    for (var word :
                            Tokens.plain(phrase.strip()).replace('-', ' ').split("\\s+")) {
                        if (!word.isEmpty()) {
                            elements.add(element(word, form, stem));
                        }
                    }
                    if (!elements.isEmpty()) {
                        add(new Entry(tag, elements));
                    }
                }
            }
        }

        private void add(Entry entry) {
            var first = entry.elements().getFirst();
            byFirst.computeIfAbsent(first.form(), unused -> new HashMap<>())
                    .computeIfAbsent(first.key(), unused -> new ArrayList<>())
                    .add(entry);
            if (first.form() == form && entry.elements().size() == 1) {
                near.add(first.key());
            }
            if (entry.elements().size() == 1) {
                listed.add(first.said());
            }
        }

        private String stem(Token token) {
            return form == Form.GERMAN ? token.german() : token.english();
        }

        void look(List<Token> tokens, int at, List<Hit> hits) {
            var token = tokens.get(at);
            look(Form.EXACT, token.word(), tokens, at, hits);
            if (!token.isWord()) {
                return;
            }
            look(form, stem(token), tokens, at, hits);
            var word = token.word();
            for (int length = SHORTEST_PART; length <= Math.min(word.length(), LONGEST_PART); length++) {
                look(Form.BEGINNING, word.substring(0, length), tokens, at, hits);
            }
            uninflected(word).forEach(plain -> {
                for (int length = SHORTEST_PART; length <= Math.min(plain.length() - 1, LONGEST_PART); length++) {
                    look(Form.ENDING, plain.substring(plain.length() - length), tokens, at, hits);
                }
            });
        }

        private void look(Form how, String key, List<Token> tokens, int at, List<Hit> hits) {
            var entries = byFirst.getOrDefault(how, Map.of()).getOrDefault(key, List.of());
            boolean itself = how == form && isListed(tokens.get(at).word());
            for (var entry : entries) {
                // "nicht" has the stem of "Nichte", "zahlt" that of "zählt": a word that is listed itself is no other.
                if (itself && entry.isOther(tokens.get(at))) {
                    continue;
                }
                int to = end(entry, tokens, at);
                if (to > at) {
                    hits.add(new Hit(entry.tag(), at, to));
                }
            }
        }

        private boolean isListed(String word) {
            return listed.contains(word);
        }

        /** Reads a word that no list has as the one it was probably meant to be. */
        void lookNear(List<Token> tokens, int at, List<Hit> hits) {
            var token = tokens.get(at);
            if (token.isWord()) {
                near.of(stem(token))
                        .ifPresent(meant -> byFirst.getOrDefault(form, Map.of()).getOrDefault(meant, List.of()).stream()
                                .filter(entry -> entry.elements().size() == 1)
                                .forEach(entry -> hits.add(new Hit(entry.tag(), at, at + 1))));
            }
        }
    }

    private static Element element(String word, Form form, UnaryOperator<String> stem) {
        if (word.equals("_")) {
            return new Element(Form.ANY, "", word);
        }
        if (word.equals("#")) {
            return new Element(Form.NUMBER, "", word);
        }
        if (word.startsWith("=")) {
            return new Element(Form.EXACT, word.substring(1), word.substring(1));
        }
        if (word.endsWith("~")) {
            return new Element(Form.BEGINNING, word.substring(0, word.length() - 1), word);
        }
        if (word.startsWith("~")) {
            return new Element(Form.ENDING, word.substring(1), word);
        }
        if (!Character.isLetter(word.charAt(0))) {
            return new Element(Form.EXACT, word, word);
        }
        return new Element(form, stem.apply(word), word);
    }

    /** A word as it is and without what a case or a plural may have added. */
    private static Stream<String> uninflected(String word) {
        return Stream.concat(
                Stream.of(word),
                ADDED.stream()
                        .filter(added -> word.length() > added.length() + SHORTEST_PART && word.endsWith(added))
                        .map(added -> word.substring(0, word.length() - added.length())));
    }

    /** The index after the words of an entry that begins here, or -1 where it does not go on as it should. */
    private static int end(Entry entry, List<Token> tokens, int at) {
        int next = at + 1;
        for (var element : entry.elements().subList(1, entry.elements().size())) {
            while (next < tokens.size() && joins(tokens, next)) {
                next++;
            }
            if (next >= tokens.size() || !element.matches(tokens.get(next))) {
                return -1;
            }
            next++;
        }
        return next;
    }

    /** A hyphen within a phrase, its comma, or the dots of "s.o.". */
    private static boolean joins(List<Token> tokens, int at) {
        var token = tokens.get(at);
        return token.is("-")
                || token.is(",")
                || (token.is(".") && token.from() == tokens.get(at - 1).to());
    }
}
