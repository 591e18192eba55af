package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    private record Element(Form form, String key) {

        boolean matches(Token token) {
            return switch (form) {
                case EXACT -> token.word().equals(key);
                case ENGLISH -> token.isWord() && token.english().equals(key);
                case GERMAN -> token.isWord() && token.german().equals(key);
                case BEGINNING -> token.isWord() && token.word().startsWith(key);
                case ENDING -> token.isWord() && token.word().length() > key.length() && endsWith(token, key);
                case ANY -> token.isWord();
                case NUMBER -> token.isNumber();
            };
        }

        private static boolean endsWith(Token token, String key) {
            return token.word().endsWith(key) || token.german().endsWith(key);
        }
    }

    private record Entry(Tag tag, List<Element> elements) {}

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 16;

    private final Map<Form, Map<String, List<Entry>>> byFirst = new HashMap<>();
    private final NearWords nearEnglish = new NearWords();
    private final NearWords nearGerman = new NearWords();

    Lexicon() {
        for (var form : Form.values()) {
            byFirst.put(form, new HashMap<>());
        }
        read("words_en.txt", Form.ENGLISH, Tokens::englishStem, nearEnglish);
        read("words_de.txt", Form.GERMAN, Tokens::germanStem, nearGerman);
    }

    private void read(String file, Form form, UnaryOperator<String> stem, NearWords near) {
        Tag tag = Tag.SMALL;
        for (var line : Resource.lines(file)) {
            if (line.startsWith("[")) {
                tag = Tag.valueOf(line.substring(1, line.length() - 1));
                continue;
            }
            for (var phrase : line.split(",")) {
                var elements = new ArrayList<Element>();
                for (var word : Tokens.plain(phrase.strip()).replace('-', ' ').split("\\s+")) {
                    if (!word.isEmpty()) {
                        elements.add(element(word, form, stem));
                    }
                }
                if (!elements.isEmpty()) {
                    add(new Entry(tag, elements), near);
                }
            }
        }
    }

    private static Element element(String word, Form form, UnaryOperator<String> stem) {
        if (word.equals("_")) {
            return new Element(Form.ANY, "");
        }
        if (word.equals("#")) {
            return new Element(Form.NUMBER, "");
        }
        if (word.startsWith("=")) {
            return new Element(Form.EXACT, word.substring(1));
        }
        if (word.endsWith("~")) {
            return new Element(Form.BEGINNING, word.substring(0, word.length() - 1));
        }
        if (word.startsWith("~")) {
            var part = word.substring(1);
            return new Element(Form.ENDING, form == Form.GERMAN ? stem.apply(part) : part);
        }
        if (!Character.isLetter(word.charAt(0))) {
            return new Element(Form.EXACT, word);
        }
        return new Element(form, stem.apply(word));
    }

    private void add(Entry entry, NearWords near) {
        var first = entry.elements().getFirst();
        entriesOf(first.form())
                .computeIfAbsent(first.key(), unused -> new ArrayList<>())
                .add(entry);
        boolean stem = first.form() == Form.ENGLISH || first.form() == Form.GERMAN;
        if (stem && entry.elements().size() == 1) {
            near.add(first.key());
        }
    }

    private Map<String, List<Entry>> entriesOf(Form form) {
        return byFirst.getOrDefault(form, Map.of());
    }

    /** What the words of a text say, in the order of the text. */
    List<Hit> hits(List<Token> tokens) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            int before = hits.size();
            look(Form.EXACT, token.word(), tokens, at, hits);
            if (!token.isWord()) {
                continue;
            }
            look(Form.ENGLISH, token.english(), tokens, at, hits);
            look(Form.GERMAN, token.german(), tokens, at, hits);
            parts(tokens, at, hits);
            if (hits.size() == before) {
                int here = at;
                nearEnglish.of(token.english()).ifPresent(word -> lookNear(Form.ENGLISH, word, here, hits));
                nearGerman.of(token.german()).ifPresent(word -> lookNear(Form.GERMAN, word, here, hits));
            }
        }
        return hits;
    }

    private void parts(List<Token> tokens, int at, List<Hit> hits) {
        var word = tokens.get(at).word();
        var stem = tokens.get(at).german();
        for (int length = SHORTEST_PART; length <= Math.min(word.length(), LONGEST_PART); length++) {
            look(Form.BEGINNING, word.substring(0, length), tokens, at, hits);
            if (length < word.length()) {
                look(Form.ENDING, word.substring(word.length() - length), tokens, at, hits);
            }
            if (length < stem.length() && !stem.equals(word)) {
                look(Form.ENDING, stem.substring(stem.length() - length), tokens, at, hits);
            }
        }
    }

    private void look(Form form, String key, List<Token> tokens, int at, List<Hit> hits) {
        for (var entry : entriesOf(form).getOrDefault(key, List.of())) {
            int to = end(entry, tokens, at);
            if (to > at) {
                hits.add(new Hit(entry.tag(), at, to));
            }
        }
    }

    private void lookNear(Form form, String key, int at, List<Hit> hits) {
        for (var entry : entriesOf(form).getOrDefault(key, List.of())) {
            if (entry.elements().size() == 1) {
                hits.add(new Hit(entry.tag(), at, at + 1));
            }
        }
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

    /** A hyphen within a phrase, or the dots of "s.o.". */
    private static boolean joins(List<Token> tokens, int at) {
        var token = tokens.get(at);
        return token.is("-")
                || token.is(".") && token.from() == tokens.get(at - 1).to();
    }
}
