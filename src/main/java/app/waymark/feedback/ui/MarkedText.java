package app.waymark.feedback.ui;

import app.waymark.feedback.ThreadSummary;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A part's text with the passages marked that unresolved threads are about, each leading to its thread. */
public final class MarkedText {

    private record Mark(int start, int end, ThreadSummary thread) {}

    private MarkedText() {}

    /**
     * The text in pieces. A passage is marked where it stands word by word in the part that its thread is about, and
     * there only once: a mark is never placed on a guess. Of two that overlap the one that begins first is marked.
     */
    public static Component[] of(Discussed about, String part, String text, List<ThreadSummary> threads) {
        var pieces = new ArrayList<Component>();
        int at = 0;
        for (var mark : marks(part, text, threads)) {
            if (mark.start() < at) {
                continue;
            }
            if (mark.start() > at) {
                pieces.add(new Text(text.substring(at, mark.start())));
            }
            pieces.add(link(about, mark.thread(), text.substring(mark.start(), mark.end())));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Text(text.substring(at)));
        }
        return pieces.toArray(Component[]::new);
    }

    private static List<Mark> marks(String part, String text, List<ThreadSummary> threads) {
        var marks = new ArrayList<Mark>();
        for (var thread : threads) {
            var quote = thread.quote();
            if (thread.resolved() || quote == null || quote.isEmpty() || !Objects.equals(thread.part(), part)) {
                continue;
            }
            int start = text.indexOf(quote);
            if (start >= 0 && text.indexOf(quote, start + 1) < 0) {
                marks.add(new Mark(start, start + quote.length(), thread));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Comparator.comparingInt(Mark::end)));
        return marks;
    }

    private static Component link(Discussed about, ThreadSummary thread, String text) {
        var mark = new HtmlContainer("mark");
        mark.setText(text);
        var link = new PageLink(about.path(thread.id()), mark);
        link.addClassName("feedback-mark");
        link.setTitle(link.getTranslation("feedback.mark"));
        return link;
    }
}
