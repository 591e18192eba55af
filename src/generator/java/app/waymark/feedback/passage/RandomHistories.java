package app.waymark.feedback.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Random texts that are rewritten step by step, each with a passage. Every word has an identity of its own that survives
 * being moved, so that it is known, and not guessed, where the passage stands at the end. Two fifths of the texts hold a
 * sentence twice but for a word.
 */
public final class RandomHistories {

    /**
     * A text with its later versions.
     *
     * @param versions the texts as they were saved, the first one holds the passage
     */
    public record History(List<String> versions, Passage passage, Truth truth) {}

    /**
     * Where the passage stands in the last version.
     *
     * @param pieces the places of the words of it that are left, those together that have no word of anything else between
     * @param taken the places of words that took the place of its words, or were put between them
     * @param foreign the places of words that stood elsewhere in the first version
     * @param share how much of it is left, in percent of its words
     */
    public record Truth(List<List<Passage>> pieces, List<Passage> taken, List<Passage> foreign, int share) {

        /** Whether nothing is left of it, nor of what took its place. */
        public boolean gone() {
            return pieces.isEmpty() && taken.isEmpty();
        }

        /** What an answer is worth. */
        public Worth of(Carried carried) {
            return switch (carried) {
                case Carried.Gone() -> share < FAINT ? Worth.RIGHT : Worth.MISSED;
                case Carried.Placed(Passage shown) -> of(shown);
                case Carried.Moved(Passage shown) -> of(shown);
            };
        }

        private Worth of(Passage shown) {
            if (foreign.stream().anyMatch(word -> overlap(word, shown))) {
                return Worth.WRONG;
            }
            long left = pieces.stream().mapToLong(List::size).sum();
            long held = 0;
            boolean whole = false;
            for (var piece : pieces) {
                long ofPiece =
                        piece.stream().filter(word -> overlap(word, shown)).count();
                held += ofPiece;
                whole |= ofPiece == piece.size() && 3 * ofPiece >= left;
            }
            if (whole || (share < FAINT && taken.stream().anyMatch(word -> overlap(word, shown)))) {
                return Worth.RIGHT;
            }
            return held == 0 ? Worth.WRONG : Worth.SHORT;
        }

        private static boolean overlap(Passage one, Passage other) {
            return one.start() < other.end() && other.start() < one.end();
        }
    }

    /** What an answer is worth. */
    public enum Worth {
        /**
         * All that is left of the passage in one place, and no word of anything else; or gone, where less than a third of it
         * is left.
         */
        RIGHT,
        /** A part of what is left, and no word of anything else. */
        SHORT,
        /** Said to be gone though it stands there. */
        MISSED,
        /** Shown where it was not meant. */
        WRONG
    }

    /** Less than so much of a passage, in percent, may be called gone as well. */
    private static final int FAINT = 34;

    private static final List<String> LITTLE = List.of(
            "the", "a", "to", "and", "of", "in", "for", "my", "with", "I", "that", "on", "is", "be", "und", "die",
            "der", "mit", "für", "ich", "zu", "ein");

    private static final List<String> LONGER = longer();

    /** Words that nobody uses, some two thousand, as many as different ones stand in a long text. */
    private static List<String> longer() {
        var onsets =
                List.of("b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "sch", "t", "tr", "v", "w");
        var middles = List.of("al", "an", "er", "ei", "ig", "on", "ol", "ör", "um", "ut", "ast", "end", "ill", "ung");
        var ends = List.of("", "en", "er", "heit", "ing", "ly", "tion", "ung");
        var words = new ArrayList<String>();
        for (var onset : onsets) {
            for (var middle : middles) {
                ends.forEach(end -> words.add(onset + middle + end));
            }
        }
        return words;
    }

    private enum Belonging {
        /** One of the passage's words. */
        OWN,
        /** It stands in place of one of these, or between them. */
        TAKEN,
        /** It stood elsewhere in the first version. */
        FOREIGN,
        /** Anybody's. */
        NEW
    }

    private record Word(String text, Belonging belonging) {
        boolean isOwn() {
            return belonging == Belonging.OWN;
        }

        boolean isForeign() {
            return belonging == Belonging.FOREIGN;
        }

        boolean isTaken() {
            return belonging == Belonging.TAKEN;
        }

        boolean isOfPassage() {
            return isOwn() || isTaken();
        }
    }

    private final Random random;

    /** Makes the same histories from the same seed. */
    public RandomHistories(long seed) {
        random = new Random(seed);
    }

    /** A text of about so many characters. */
    public String text(int length) {
        var sentences = new ArrayList<List<Word>>();
        while (written(sentences).length() < length) {
            sentences.add(sentence(Belonging.FOREIGN));
        }
        return written(sentences);
    }

    /** A passage of a text, of one word to a sentence or two, from word to word. */
    public Passage passageOf(String text) {
        var starts = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || text.charAt(at - 1) == ' ') {
                starts.add(at);
            }
        }
        int from = random.nextInt(starts.size());
        int to = Math.min(starts.size() - 1, from + random.nextInt(12));
        int end = text.indexOf(' ', starts.get(to));
        return new Passage(starts.get(from), end < 0 ? text.length() : end);
    }

    /** A new history of one to six edits. */
    public History next() {
        var sentences = new ArrayList<List<Word>>();
        int size = 3 + random.nextInt(random.nextInt(4) == 0 ? 30 : 10);
        for (int k = 0; k < size; k++) {
            sentences.add(sentence(Belonging.FOREIGN));
        }
        int about = random.nextInt(size);
        if (random.nextInt(5) < 2) {
            var twin = twin(sentences.get(about));
            sentences.add(random.nextInt(size + 1), twin);
            about = random.nextBoolean() ? sentences.indexOf(twin) : about;
            about = Math.min(about, sentences.size() - 1);
        }
        var marked = marked(sentences.get(about));
        sentences.set(about, marked);
        var versions = new ArrayList<String>();
        var first = written(sentences);
        versions.add(first);
        var places = places(sentences, Word::isOwn);
        var passage = new Passage(places.getFirst().start(), places.getLast().end());
        int whole = places.size();
        int edits = 1 + random.nextInt(6);
        for (int k = 0; k < edits; k++) {
            edit(sentences);
            if (k + 1 == edits || random.nextInt(5) < 3) {
                versions.add(written(sentences));
            }
        }
        return new History(
                versions,
                passage,
                new Truth(
                        pieces(sentences),
                        places(sentences, Word::isTaken),
                        places(sentences, Word::isForeign),
                        100 * places(sentences, Word::isOwn).size() / whole));
    }

    private List<Word> marked(List<Word> sentence) {
        int length;
        int from;
        // Nobody talks about an "on".
        do {
            length = 1 + random.nextInt(Math.min(10, sentence.size()));
            from = random.nextInt(sentence.size() - length + 1);
        } while (sentence.subList(from, from + length).stream().allMatch(word -> LITTLE.contains(word.text())));
        var marked = new ArrayList<Word>();
        for (int at = 0; at < sentence.size(); at++) {
            var word = sentence.get(at);
            marked.add(at >= from && at < from + length ? new Word(word.text(), Belonging.OWN) : word);
        }
        return marked;
    }

    private List<Word> twin(List<Word> sentence) {
        var twin = new ArrayList<>(sentence);
        int at = random.nextInt(twin.size());
        twin.set(at, new Word(LONGER.get(random.nextInt(LONGER.size())), Belonging.FOREIGN));
        return twin;
    }

    private Word word(Belonging belonging) {
        var from = random.nextInt(5) < 2 ? LITTLE : LONGER;
        return new Word(from.get(random.nextInt(from.size())), belonging);
    }

    private List<Word> sentence(Belonging belonging) {
        var words = new ArrayList<Word>();
        int length = 5 + random.nextInt(14);
        for (int k = 0; k < length; k++) {
            words.add(word(belonging));
        }
        words.set(random.nextInt(length), new Word(LONGER.get(random.nextInt(LONGER.size())), belonging));
        return words;
    }

    /** The sentence that an edit is about: that of the passage half of the time. */
    private int chosen(List<List<Word>> sentences) {
        if (random.nextBoolean()) {
            for (int k = 0; k < sentences.size(); k++) {
                if (sentences.get(k).stream().anyMatch(Word::isOwn)) {
                    return k;
                }
            }
        }
        return random.nextInt(sentences.size());
    }

    private void edit(List<List<Word>> sentences) {
        if (sentences.isEmpty()) {
            sentences.add(sentence(Belonging.NEW));
            return;
        }
        int at = chosen(sentences);
        var words = new ArrayList<>(sentences.get(at));
        int place = random.nextInt(words.size());
        int count = Math.min(1 + random.nextInt(3), words.size() - place);
        switch (random.nextInt(7)) {
            case 0 -> {
                for (int k = place; k < place + count; k++) {
                    words.set(k, word(words.get(k).isOfPassage() ? Belonging.TAKEN : Belonging.NEW));
                }
                sentences.set(at, words);
            }
            case 1 -> {
                boolean within = place > 0
                        && words.get(place - 1).isOfPassage()
                        && words.get(place).isOfPassage();
                for (int k = 0; k < count; k++) {
                    words.add(place, word(within ? Belonging.TAKEN : Belonging.NEW));
                }
                sentences.set(at, words);
            }
            case 2 -> {
                words.subList(place, place + count).clear();
                if (words.isEmpty()) {
                    sentences.remove(at);
                } else {
                    sentences.set(at, words);
                }
            }
            case 3 -> sentences.add(random.nextInt(sentences.size()), sentences.remove(at));
            case 4 -> {
                if (place > 0) {
                    sentences.set(at, new ArrayList<>(words.subList(0, place)));
                    sentences.add(at + 1, new ArrayList<>(words.subList(place, words.size())));
                }
            }
            case 5 -> {
                if (random.nextBoolean()) {
                    sentences.remove(at);
                } else {
                    sentences.add(at, sentence(Belonging.NEW));
                }
            }
            default -> rewritePassage(sentences);
        }
    }

    private void rewritePassage(List<List<Word>> sentences) {
        for (int k = 0; k < sentences.size(); k++) {
            var words = new ArrayList<Word>();
            boolean done = false;
            for (var word : sentences.get(k)) {
                if (!word.isOfPassage()) {
                    words.add(word);
                } else if (!done) {
                    int length = 1 + random.nextInt(8);
                    for (int n = 0; n < length; n++) {
                        words.add(word(Belonging.NEW));
                    }
                    done = true;
                }
            }
            sentences.set(k, words);
        }
    }

    private static String written(List<List<Word>> sentences) {
        return sentences.stream()
                .map(sentence -> {
                    var text = sentence.stream().map(Word::text).collect(Collectors.joining(" "));
                    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
                })
                .collect(Collectors.joining(" "));
    }

    private interface Chosen {
        boolean test(Word word);
    }

    private static List<Passage> places(List<List<Word>> sentences, Chosen chosen) {
        var places = new ArrayList<Passage>();
        int at = 0;
        for (var sentence : sentences) {
            for (var word : sentence) {
                if (chosen.test(word)) {
                    places.add(new Passage(at, at + word.text().length()));
                }
                at += word.text().length() + 1;
            }
            at++;
        }
        return places;
    }

    /** The words of the passage that are left, those together that have no word of anything else between. */
    private static List<List<Passage>> pieces(List<List<Word>> sentences) {
        var pieces = new ArrayList<List<Passage>>();
        List<Passage> piece = new ArrayList<>();
        int at = 0;
        for (var sentence : sentences) {
            for (var word : sentence) {
                if (word.isOwn()) {
                    piece.add(new Passage(at, at + word.text().length()));
                } else if (word.isForeign() && !piece.isEmpty()) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                }
                at += word.text().length() + 1;
            }
            at++;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
