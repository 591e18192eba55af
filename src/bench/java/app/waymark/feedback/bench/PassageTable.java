package app.waymark.feedback.bench;

import app.waymark.feedback.passage.Carried;
import app.waymark.feedback.passage.Follow;
import app.waymark.feedback.passage.Passage;
import app.waymark.feedback.passage.RandomHistories;
import app.waymark.feedback.passage.RandomHistories.History;
import app.waymark.feedback.passage.RandomHistories.Worth;
import app.waymark.feedback.passage.Rewriting;
import app.waymark.shared.TextDiff;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Carries passages through random histories in several ways, and says how often each way shows them where they stand. */
final class PassageTable {

    private static final int HISTORIES = 20_000;

    private static final long SEED = 7;

    private PassageTable() {}

    /** Needs no argument. */
    public static void main(String[] arguments) {
        Map<String, Function<History, Carried>> ways = new LinkedHashMap<>();
        ways.put("exact words, where they stand once", history -> exact(history, true));
        ways.put("exact words, the first that are found", history -> exact(history, false));
        ways.put("word diff alone, from version to version", PassageTable::diffed);
        ways.put("Waymark", Follow::through);
        System.out.println(
                "| Way | Right, % | Short, % | Missed, % | Wrong, % | Gone and shown all the same, % of the gone |");
        System.out.println("|---|---|---|---|---|---|");
        ways.forEach((name, way) -> {
            var histories = new RandomHistories(SEED);
            var worth = new EnumMap<Worth, Integer>(Worth.class);
            int gone = 0;
            int shown = 0;
            for (int k = 0; k < HISTORIES; k++) {
                var history = histories.next();
                var answer = way.apply(history);
                worth.merge(history.truth().of(answer), 1, Integer::sum);
                if (history.truth().gone()) {
                    gone++;
                    shown += answer instanceof Carried.Gone ? 0 : 1;
                }
            }
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    name,
                    percent(worth, Worth.RIGHT),
                    percent(worth, Worth.SHORT),
                    percent(worth, Worth.MISSED),
                    percent(worth, Worth.WRONG),
                    100.0 * shown / gone);
        });
        System.out.printf("%d histories of each way.%n", HISTORIES);
        time();
    }

    private static double percent(Map<Worth, Integer> worth, Worth one) {
        return 100.0 * worth.getOrDefault(one, 0) / HISTORIES;
    }

    private static Carried exact(History history, boolean once) {
        var quote = history.passage().of(history.versions().getFirst());
        var text = history.versions().getLast();
        int at = text.indexOf(quote);
        return at < 0 || (once && text.indexOf(quote, at + 1) >= 0)
                ? new Carried.Gone()
                : new Carried.Placed(new Passage(at, at + quote.length()));
    }

    private static Carried diffed(History history) {
        var at = history.passage();
        for (int k = 1; k < history.versions().size(); k++) {
            int before = 0;
            int after = 0;
            int start = -1;
            int end = -1;
            for (var part : TextDiff.between(
                            history.versions().get(k - 1), history.versions().get(k))
                    .parts()) {
                int length = part.text().length();
                switch (part.kind()) {
                    case KEPT -> {
                        int from = Math.max(before, at.start());
                        int to = Math.min(before + length, at.end());
                        if (from < to) {
                            start = start < 0 ? after + from - before : start;
                            end = after + to - before;
                        }
                        before += length;
                        after += length;
                    }
                    case DELETED -> before += length;
                    case INSERTED -> after += length;
                }
            }
            if (start < 0) {
                return new Carried.Gone();
            }
            at = new Passage(start, end);
        }
        return new Carried.Moved(at);
    }

    /** How long one text of 4,000 characters with 20 passages takes, made anew each time. */
    private static void time() {
        var histories = new RandomHistories(SEED);
        var before = histories.text(4_000);
        var passages =
                Stream.generate(() -> histories.passageOf(before)).limit(20).toList();
        Map<String, String> rewritten = new LinkedHashMap<>();
        rewritten.put("a word changed", before.replaceFirst(" \\w+ ", " changed "));
        rewritten.put("a tenth of the words changed", words(before, 10));
        rewritten.put("a third of the words changed", words(before, 3));
        rewritten.put("everything written anew", histories.text(4_000));
        System.out.println();
        System.out.println("| A text of 4,000 characters with 20 passages | ms, median of 200 |");
        System.out.println("|---|---|");
        rewritten.forEach((name, after) -> {
            var times = new long[600];
            int shown = 0;
            for (int k = 0; k < times.length; k++) {
                long start = System.nanoTime();
                var rewriting = Rewriting.of(before, after);
                for (var passage : passages) {
                    shown += rewriting.carry(passage) instanceof Carried.Gone ? 0 : 1;
                }
                times[k] = System.nanoTime() - start;
            }
            var last = Arrays.copyOfRange(times, 400, 600);
            Arrays.sort(last);
            System.out.printf("| %s (%d of 20 shown) | %.2f |%n", name, shown / times.length, last[100] / 1e6);
        });
    }

    private static String words(String text, int every) {
        var words = text.split(" ");
        for (int k = 0; k < words.length; k += every) {
            words[k] = "changed" + k;
        }
        return String.join(" ", words);
    }
}
