package app.waymark.goal.ui;

import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.goal.AnsweredResult;
import app.waymark.goal.GoalAnswers;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Viewpoint;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/**
 * For the mentee after an edit: what the mentor asked about words that are others now, each to be called settled in one
 * press. Asks nothing of whoever leaves it: the questions stand in their threads all the same.
 */
class AnsweredPoints extends Composite<Card> {

    /** One question. */
    private record Point(GoalId goal, ThreadId thread, String quote, String opening, String path) {}

    private final transient GoalAnswers answers;
    private final InlineMessage notice;
    private final Runnable again;
    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Point> points = KeyedList.rebuilding(list, Point::thread, this::row);
    private String mentor = "";

    /**
     * @param notice says why something was refused
     * @param again reads the page again
     */
    AnsweredPoints(GoalAnswers answers, InlineMessage notice, Runnable again) {
        this.answers = answers;
        this.notice = notice;
        this.again = again;
        list.addClassName("goal-answered");
        list.getElement().setAttribute("role", "list");
        getContent().addClassNames("goal-answered-points", "wm-screen");
        getContent().add(title, list);
        setVisible(false);
    }

    /** @param asks who asks, by their first name */
    void show(GoalPage page, Discussed about, String asks) {
        mentor = asks;
        var touched =
                page.mine() && page.viewpoint() == Viewpoint.OWN && page.state().open()
                        ? page.threads().items().stream()
                                .filter(one -> touched(one, page))
                                .map(one -> new Point(
                                        page.id(),
                                        one.id(),
                                        Objects.requireNonNullElse(one.quote(), ""),
                                        one.opening(),
                                        about.path(one.id())))
                                .toList()
                        : List.<Point>of();
        setVisible(!touched.isEmpty());
        title.setText(touched.isEmpty() ? "" : getTranslation("goal.answered.title", touched.size(), asks));
        points.show(touched);
    }

    private static boolean touched(ThreadSummary thread, GoalPage page) {
        var words = thread.amendment();
        return thread.waits()
                && thread.asks(page.reader())
                && thread.changedSince()
                && (words == null || !words.open());
    }

    private ListItem row(Point point) {
        var quote = new Paragraph(point.quote());
        quote.addClassName("goal-answered-quote");
        var settled = new Button(getTranslation("goal.answered.settled"), press -> say(point));
        settled.setAriaLabel(getTranslation("goal.answered.settled.what", point.opening()));
        settled.addThemeVariants(ButtonVariant.SMALL);
        KeyedList.part(settled, "settled");
        var thread = new PageLink(point.path(), getTranslation("goal.editor.remark.open"));
        thread.setAriaLabel(getTranslation("goal.editor.remark.open.of", point.opening()));
        var acts = new Div(settled, thread);
        acts.addClassName("feedback-buttons");
        return new ListItem(quote, new Paragraph(point.opening()), acts);
    }

    private void say(Point point) {
        switch (answers.answered(point.goal(), point.thread())) {
            case AnsweredResult.Done unused -> {
                notice.clear();
                Toasts.say(getTranslation("goal.answered.said", mentor));
            }
            case AnsweredResult.Meanwhile unused -> notice.refuse(getTranslation("goal.answered.meanwhile"));
            case AnsweredResult.NotYours unused -> notice.refuse(getTranslation("goal.gone.title"));
            case AnsweredResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
        again.run();
    }
}
