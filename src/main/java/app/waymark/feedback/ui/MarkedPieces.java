package app.waymark.feedback.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into pieces by the passages that are talked about, so that each of these can be reached: each piece leads to
 * the shortest passage that it belongs to, and one that has no piece of its own has a number behind it.
 */
final class MarkedPieces {

    private MarkedPieces() {}

    /**
     * A passage that is talked about.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @param key names what is said of it
     * @param path leads there
     */
    record Mark(int start, int end, String key, String path) {

        private int length() {
            return end - start;
        }
    }

    /**
     * A piece of the text, or the number behind it.
     *
     * @param key tells it from the others for as long as its thread has as many pieces
     * @param path where it leads, or null for text that nobody talks about
     * @param number whether it is the number of a passage that has no piece of its own
     */
    record Piece(String key, String words, @Nullable String path, boolean number) {}

    /** The pieces of a text with these marks, which are sorted by where they begin. */
    static List<Piece> of(String text, List<Mark> marks) {
        var edges = new TreeSet<Integer>();
        marks.forEach(mark -> edges.addAll(List.of(mark.start(), mark.end())));
        edges.add(text.length());
        var pieces = new ArrayList<Piece>();
        var used = new HashMap<String, Integer>();
        var linked = new HashSet<String>();
        int at = 0;
        for (int edge : edges) {
            if (edge > at) {
                int from = at;
                var of = marks.stream()
                        .filter(mark -> mark.start() <= from && from < mark.end())
                        .min(Comparator.comparingInt(Mark::length));
                of.ifPresent(mark -> linked.add(mark.key()));
                var whose = of.map(Mark::key).orElse("");
                pieces.add(new Piece(
                        whose + ":" + used.merge(whose, 1, Integer::sum),
                        text.substring(at, edge),
                        of.map(Mark::path).orElse(null),
                        false));
            }
            at = edge;
            marks.stream()
                    .filter(mark -> mark.end() == edge && linked.add(mark.key()))
                    .forEach(mark -> pieces.add(new Piece(mark.key() + "#", number(mark, marks), mark.path(), true)));
        }
        return pieces;
    }

    /** Of the passages that end where this one does, the how many-th it is. */
    private static String number(Mark mark, List<Mark> marks) {
        var same = marks.stream().filter(one -> one.end() == mark.end()).toList();
        return Integer.toString(same.indexOf(mark) + 1);
    }
}
