package app.waymark.goal.ui;

import app.waymark.feedback.Remark;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.MarkedText;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** One of a goal's questions with its answer, in which the passages that are talked about are marked. */
class WordsPart extends Div implements KeyedList.Shows<WordsPart.Words> {

    /**
     * What the part shows.
     *
     * @param marks the threads about passages of it
     * @param remarks what the reader has collected for a review, of whatever part
     * @param changes what is suggested in it
     */
    record Words(
            String key,
            String name,
            String text,
            Discussed about,
            List<ThreadSummary> marks,
            List<Remark> remarks,
            List<SuggestedChanges.Change> changes) {}

    private final H2 heading = new H2();
    private final MarkedText text = new MarkedText();
    private final PassageButton comment;
    private final SuggestedChanges changes;
    private transient Words words;

    WordsPart(Words first, GoalReading.Actions actions) {
        words = first;
        heading.addClassName("goal-part-name");
        text.addClassName("wm-reading");
        comment = new PassageButton(event -> actions.comment(words.key(), event.passage()));
        comment.addClassNames("goal-comment", "wm-screen");
        comment.add(Glyph.THREAD.create());
        addClassName("goal-part");
        changes = new SuggestedChanges(actions);
        add(new Div(heading), text, comment, changes);
    }

    @Override
    public void show(Words now) {
        words = now;
        heading.setText(now.name());
        text.show(now.about(), now.key(), now.text(), now.marks(), now.remarks());
        changes.show(now.changes());
        var name = getTranslation("goal.comment.on", now.name());
        comment.setVisible(now.about().talks());
        comment.setAriaLabel(name);
        comment.setTitle(name);
    }
}
