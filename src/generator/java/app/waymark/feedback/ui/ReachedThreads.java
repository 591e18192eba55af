package app.waymark.feedback.ui;

import app.waymark.feedback.passage.Carried;
import app.waymark.feedback.passage.Passage;
import app.waymark.feedback.passage.RandomHistories;
import app.waymark.feedback.passage.Rewriting;
import app.waymark.feedback.ui.MarkedPieces.Mark;
import app.waymark.feedback.ui.MarkedPieces.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Texts with up to eight threads on passages of them, which may overlap and lie within each other, rewritten at random: after
 * each save every thread whose passage stands is reached from the text, by a mark of its own, and the text reads as it was
 * saved. A passage that is gone is marked nowhere.
 */
public final class ReachedThreads {

    private static final int MOST_THREADS = 8;

    private final RandomHistories histories;
    private final Random random;
    private int threads;
    private int gone;

    public ReachedThreads(long seed) {
        histories = new RandomHistories(seed);
        random = new Random(seed);
    }

    /** How many threads there were, and how many of them were gone at the end. */
    public String counted() {
        return threads + " threads, " + gone + " of them gone at the end";
    }

    /** Goes through so many histories, and says each thread that cannot be reached. */
    public List<String> through(int times) {
        var wrong = new ArrayList<String>();
        for (int k = 0; k < times; k++) {
            one(k, wrong);
        }
        return wrong;
    }

    private void one(int which, List<String> wrong) {
        var history = histories.next();
        var versions = history.versions();
        var text = versions.getFirst();
        var passages = new ArrayList<Optional<Passage>>();
        passages.add(Optional.of(history.passage()));
        int more = random.nextInt(MOST_THREADS);
        for (int k = 0; k < more; k++) {
            // Often the same words as another thread is about, or words within them.
            var other = passages.get(random.nextInt(passages.size())).orElseThrow();
            passages.add(Optional.of(
                    switch (random.nextInt(3)) {
                        case 0 -> other;
                        case 1 -> within(other);
                        default -> histories.passageOf(text);
                    }));
        }
        threads += passages.size();
        for (int k = 1; k < versions.size(); k++) {
            check(which, versions.get(k - 1), passages, wrong);
            var rewriting = Rewriting.of(versions.get(k - 1), versions.get(k));
            passages.replaceAll(one -> one.flatMap(at -> carried(rewriting.carry(at))));
        }
        check(which, versions.getLast(), passages, wrong);
        gone += (int) passages.stream().filter(Optional::isEmpty).count();
    }

    private Passage within(Passage other) {
        int length = other.end() - other.start();
        int start = other.start() + random.nextInt(length);
        return new Passage(start, start + 1 + random.nextInt(other.end() - start));
    }

    private static Optional<Passage> carried(Carried carried) {
        return switch (carried) {
            case Carried.Placed(Passage at) -> Optional.of(at);
            case Carried.Moved(Passage at) -> Optional.of(at);
            case Carried.Gone() -> Optional.empty();
        };
    }

    private static void check(int which, String text, List<Optional<Passage>> passages, List<String> wrong) {
        var marks = new ArrayList<Mark>();
        for (int k = 0; k < passages.size(); k++) {
            var key = "t" + k;
            passages.get(k).ifPresent(at -> marks.add(new Mark(at.start(), at.end(), key, key)));
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end).thenComparing(Mark::key));
        var pieces = MarkedPieces.of(text, marks);
        var read =
                pieces.stream().filter(one -> !one.number()).map(Piece::words).collect(Collectors.joining());
        if (!read.equals(text)) {
            wrong.add("history " + which + " reads otherwise than it was saved");
        }
        var reached = pieces.stream().map(Piece::path).collect(Collectors.toSet());
        marks.stream()
                .filter(one -> !reached.contains(one.path()))
                .forEach(one -> wrong.add("history " + which + ": " + one.key() + " cannot be reached"));
        if (pieces.stream().map(Piece::key).distinct().count() != pieces.size()) {
            wrong.add("history " + which + ": two pieces have one name");
        }
    }
}
