package app.waymark.feedback.ui;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.ThreadSummary;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers in a thread where it is quoted, without leaving the page that one works on: at the press of a button, or at once
 * where an answer was begun before. What is typed is kept as it is beside the thread.
 */
public class AnswerInPlace extends Composite<Div> {

    private final transient Answering answering;
    private final Runnable again;
    private final NativeButton answer = new NativeButton(getTranslation("feedback.answer"));
    private @Nullable Composer composer;
    private transient @Nullable Discussed about;
    private transient @Nullable ThreadSummary thread;

    /** @param again reads the page again, once an answer was sent */
    public AnswerInPlace(Answering answering, Runnable again) {
        this.answering = answering;
        this.again = again;
        answer.addClassName("feedback-quiet-button");
        answer.addClickListener(event -> begin());
        KeyedList.part(answer, "answer");
        getContent().addClassName("feedback-in-place");
        // Ctrl-Enter in a field of the form around it sends that, and not what is answered here: js/keys.js.
        getContent().getElement().setAttribute("data-sends-own", true);
        getContent().add(answer);
    }

    /** Takes answers in this thread; what is being typed in it stays. */
    public void show(Discussed talked, ThreadSummary open) {
        about = talked;
        thread = open;
        answer.setAriaLabel(getTranslation("feedback.answer.what", open.opening()));
        setVisible(open.open() && !talked.asPartner());
        if (composer != null) {
            composer.answering(talked, open);
        } else if (open.draft() != null) {
            compose(answering.files(open.id()));
        }
    }

    private void begin() {
        compose(null).focus();
    }

    /** @param files those of an answer that was begun, or null where nobody has read yet whether there are any */
    private Composer compose(@Nullable List<Attachment> files) {
        var made = composer;
        if (made == null) {
            made = new Composer(answering.threads(), answering.attachments(), null, sent -> sent(), again);
            composer = made;
            getContent().remove(answer);
            getContent().add(made);
        }
        if (about != null && thread != null) {
            made.answering(about, thread, files);
        }
        return made;
    }

    private void sent() {
        Toasts.say(getTranslation("feedback.sent"));
        again.run();
    }
}
