package app.waymark.shared;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two people changed one text, each without seeing what the other did: what each changed is found against the text both
 * began with, sentence by sentence. A sentence that one of them touched is taken as that one left it; new sentences of
 * both are all taken; only where both touched the same sentence somebody has to say what holds.
 *
 * @param pieces the text in order: what is agreed, and what is not
 */
public record TextMerge(List<Piece> pieces) {

    /** A part of the merged text. */
    public sealed interface Piece {}

    /** What needs no asking. */
    public record Agreed(String text) implements Piece {}

    /**
     * What both changed, each differently.
     *
     * @param base what stood there before
     * @param yours what the one who merges made of it; empty where it was deleted
     * @param theirs what the other made of it; empty where it was deleted
     */
    public record Clash(String base, String yours, String theirs) implements Piece {}

    /** How many pairs of sentences are compared, in memory; beyond it lies a text of ten thousand lines, or mischief. */
    private static final long MOST_COMPARED = 16_000_000;

    private static final Pattern LINE = Pattern.compile("[\\r\\n]+|[^\\r\\n]+");
    private static final Pattern SPACES = Pattern.compile("^(.*?)(\\s*)$", Pattern.DOTALL);

    /** The words from {@code from} to {@code to} of the base became these. */
    private record Hunk(int from, int to, List<String> words) {}

    public TextMerge {
        pieces = List.copyOf(pieces);
    }

    /**
     * Puts two versions of a text together.
     *
     * @param base what both began with
     */
    public static TextMerge of(String base, String yours, String theirs) {
        if (yours.equals(theirs) || theirs.equals(base)) {
            return new TextMerge(List.of(new Agreed(yours)));
        }
        if (yours.equals(base)) {
            return new TextMerge(List.of(new Agreed(theirs)));
        }
        if (base.isBlank()) {
            // Each wrote the whole; there is no sentence of the other's to stand beside.
            return new TextMerge(List.of(new Clash(base, yours, theirs)));
        }
        var was = sentences(base);
        var mine = sentences(yours);
        var other = sentences(theirs);
        if ((long) was.size() * Math.max(mine.size(), other.size()) > MOST_COMPARED) {
            return new TextMerge(List.of(new Clash(base, yours, theirs)));
        }
        return new TextMerge(pieces(was, hunks(was, mine), hunks(was, other)));
    }

    /** What both changed differently, in the text's order. */
    public List<Clash> clashes() {
        return pieces.stream()
                .filter(Clash.class::isInstance)
                .map(Clash.class::cast)
                .toList();
    }

    /** The text, with what this says in the place of each clash. */
    public String text(Function<Clash, String> settled) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Agreed agreed -> agreed.text();
                    case Clash clash -> settled.apply(clash);
                })
                .collect(Collectors.joining());
    }

    private static List<Piece> pieces(List<String> was, List<Hunk> yours, List<Hunk> theirs) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        int y = 0;
        int t = 0;
        while (y < yours.size() || t < theirs.size()) {
            boolean mineFirst = t == theirs.size() || (y < yours.size() && before(yours.get(y), theirs.get(t)));
            var first = mineFirst ? yours.get(y) : theirs.get(t);
            int from = first.from();
            int to = first.to();
            int y0 = y;
            int t0 = t;
            boolean grown = true;
            while (grown) {
                grown = false;
                while (y < yours.size() && together(yours.get(y), from, to)) {
                    to = Math.max(to, yours.get(y++).to());
                    grown = true;
                }
                while (t < theirs.size() && together(theirs.get(t), from, to)) {
                    to = Math.max(to, theirs.get(t++).to());
                    grown = true;
                }
            }
            agree(pieces, was.subList(at, from));
            piece(pieces, was.subList(from, to), from, yours.subList(y0, y), theirs.subList(t0, t));
            at = to;
        }
        agree(pieces, was.subList(at, was.size()));
        return pieces;
    }

    private static boolean before(Hunk one, Hunk other) {
        return one.from() != other.from() ? one.from() < other.from() : one.to() <= other.to();
    }

    /** Whether this touches the same words; what is put in before or behind them does not. */
    private static boolean together(Hunk hunk, int from, int to) {
        if (from == to) {
            return hunk.from() == from && hunk.to() == from;
        }
        return hunk.from() < to && hunk.to() > from;
    }

    private static void piece(List<Piece> pieces, List<String> base, int offset, List<Hunk> yours, List<Hunk> theirs) {
        var was = String.join("", base);
        var mine = applied(base, offset, yours);
        var other = applied(base, offset, theirs);
        if (yours.isEmpty() || mine.equals(other)) {
            agree(pieces, List.of(other));
        } else if (theirs.isEmpty()) {
            agree(pieces, List.of(mine));
        } else if (base.isEmpty()) {
            agree(pieces, List.of(other, mine));
        } else if (mine.strip().equals(other.strip()) || other.strip().equals(was.strip())) {
            agree(pieces, List.of(mine));
        } else if (mine.strip().equals(was.strip())) {
            agree(pieces, List.of(other));
        } else {
            pieces.add(new Clash(was, mine, other));
        }
    }

    private static String applied(List<String> base, int offset, List<Hunk> hunks) {
        var text = new StringBuilder();
        int at = 0;
        for (var hunk : hunks) {
            base.subList(at, hunk.from() - offset).forEach(text::append);
            hunk.words().forEach(text::append);
            at = hunk.to() - offset;
        }
        base.subList(at, base.size()).forEach(text::append);
        return text.toString();
    }

    private static void agree(List<Piece> pieces, List<String> words) {
        var text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Agreed before) {
            pieces.set(pieces.size() - 1, new Agreed(before.text() + text));
        } else {
            pieces.add(new Agreed(text));
        }
    }

    /** Sentences, line breaks, and the spaces between them, which together are the text. */
    private static List<String> sentences(String text) {
        var all = new ArrayList<String>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            var line = lines.group();
            var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                var parts = SPACES.matcher(line.substring(start, end));
                if (parts.matches()) {
                    List.of(parts.group(1), parts.group(2)).stream()
                            .filter(part -> !part.isEmpty())
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    /** What became of the words: the longest common sequence stays, and what lies between was changed. */
    private static List<Hunk> hunks(List<String> was, List<String> is) {
        int n = was.size();
        int m = is.size();
        var common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var hunks = new ArrayList<Hunk>();
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && was.get(i).equals(is.get(j))) {
                i++;
                j++;
                continue;
            }
            int from = i;
            int put = j;
            while ((i < n || j < m) && !(i < n && j < m && was.get(i).equals(is.get(j)))) {
                if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            hunks.add(new Hunk(from, i, List.copyOf(is.subList(put, j))));
        }
        return hunks;
    }
}
