package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The questions that are still open about one part of a goal, beside the field in which the answer is written. */
class OpenRemarks extends Composite<Div> {

    private final UnorderedList list = new UnorderedList();

    /** @param part how the part is called */
    OpenRemarks(String part) {
        list.addClassName("goal-remarks");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("goal.editor.remarks", part));
        getContent().add(list);
        setVisible(false);
    }

    /** Shows these threads, which are about the part; the links lead to them, and what is being typed is kept. */
    void show(List<ThreadSummary> threads, Discussed about, Names names) {
        list.removeAll();
        setVisible(!threads.isEmpty());
        for (var thread : threads) {
            var item = new ListItem();
            var quote = thread.quote();
            if (quote != null) {
                var quoted = new Paragraph(quote);
                quoted.addClassName("feedback-quote");
                item.add(quoted);
            }
            var who = new Span(names.first(thread.openedBy()) + ": ");
            who.addClassName("feedback-name");
            var words = new Paragraph(who, new Span(thread.opening() + " "));
            var link = new PageLink(about.path(thread.id()), getTranslation("goal.editor.remark.open"));
            link.setAriaLabel(getTranslation("goal.editor.remark.open.of", thread.opening()));
            words.add(link);
            item.add(words);
            list.add(item);
        }
    }
}
