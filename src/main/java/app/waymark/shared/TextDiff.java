package app.waymark.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two versions of a text, word by word. Kept and inserted parts together are the new text, kept
 * and deleted ones the old; where a place has both, the deleted comes first.
 *
 * @param parts the runs of words in order; no two neighbours are of one kind
 */
public record TextDiff(List<Part> parts) {

    /** What happened to a run of words. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    /** A run of words, with the spaces and signs between them. */
    public record Part(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile(
            "\\R|[\\p{Z}\\t]+|[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’_-]*[\\p{L}\\p{M}\\p{N}])?|\\X");

    /** Beyond so many edits two texts have little in common, and one replaces the other as a whole. */
    private static final int MOST_EDITS = 2_000;

    public TextDiff {
        parts = List.copyOf(parts);
    }

    /** Compares two texts. */
    public static TextDiff between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        int start = 0;
        int shorter = Math.min(old.size(), now.size());
        while (start < shorter && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var edits = new ArrayList<Part>();
        old.subList(0, start).forEach(word -> edits.add(new Part(Kind.KEPT, word)));
        edits.addAll(middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end)));
        old.subList(old.size() - end, old.size()).forEach(word -> edits.add(new Part(Kind.KEPT, word)));
        return new TextDiff(gathered(edits));
    }

    /** How many words were inserted, deleted or, counted once, replaced. */
    public int changedWords() {
        int all = 0;
        int deleted = 0;
        int inserted = 0;
        for (var part : parts) {
            switch (part.kind()) {
                case DELETED -> deleted += words(part.text());
                case INSERTED -> inserted += words(part.text());
                case KEPT -> {
                    all += Math.max(deleted, inserted);
                    deleted = 0;
                    inserted = 0;
                }
            }
        }
        return all + Math.max(deleted, inserted);
    }

    private static int words(String text) {
        return (int) tokens(text).stream().filter(TextDiff::isWord).count();
    }

    private static List<String> tokens(String text) {
        // The same letter can be written in two ways; that is no change that anybody sees.
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }

    /** Myers' greedy algorithm: the fewest insertions and deletions that make the one into the other. */
    private static List<Part> middle(List<String> old, List<String> now) {
        int n = old.size();
        int m = now.size();
        int most = Math.min(n + m, MOST_EDITS);
        var furthest = new int[2 * most + 3];
        int zero = most + 1;
        var trace = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            trace.add(furthest.clone());
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1])
                        ? furthest[zero + k + 1]
                        : furthest[zero + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && old.get(x).equals(now.get(x - k))) {
                    x++;
                }
                furthest[zero + k] = x;
                if (x >= n && x - k >= m) {
                    return path(old, now, trace, zero);
                }
            }
        }
        return List.of(new Part(Kind.DELETED, String.join("", old)), new Part(Kind.INSERTED, String.join("", now)));
    }

    private static List<Part> path(List<String> old, List<String> now, List<int[]> trace, int zero) {
        var backwards = new ArrayList<Part>();
        int x = old.size();
        int y = now.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            var furthest = trace.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
            int fromX = d == 0 ? 0 : down ? furthest[zero + k + 1] : furthest[zero + k - 1];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                backwards.add(new Part(Kind.KEPT, old.get(--x)));
                y--;
            }
            if (d > 0) {
                backwards.add(down ? new Part(Kind.INSERTED, now.get(--y)) : new Part(Kind.DELETED, old.get(--x)));
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /**
     * Joins neighbours of one kind, and takes a kept space or sign between two changes into both: "[old words][new
     * words]" reads, "[old][new] [words][words]" does not.
     */
    private static List<Part> gathered(List<Part> edits) {
        var parts = new ArrayList<Part>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        var kept = new StringBuilder();
        int position = 0;
        while (position < edits.size()) {
            var edit = edits.get(position);
            switch (edit.kind()) {
                case DELETED -> deleted.append(edit.text());
                case INSERTED -> inserted.append(edit.text());
                case KEPT -> {
                    int end = position;
                    while (end < edits.size() && edits.get(end).kind() == Kind.KEPT) {
                        end++;
                    }
                    var run = edits.subList(position, end);
                    boolean within = end < edits.size() && (!deleted.isEmpty() || !inserted.isEmpty());
                    if (within && run.stream().map(Part::text).noneMatch(TextDiff::matters)) {
                        run.forEach(part -> {
                            deleted.append(part.text());
                            inserted.append(part.text());
                        });
                    } else {
                        flush(parts, deleted, inserted);
                        run.forEach(part -> kept.append(part.text()));
                        parts.add(new Part(Kind.KEPT, kept.toString()));
                        kept.setLength(0);
                    }
                    position = end - 1;
                }
            }
            position++;
        }
        flush(parts, deleted, inserted);
        return parts;
    }

    /** Whether a kept token is worth showing as kept between two changes: a word, or the end of a line. */
    private static boolean matters(String token) {
        return isWord(token) || token.codePoints().anyMatch(sign -> sign == '\n' || sign == '\r');
    }

    private static void flush(List<Part> parts, StringBuilder deleted, StringBuilder inserted) {
        if (!deleted.isEmpty()) {
            parts.add(new Part(Kind.DELETED, deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            parts.add(new Part(Kind.INSERTED, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }
}
