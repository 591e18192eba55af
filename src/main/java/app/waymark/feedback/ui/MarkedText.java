package app.waymark.feedback.ui;

import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part's text with the passages marked that unresolved threads are about, each leading to its thread. Passages may
 * overlap and lie within each other: each piece of the text leads to the shortest that it belongs to, and a passage that
 * has no piece of its own has a number behind it that leads to its thread.
 */
public final class MarkedText {

    /**
     * A passage that is talked about.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @param thread what is said of it
     */
    public record Mark(int start, int end, ThreadId thread) {

        private int length() {
            return end - start;
        }
    }

    private MarkedText() {}

    /**
     * Where the threads' passages stand in a part: where they were carried to while it was rewritten, or where the
     * quoted words stand once. A mark is never placed on a guess.
     */
    public static List<Mark> marks(String part, String text, List<ThreadSummary> threads) {
        return threads.stream()
                .filter(thread -> !thread.resolved() && Objects.equals(thread.part(), part))
                .flatMap(thread -> mark(thread, text).stream())
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Mark::end)
                        .thenComparing(mark -> mark.thread().toString()))
                .toList();
    }

    private static Optional<Mark> mark(ThreadSummary thread, String text) {
        var passage = thread.passage();
        if (passage != null) {
            return Optional.of(passage)
                    .filter(one -> one.standsIn(text))
                    .map((QuotedPassage one) ->
                            new Mark(one.at(), one.at() + one.words().length(), thread.id()));
        }
        var quote = thread.quote();
        if (quote == null || quote.isEmpty()) {
            return Optional.empty();
        }
        int start = text.indexOf(quote);
        return start < 0 || text.indexOf(quote, start + 1) >= 0
                ? Optional.empty()
                : Optional.of(new Mark(start, start + quote.length(), thread.id()));
    }

    /** The text in pieces. */
    public static Component[] of(Discussed about, String text, List<Mark> marks) {
        var edges = new TreeSet<Integer>();
        marks.forEach(mark -> edges.addAll(List.of(mark.start(), mark.end())));
        edges.add(text.length());
        var pieces = new ArrayList<Component>();
        Set<ThreadId> linked = new HashSet<>();
        int at = 0;
        for (int edge : edges) {
            if (edge > at) {
                pieces.add(piece(about, text.substring(at, edge), at, marks, linked));
            }
            at = edge;
            marks.stream()
                    .filter(mark -> mark.end() == edge && linked.add(mark.thread()))
                    .forEach(mark -> pieces.add(number(about, mark, marks)));
        }
        return pieces.toArray(Component[]::new);
    }

    private static Component piece(Discussed about, String words, int at, List<Mark> marks, Set<ThreadId> linked) {
        return marks.stream()
                .filter(mark -> mark.start() <= at && at < mark.end())
                .min(Comparator.comparingInt(Mark::length))
                .map(mark -> {
                    linked.add(mark.thread());
                    var marked = new HtmlContainer("mark");
                    marked.setText(words);
                    return (Component) link(about, mark, marked);
                })
                .orElseGet(() -> new Text(words));
    }

    /** Of the passages that end here and begin alike, the how many-th it is. */
    private static Component number(Discussed about, Mark mark, List<Mark> marks) {
        var same = marks.stream().filter(one -> one.end() == mark.end()).toList();
        var number = new HtmlContainer("sup");
        number.setText(Integer.toString(same.indexOf(mark) + 1));
        var link = link(about, mark, number);
        link.addClassName("feedback-mark-more");
        return link;
    }

    private static PageLink link(Discussed about, Mark mark, Component shown) {
        var link = new PageLink(about.path(mark.thread()), shown);
        link.addClassName("feedback-mark");
        link.setTitle(link.getTranslation("feedback.mark"));
        return link;
    }
}
