package app.waymark.goal.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One field, taken apart: its tokens, what its words say, the times it speaks of. */
final class ReadText {

    private static final Set<String> NAMES = Resource.lines("names.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final GoalField field;
    private final List<Token> tokens;
    private final List<Lexicon.Hit> hits;
    private final List<DateMention> dates;
    /** For each tag the tokens that have it. */
    private final Map<Tag, BitSet> tags = new EnumMap<>(Tag.class);

    ReadText(GoalField field, List<Token> tokens, List<Lexicon.Hit> hits, List<DateMention> dates) {
        this.field = field;
        this.tokens = tokens;
        this.hits = hits;
        this.dates = dates;
        for (var hit : hits) {
            tags.computeIfAbsent(hit.tag(), unused -> new BitSet(tokens.size())).set(hit.from(), hit.to());
        }
    }

    GoalField field() {
        return field;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<DateMention> dates() {
        return dates;
    }

    boolean is(int at, Tag tag) {
        var tagged = tags.get(tag);
        return tagged != null && tagged.get(at);
    }

    boolean has(Tag tag) {
        return tags.containsKey(tag);
    }

    boolean anyMatch(IntPredicate wanted) {
        return IntStream.range(0, tokens.size()).anyMatch(wanted);
    }

    int count(Tag tag) {
        return (int) hits.stream()
                .filter(hit -> hit.tag() == tag)
                .map(Lexicon.Hit::from)
                .distinct()
                .count();
    }

    /** So many of these the sentence has that has most of them. */
    int together(List<Set<Tag>> kinds, IntPredicate counts) {
        int best = 0;
        var seen = new boolean[kinds.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).endsSentence()) {
                best = Math.max(best, trues(seen));
                Arrays.fill(seen, false);
                continue;
            }
            for (int k = 0; k < seen.length; k++) {
                int at = i;
                seen[k] |= counts.test(i) && kinds.get(k).stream().anyMatch(tag -> is(at, tag));
            }
        }
        return Math.max(best, trues(seen));
    }

    private static int trues(boolean[] all) {
        int trues = 0;
        for (boolean one : all) {
            trues += one ? 1 : 0;
        }
        return trues;
    }

    /** The words with this tag, longest where they overlap. */
    List<Span> spans(Tag tag) {
        return spans(at -> is(at, tag));
    }

    /** The words whose tokens are so, neighbours joined. */
    List<Span> spans(IntPredicate wanted) {
        var spans = new ArrayList<Span>();
        int from = -1;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean in = i < tokens.size() && wanted.test(i);
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                spans.add(new Span(tokens.get(from).from(), tokens.get(i - 1).to()));
                from = -1;
            }
        }
        return spans;
    }

    /** The words up to where the first sentence ends; empty where nothing is written. */
    List<Span> firstSentence() {
        int last = -1;
        for (int i = 0; i < tokens.size() && (last < 0 || !tokens.get(i).endsSentence()); i++) {
            last = tokens.get(i).endsSentence() ? last : i;
        }
        return last < 0
                ? List.of()
                : List.of(new Span(firstWord().from(), tokens.get(last).to()));
    }

    private Token firstWord() {
        return tokens.stream()
                .filter(token -> !token.endsSentence())
                .findFirst()
                .orElseThrow();
    }

    /** Whether a word says something: it is neither small nor a mark nor a pointer to another field. */
    boolean isContent(int at) {
        var token = tokens.get(at);
        return token.isWord() && token.word().length() > 1 && !is(at, Tag.SMALL) && !is(at, Tag.POINTER);
    }

    int content() {
        int content = 0;
        for (int i = 0; i < tokens.size(); i++) {
            content += isContent(i) ? 1 : 0;
        }
        return content;
    }

    /** How many words say something that is not said with these stems already. */
    int contentBeyond(Set<String> stems) {
        int content = 0;
        for (int i = 0; i < tokens.size(); i++) {
            content += isContent(i) && !stems.contains(stem(i)) ? 1 : 0;
        }
        return content;
    }

    String stem(int at) {
        var stem = tokens.get(at).german();
        return stem.length() > 6 ? stem.substring(0, 6) : stem;
    }

    boolean isEmpty() {
        return tokens.stream()
                .noneMatch(token -> token.isWord() || token.isNumber() || token.kind() == Token.Kind.DATE);
    }

    /** Whether it only points somewhere else. */
    boolean isPointer() {
        return has(Tag.POINTER) && content() == 0;
    }

    /**
     * Whether a token is a name: of a person, a place, a product, an exam.
     *
     * @param german whether all nouns have capitals, so that one by itself tells nothing
     */
    boolean isName(int at, boolean german) {
        var token = tokens.get(at);
        if (!token.isWord() || (token.word().length() < 2 && !token.acronym())) {
            return false;
        }
        if (token.acronym()) {
            return token.word().length() <= 8 || !isShouted();
        }
        if (token.capital() && NAMES.contains(token.word())) {
            return true;
        }
        boolean first = at == 0
                || tokens.get(at - 1).endsSentence()
                || tokens.get(at - 1).is("\"")
                || tokens.get(at - 1).is("-")
                || tokens.get(at - 1).is(":");
        boolean named = token.capital() && !first && !is(at, Tag.SMALL) && !is(at, Tag.FIRST);
        return named && (!german || isGermanName(at));
    }

    /** After a preposition without an article, or beside another word with a capital: "in Leipzig", "Herr Brandt". */
    private boolean isGermanName(int at) {
        var before = tokens.get(at - 1);
        boolean placed =
                switch (before.word()) {
                    case "in",
                            "nach",
                            "bei",
                            "aus",
                            "dr",
                            "prof",
                            "frau",
                            "herr",
                            "herrn",
                            "von",
                            "kollege",
                            "kollegin",
                            "st" -> true;
                    default -> false;
                };
        boolean beside = before.isWord()
                && before.capital()
                && at > 1
                && !tokens.get(at - 2).endsSentence();
        return (placed || beside) && tokens.get(at).word().length() > 2 && !is(at, Tag.VIRTUE) && !is(at, Tag.RESOURCE);
    }

    private boolean isShouted() {
        long words = tokens.stream().filter(Token::isWord).count();
        return tokens.stream().filter(Token::acronym).count() * 2 > words;
    }

    int names(boolean german) {
        int names = 0;
        for (int i = 0; i < tokens.size(); i++) {
            names += isName(i, german) ? 1 : 0;
        }
        return names;
    }
}
