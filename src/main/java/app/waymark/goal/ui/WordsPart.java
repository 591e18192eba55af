package app.waymark.goal.ui;

import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.MarkedText;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** One of a goal's questions with its answer, in which the passages that are talked about are marked. */
class WordsPart extends Div implements KeyedList.Shows<WordsPart.Words> {

    /**
     * What the part shows.
     *
     * @param marks the threads about passages of it
     */
    record Words(String key, String name, String text, Discussed about, List<ThreadSummary> marks) {

        /** As far as the text and its marks are concerned. */
        private record Shown(String text, String path, List<MarkedText.Mark> marks) {}

        private Shown shown() {
            return new Shown(text, about.path(), MarkedText.marks(key, text, marks));
        }
    }

    private final H2 heading = new H2();
    private final Div text = new Div();
    private final PassageButton comment;
    private final Part<Words.Shown> shown;
    private transient Words words;

    WordsPart(Words first, GoalReading.Actions actions) {
        words = first;
        heading.addClassName("goal-part-name");
        text.addClassName("wm-reading");
        comment = new PassageButton(event -> actions.comment(words.key(), event.passage()));
        comment.addClassNames("goal-comment", "wm-screen");
        comment.add(Glyph.THREAD.create());
        shown = new Part<>(now -> {
            text.removeAll();
            text.add(MarkedText.of(words.about(), now.text(), now.marks()));
        });
        addClassName("goal-part");
        add(new Div(heading), text, comment);
    }

    @Override
    public void show(Words now) {
        words = now;
        heading.setText(now.name());
        shown.show(now.shown());
        var name = getTranslation("goal.comment.on", now.name());
        comment.setVisible(now.about().talks());
        comment.setAriaLabel(name);
        comment.setTitle(name);
    }
}
