package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.AnswerInPlace;
import app.waymark.feedback.ui.Answering;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are still open about one part of a goal, beside the field in which the text is written, each to be
 * answered there. What is being typed in the goal and in an answer stays when they are shown again.
 */
class OpenRemarks extends Composite<Div> {

    /**
     * One question.
     *
     * @param who who asks
     * @param about what it is asked about
     */
    record Remark(ThreadSummary thread, String who, Discussed about) {

        static Remark of(ThreadSummary thread, Discussed about, Names names) {
            return new Remark(thread, names.first(thread.openedBy()), about);
        }

        /** What of the goal it is about, as threads keep it; null for the whole. */
        @Nullable
        String part() {
            return thread.part();
        }
    }

    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Remark> rows;

    /**
     * @param part how the part is called
     * @param answered told once one was answered
     */
    OpenRemarks(String part, Answering answering, Runnable answered) {
        rows = new KeyedList<>(
                list, remark -> remark.thread().id(), (Remark first) -> new RemarkRow(first, answering, answered));
        list.addClassName("goal-remarks");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("goal.editor.remarks", part));
        getContent().add(list);
        setVisible(false);
    }

    /** Shows these, which are about the part. */
    void show(List<Remark> remarks) {
        rows.show(remarks);
        setVisible(!remarks.isEmpty());
    }

    /** One question with its answer. */
    private static class RemarkRow extends ListItem implements KeyedList.Shows<Remark> {

        private final Paragraph quoted = new Paragraph();
        private final Span who = new Span();
        private final Span words = new Span();
        private final PageLink link;
        private final AnswerInPlace answer;

        RemarkRow(Remark first, Answering answering, Runnable answered) {
            quoted.addClassName("feedback-quote");
            who.addClassName("feedback-name");
            link = new PageLink(first.about().path(first.thread().id()), getTranslation("goal.editor.remark.open"));
            answer = new AnswerInPlace(answering, answered);
            add(quoted, new Paragraph(who, words, link), answer);
        }

        @Override
        public void show(Remark remark) {
            var thread = remark.thread();
            quoted.setVisible(thread.quote() != null);
            quoted.setText(Objects.requireNonNullElse(thread.quote(), ""));
            who.setText(remark.who() + ": ");
            words.setText(thread.opening() + " ");
            link.setAriaLabel(getTranslation("goal.editor.remark.open.of", thread.opening()));
            answer.show(remark.about(), thread);
        }
    }
}
