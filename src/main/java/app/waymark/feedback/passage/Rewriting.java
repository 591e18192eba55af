package app.waymark.feedback.passage;

import app.waymark.feedback.passage.Words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which words of a text are which of its next version, and so where passages stand now. Sentences that stand once in both
 * versions are matched wherever they stand, since people move whole sentences; what is between them is matched word by word;
 * what is left over is looked for among the words that are new, never among those that have a counterpart already. So a
 * passage whose sentence was deleted is not shown in another that reads nearly the same.
 *
 * <p>Made once a pair of versions, for all passages of the text. Takes time in proportion to the product of what differs.
 */
public final class Rewriting {

    /** A sentence of fewer words is matched by what surrounds it alone: "Yes." stands in many places. */
    private static final int TELLING = 3;

    /** Two sentences that share less of the lighter one, in percent, have that in common by chance. */
    private static final int CHANCE = 34;

    /** Two pieces of which so much is the same, in percent, are one that was moved and changed. */
    private static final int ALIKE = 50;

    /** The weight of words in common that say something, and of so many that they are a piece of the other. */
    private static final int SAYS_SOMETHING = 8;

    private static final int LONG = 12;

    private static final int NEARLY_ALL = 85;

    /** So many pairs of pieces are looked at. */
    private static final int MOST_RUNS = 2_500;

    /** So much of a passage must be left, in percent of its weight, to say that it stands somewhere. */
    private static final int LEFT = 34;

    /** So many words in a row that are nobody's may stand between the words of a passage, besides as many as it has. */
    private static final int BETWEEN = 12;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String before;
    private final String after;
    private final Words old;
    private final Words now;
    /** The counterpart of each old word, or -1; and the other way. */
    private final int[] to;

    private final int[] from;

    private Rewriting(String before, String after) {
        this.before = before;
        this.after = after;
        old = new Words(before, numbers);
        now = new Words(after, numbers);
        to = new int[old.size()];
        from = new int[now.size()];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
    }

    /** Compares two versions of a text. */
    public static Rewriting of(String before, String after) {
        var made = new Rewriting(before, after);
        made.matchSentences();
        made.matchBetween();
        made.dropChance();
        made.matchMoved();
        return made;
    }

    private void pair(int i, int j) {
        to[i] = j;
        from[j] = i;
    }

    private static Map<List<Integer>, List<Sentence>> byWords(Words words) {
        Map<List<Integer>, List<Sentence>> found = new HashMap<>();
        for (var sentence : words.sentences) {
            if (sentence.length() > TELLING) {
                found.computeIfAbsent(key(words, sentence), key -> new ArrayList<>(1))
                        .add(sentence);
            }
        }
        return found;
    }

    private static List<Integer> key(Words words, Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .mapToObj(at -> words.number[at])
                .toList();
    }

    /** Those that stand as often in both versions, the first with the first. */
    private void matchSentences() {
        var theirs = byWords(now);
        byWords(old).forEach((key, mine) -> {
            var same = theirs.getOrDefault(key, List.of());
            if (same.size() == mine.size()) {
                for (int k = 0; k < mine.size(); k++) {
                    for (int at = 0; at < mine.get(k).length(); at++) {
                        pair(mine.get(k).from() + at, same.get(k).from() + at);
                    }
                }
            }
        });
    }

    /** Word by word, between the matched sentences that kept their order. */
    private void matchBetween() {
        int i = 0;
        int j = 0;
        for (int anchor : backbone()) {
            matchGap(i, anchor, j, to[anchor]);
            i = anchor + 1;
            j = to[anchor] + 1;
        }
        matchGap(i, old.size(), j, now.size());
    }

    /** The old words with a counterpart, as many as keep their order: the longest ascending row of these. */
    private int[] backbone() {
        int size = old.size();
        var tail = new int[size];
        var previous = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            if (to[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (to[tail[middle]] < to[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tail[low - 1];
            tail[low] = i;
            length = Math.max(length, low + 1);
        }
        var row = new int[length];
        for (int k = length - 1, i = length == 0 ? -1 : tail[length - 1]; k >= 0; k--) {
            row[k] = i;
            i = previous[i];
        }
        return row;
    }

    private void matchGap(int oldFrom, int oldTo, int newFrom, int newTo) {
        var mine = free(to, oldFrom, oldTo);
        var theirs = free(from, newFrom, newTo);
        align(mine, theirs);
    }

    /** The positions that have no counterpart yet. */
    private static int[] free(int[] counterpart, int start, int end) {
        var free = new int[Math.max(0, end - start)];
        int size = 0;
        for (int at = start; at < end; at++) {
            if (counterpart[at] < 0) {
                free[size++] = at;
            }
        }
        return Arrays.copyOf(free, size);
    }

    private void align(int[] mine, int[] theirs) {
        Alignment.align(
                numbers(old, mine), numbers(now, theirs), weights(old, mine), (i, j) -> pair(mine[i], theirs[j]));
    }

    private static int[] numbers(Words words, int[] at) {
        var numbers = new int[at.length];
        for (int k = 0; k < at.length; k++) {
            numbers[k] = words.number[at[k]];
        }
        return numbers;
    }

    private static int[] weights(Words words, int[] at) {
        var weights = new int[at.length];
        for (int k = 0; k < at.length; k++) {
            weights[k] = words.weight[at[k]];
        }
        return weights;
    }

    /** Takes words apart again that two sentences share by chance: "and", "the", a full stop. */
    private void dropChance() {
        Map<Long, Integer> shared = new HashMap<>();
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                shared.merge(sentences(i), old.weight[i], Integer::sum);
            }
        }
        var oldWeight = sentenceWeights(old);
        var newWeight = sentenceWeights(now);
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                int lighter = Math.min(oldWeight[old.sentenceOf[i]], newWeight[now.sentenceOf[to[i]]]);
                if (shared.getOrDefault(sentences(i), 0) * 100 < lighter * CHANCE || strewn(i)) {
                    from[to[i]] = -1;
                    to[i] = -1;
                }
            }
        }
    }

    /** Whether it is a little word or a sign alone among words that changed. */
    private boolean strewn(int i) {
        return old.weight[i] < Words.TELLING && !follows(i, -1) && !follows(i, 1);
    }

    /** Whether what is beside the word is still beside it. */
    private boolean follows(int i, int side) {
        int beside = i + side;
        if (beside < 0 || beside >= to.length) {
            int other = to[i] + side;
            return other < 0 || other >= from.length;
        }
        return to[beside] >= 0 && to[beside] == to[i] + side;
    }

    private long sentences(int i) {
        return (long) old.sentenceOf[i] << 32 | now.sentenceOf[to[i]];
    }

    private static int[] sentenceWeights(Words words) {
        var weight = new int[words.sentences.size()];
        for (int at = 0; at < words.size(); at++) {
            weight[words.sentenceOf[at]] += words.weight[at];
        }
        return weight;
    }

    private record Likeness(Sentence mine, Sentence theirs, int percent) {}

    /** What was moved and changed in one go, or moved in pieces: the most alike first, among words that nobody has. */
    private void matchMoved() {
        var oldRuns = freeRuns(old, to);
        var newRuns = freeRuns(now, from);
        if ((long) oldRuns.size() * newRuns.size() > MOST_RUNS) {
            return;
        }
        var alike = new ArrayList<Likeness>();
        for (var one : oldRuns) {
            for (var other : newRuns) {
                int percent = likeness(one.positions(), other.positions());
                if (percent >= ALIKE) {
                    alike.add(new Likeness(one, other, percent));
                }
            }
        }
        alike.sort((a, b) -> Integer.compare(b.percent(), a.percent()));
        for (var pair : alike) {
            var theirs = free(from, pair.theirs().from(), pair.theirs().to());
            var mine = free(to, pair.mine().from(), pair.mine().to());
            if (theirs.length == pair.theirs().length() && likeness(mine, theirs) >= ALIKE) {
                align(mine, theirs);
            }
        }
    }

    /** Words in a row of one sentence that have no counterpart. */
    private static List<Sentence> freeRuns(Words words, int[] counterpart) {
        var runs = new ArrayList<Sentence>();
        for (var sentence : words.sentences) {
            int at = sentence.from();
            while (at < sentence.to()) {
                int start = at;
                while (at < sentence.to() && counterpart[at] < 0) {
                    at++;
                }
                if (at - start > 1) {
                    runs.add(new Sentence(start, at));
                }
                at = Math.max(at, start + 1);
            }
        }
        return runs;
    }

    /** How much is the same, in percent of the heavier; or of the lighter one, where that is nearly all of something long. */
    private int likeness(int[] mine, int[] theirs) {
        int shared = Alignment.align(numbers(old, mine), numbers(now, theirs), weights(old, mine), (i, j) -> {});
        int one = Arrays.stream(weights(old, mine)).sum();
        int other = Arrays.stream(weights(now, theirs)).sum();
        int lighter = Math.min(one, other);
        if (shared >= LONG && shared * 100 >= lighter * NEARLY_ALL) {
            return shared * 100 / lighter;
        }
        return shared < SAYS_SOMETHING ? 0 : shared * 100 / Math.max(one, other);
    }

    /** Where a passage of the old version stands in the new one. */
    public Carried carry(Passage passage) {
        int first = old.firstEndingAfter(passage.start());
        int last = old.firstFrom(passage.end()) - 1;
        if (first > last) {
            return new Carried.Gone();
        }
        var kept = new ArrayList<Integer>();
        int whole = 0;
        for (int i = first; i <= last; i++) {
            whole += old.weight[i];
            if (to[i] >= 0) {
                kept.add(to[i]);
            }
        }
        var run = heaviestRun(kept, first, last);
        if (run.weight() * 100 < whole * LEFT || run.words() == 0) {
            return retyped(first, last);
        }
        int start = widenedStart(run.from(), first);
        int end = widenedEnd(run.to(), last);
        return said(passage, start, end);
    }

    private record Run(int from, int to, int weight, int words) {}

    /** Of a passage that was torn apart, the piece that most of it is in. */
    private Run heaviestRun(List<Integer> kept, int first, int last) {
        var sorted = kept.stream().mapToInt(Integer::intValue).sorted().toArray();
        var best = new Run(0, -1, 0, 0);
        int begin = 0;
        for (int k = 0; k < sorted.length; k++) {
            boolean ends = k + 1 == sorted.length || !together(sorted[k], sorted[k + 1], first, last);
            if (ends) {
                int weight = 0;
                int words = 0;
                for (int at = begin; at <= k; at++) {
                    weight += now.weight[sorted[at]];
                    words += now.isWord(sorted[at]) ? 1 : 0;
                }
                if (weight > best.weight()) {
                    best = new Run(sorted[begin], sorted[k], weight, words);
                }
                begin = k + 1;
            }
        }
        return best;
    }

    /** Whether nothing but new words stands between, and not too many of these. */
    private boolean together(int one, int next, int first, int last) {
        if (next - one - 1 > BETWEEN + last - first) {
            return false;
        }
        for (int at = one + 1; at < next; at++) {
            if (from[at] >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes in the new words in place of the first ones: all up to the word before the passage, where that has stayed, and
     * else as many as these were.
     */
    private int widenedStart(int start, int first) {
        int missing = from[start] - first;
        boolean stayed = missing > 0 && first > 0 && to[first - 1] >= 0 && to[first - 1] < start;
        int most = stayed ? start - to[first - 1] - 1 : missing;
        int at = start;
        while (most-- > 0 && at > 0 && from[at - 1] < 0 && now.sentenceOf[at - 1] == now.sentenceOf[start]) {
            at--;
        }
        return at;
    }

    private int widenedEnd(int end, int last) {
        int missing = last - from[end];
        boolean stayed = missing > 0 && last + 1 < to.length && to[last + 1] > end;
        int most = stayed ? to[last + 1] - end - 1 : missing;
        int at = end;
        while (most-- > 0 && at + 1 < now.size() && from[at + 1] < 0 && now.sentenceOf[at + 1] == now.sentenceOf[end]) {
            at++;
        }
        return at;
    }

    private Carried retyped(int first, int last) {
        return among(Arrays.copyOfRange(old.number, first, last + 1));
    }

    /** Where words stand that were gone: once, and among what is new. */
    public Carried typedAgain(String words) {
        return among(new Words(words, numbers).number);
    }

    /** Words that stand once, in a row, among those that have no counterpart. */
    private Carried among(int[] wanted) {
        if (wanted.length < TELLING) {
            return new Carried.Gone();
        }
        int found = -1;
        for (int at = 0; at + wanted.length <= now.size(); at++) {
            boolean same = true;
            for (int k = 0; k < wanted.length && same; k++) {
                same = from[at + k] < 0 && now.number[at + k] == wanted[k];
            }
            if (same && found >= 0) {
                return new Carried.Gone();
            }
            found = same ? at : found;
        }
        return found < 0
                ? new Carried.Gone()
                : new Carried.Placed(new Passage(now.start[found], now.end[found + wanted.length - 1]));
    }

    private Carried said(Passage passage, int first, int last) {
        var found = new Passage(now.start[first], now.end[last]);
        return Passage.sameWords(passage.of(before), found.of(after))
                ? new Carried.Placed(found)
                : new Carried.Moved(found);
    }
}
