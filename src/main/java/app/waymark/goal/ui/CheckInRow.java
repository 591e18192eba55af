package app.waymark.goal.ui;

import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;

/** One check-in in a goal's list, with what the mentor answered. */
class CheckInRow extends ListItem implements KeyedList.Shows<CheckInRow.Line> {

    /**
     * What the row shows; what is empty is not shown.
     *
     * @param head how it went and how sure
     * @param looked whether the mentor has looked, said to the mentee
     * @param answers the threads on it
     * @param answer where a first answer is written
     */
    record Line(
            UUID id,
            String day,
            String head,
            String did,
            String inTheWay,
            String cue,
            String looked,
            List<Answer> answers,
            String answer) {}

    /** The beginning of a thread on a check-in, and where it goes on. */
    record Answer(String said, String path) {}

    private final Span day = new Span();
    private final Span head = new Span();
    private final Paragraph said = new Paragraph();
    private final Span looked = new Span();
    private final Div talk = new Div();
    private final Part<List<Answer>> answers = new Part<>(this::answers);
    private final Div reply = new Div();
    private final Part<String> replying = new Part<>(this::reply);

    CheckInRow(Line first) {
        day.addClassNames("wm-small", "wm-num");
        head.addClassName("checkin-head");
        looked.addClassName("wm-small");
        talk.addClassName("checkin-answers");
        addClassName("checkin-row");
        add(new Div(day, head), said, talk, looked, reply);
        show(first);
    }

    @Override
    public void show(Line line) {
        day.setText(line.day());
        head.setText(line.head());
        var words = String.join(
                " · ",
                List.of(line.did(), line.cue(), line.inTheWay()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        said.setText(words);
        said.setVisible(!words.isEmpty());
        looked.setText(line.looked());
        looked.setVisible(!line.looked().isEmpty());
        answers.show(line.answers());
        talk.setVisible(!line.answers().isEmpty());
        replying.show(line.answer());
        reply.setVisible(!line.answer().isEmpty());
    }

    private void answers(List<Answer> all) {
        talk.removeAll();
        all.forEach(one -> talk.add(new PageLink(one.path(), one.said())));
    }

    private void reply(String path) {
        reply.removeAll();
        if (!path.isEmpty()) {
            reply.add(KeyedList.part(new PageLink(path, getTranslation("goal.checkin.reply")), "reply"));
        }
    }
}
