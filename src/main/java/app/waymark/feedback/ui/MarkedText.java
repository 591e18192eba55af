package app.waymark.feedback.ui;

import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.MarkedPieces.Mark;
import app.waymark.feedback.ui.MarkedPieces.Piece;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part's text with the passages marked that unresolved threads are about, each leading to its thread. Passages may
 * overlap and lie within each other: each piece of the text leads to the shortest that it belongs to, and a passage that
 * has no piece of its own has a number behind it that leads to its thread.
 */
public class MarkedText extends Div {

    private final KeyedList<Piece> pieces = KeyedList.rebuilding(this, Piece::key, MarkedText::component);

    /**
     * Shows the text of a part; pieces that are the same as before stay, with the focus that may be on a mark.
     *
     * @param remarks what the reader has collected for a review; each mark of that leads to where it is changed
     */
    public void show(Discussed about, String part, String text, List<ThreadSummary> threads, List<Remark> remarks) {
        // Where what is selected begins is counted from here by js/passages.js.
        getElement().setAttribute("data-passages", part);
        pieces.show(MarkedPieces.of(text, marks(about, part, text, threads, remarks)));
    }

    /**
     * Where the threads' passages stand in a part: where they were carried to while it was rewritten, or where the
     * quoted words stand once. A mark is never placed on a guess.
     */
    private static List<Mark> marks(
            Discussed about, String part, String text, List<ThreadSummary> threads, List<Remark> remarks) {
        var talked = threads.stream()
                .filter(thread -> !thread.resolved() && Objects.equals(thread.part(), part))
                .flatMap(thread ->
                        mark(thread.passage(), thread.quote(), text, thread.id().toString(), about.path(thread.id()))
                                .stream());
        var collected = remarks.stream()
                .filter(remark -> Objects.equals(remark.part(), part))
                .flatMap(
                        remark -> mark(
                                remark.passage(),
                                remark.quote(),
                                text,
                                remark.id().toString(),
                                about.changing(remark.id()))
                                .stream());
        return Stream.concat(talked, collected)
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Mark::end)
                        .thenComparing(Mark::key))
                .toList();
    }

    private static Optional<Mark> mark(
            @Nullable QuotedPassage passage, @Nullable String quote, String text, String key, String path) {
        if (passage != null) {
            return Optional.of(passage)
                    .filter(one -> one.standsIn(text))
                    .map((QuotedPassage one) ->
                            new Mark(one.at(), one.at() + one.words().length(), key, path));
        }
        if (quote == null || quote.isEmpty()) {
            return Optional.empty();
        }
        int start = text.indexOf(quote);
        return start < 0 || text.indexOf(quote, start + 1) >= 0
                ? Optional.empty()
                : Optional.of(new Mark(start, start + quote.length(), key, path));
    }

    private static Component component(Piece piece) {
        var path = piece.path();
        if (path == null) {
            return new Span(piece.words());
        }
        var shown = new HtmlContainer(piece.number() ? "sup" : "mark");
        shown.setText(piece.words());
        var link = new PageLink(path, shown);
        link.addClassName("feedback-mark");
        link.setClassName("feedback-mark-more", piece.number());
        link.setTitle(link.getTranslation("feedback.mark"));
        return link;
    }
}
