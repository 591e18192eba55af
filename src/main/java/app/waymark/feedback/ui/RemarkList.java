package app.waymark.feedback.ui;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.shared.TypedText;
import app.waymark.shared.markdown.TextFormat;
import app.waymark.uikit.Card;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.WrittenText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the reader has collected for a review and not sent: each remark with its passage, to be changed or thrown away. */
public class RemarkList extends Composite<Div> {

    /**
     * A remark as it is shown.
     *
     * @param number its place in the list, as its passage's mark has it
     * @param title what it is about
     * @param moved what became of its passage, empty where it stands as it did
     */
    private record Line(int number, Remark remark, String title, String moved, String path, List<Attachment> files) {

        Line {
            files = List.copyOf(files);
        }
    }

    private final transient ReviewRemarks remarks;
    private final transient Attachments attachments;
    private final Runnable again;
    private final Div list = new Div();
    private final TitledSection section = new TitledSection("", list);
    private final KeyedList<Line> lines =
            KeyedList.rebuilding(list, line -> line.remark().id(), this::card);
    private transient @Nullable Discussed about;

    /** @param again reads the page again */
    public RemarkList(ReviewRemarks remarks, Attachments attachments, Runnable again) {
        this.remarks = remarks;
        this.attachments = attachments;
        this.again = again;
        list.addClassName("feedback-remarks");
        section.addClassName("wm-screen");
        getContent().add(section);
    }

    /** Shows these. */
    public void show(Discussed talked, List<Remark> collected) {
        about = talked;
        setVisible(!collected.isEmpty());
        section.heading(collected.isEmpty() ? "" : getTranslation("feedback.remarks", collected.size()));
        var files = attachments.collected(collected.stream().map(Remark::id).toList());
        var shown = new ArrayList<Line>();
        for (var remark : collected) {
            shown.add(new Line(
                    shown.size() + 1,
                    remark,
                    ThreadTitles.of(this, talked, remark.part(), remark.quote()),
                    moved(remark),
                    talked.changing(remark.id()),
                    files.getOrDefault(remark.id(), List.of())));
        }
        lines.show(shown);
    }

    private String moved(Remark remark) {
        var passage = remark.passage();
        if (remark.withheld()) {
            return getTranslation("feedback.remark.withheld");
        }
        if (passage == null) {
            return "";
        }
        return switch (passage.standing()) {
            case PLACED -> "";
            case MOVED -> getTranslation("feedback.passage.moved", passage.words());
            case GONE -> getTranslation("feedback.passage.gone");
        };
    }

    private Card card(Line line) {
        var remark = line.remark();
        var card = new Card();
        card.addClassName("feedback-remark");
        card.add(new H3(getTranslation("feedback.remark.title", line.number(), line.title())));
        if (!line.moved().isEmpty()) {
            var moved = new Paragraph(line.moved());
            moved.addClassNames("feedback-quote", "feedback-quote-now");
            card.add(moved);
        }
        var words = remark.amends();
        if (words != null) {
            card.add(new ChangedText(Objects.requireNonNullElse(remark.quote(), ""), words));
        }
        if (!TypedText.blank(remark.text())) {
            card.add(WrittenText.of(remark.text(), TextFormat.MARKDOWN));
        }
        if (!line.files().isEmpty()) {
            card.add(new AttachedList(line.files()));
        }
        var acts = new Div();
        acts.addClassName("feedback-buttons");
        if (!remark.withheld()) {
            var edit = new PageLink(line.path(), getTranslation("feedback.remark.edit"));
            edit.setAriaLabel(getTranslation("feedback.remark.edit.what", line.title()));
            KeyedList.part(edit, "edit");
            acts.add(edit);
        }
        var away = new NativeButton(getTranslation("feedback.remark.throw"), event -> throwAway(remark));
        away.addClassName("feedback-quiet-button");
        away.setAriaLabel(getTranslation("feedback.remark.throw.what", line.title()));
        KeyedList.part(away, "throw");
        acts.add(away);
        card.add(acts);
        return card;
    }

    private void throwAway(Remark remark) {
        remarks.throwAway(remark.id());
        var talked = Objects.requireNonNull(about);
        if (remark.withheld()) {
            Toasts.say(getTranslation("feedback.remark.thrown"));
        } else {
            Toasts.undo(getTranslation("feedback.remark.thrown"), () -> {
                remarks.putBack(
                        remark.id(),
                        talked.type(),
                        talked.id(),
                        remark.part(),
                        remark.quote(),
                        remark.text(),
                        remark.amends());
                again.run();
            });
        }
        again.run();
    }
}
