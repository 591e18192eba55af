package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that are still open about one part of a goal, beside the field in which the answer is written. */
class OpenRemarks extends Composite<Div> {

    /**
     * One question.
     *
     * @param part what of the goal it is about, as threads keep it; null for the whole
     * @param who who asks
     * @param path leads to the thread
     */
    record Remark(
            ThreadId thread,
            @Nullable String part,
            @Nullable String quote,
            String who,
            String opening,
            String path) {

        static Remark of(ThreadSummary thread, Discussed about, Names names) {
            return new Remark(
                    thread.id(),
                    thread.part(),
                    thread.quote(),
                    names.first(thread.openedBy()),
                    thread.opening(),
                    about.path(thread.id()));
        }
    }

    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Remark> rows = KeyedList.rebuilding(list, Remark::thread, this::row);

    /** @param part how the part is called */
    OpenRemarks(String part) {
        list.addClassName("goal-remarks");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("goal.editor.remarks", part));
        getContent().add(list);
        setVisible(false);
    }

    /** Shows these, which are about the part; the links lead to their threads, and what is being typed is kept. */
    void show(List<Remark> remarks) {
        rows.show(remarks);
        setVisible(!remarks.isEmpty());
    }

    private ListItem row(Remark remark) {
        var item = new ListItem();
        var quote = remark.quote();
        if (quote != null) {
            var quoted = new Paragraph(quote);
            quoted.addClassName("feedback-quote");
            item.add(quoted);
        }
        var who = new Span(remark.who() + ": ");
        who.addClassName("feedback-name");
        var words = new Paragraph(who, new Span(remark.opening() + " "));
        var link = new PageLink(remark.path(), getTranslation("goal.editor.remark.open"));
        link.setAriaLabel(getTranslation("goal.editor.remark.open.of", remark.opening()));
        words.add(link);
        item.add(words);
        return item;
    }
}
