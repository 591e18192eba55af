package app.waymark.recognition.ui;

import app.waymark.goal.GoalId;
import app.waymark.recognition.Moments;
import app.waymark.recognition.RecognitionResult;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thanks to the mentor, who gets them, or to somebody by name, for the yearbook. */
class ThanksForm extends TitledSection {

    private enum Whom {
        MENTOR,
        SOMEBODY
    }

    private final transient Moments moments;
    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    private final TextField name = new TextField(getTranslation("recognition.thank.name"));
    private final TextArea words = new TextArea(getTranslation("recognition.thank.words"));
    private final Paragraph told = new Paragraph();
    private final Button send = new Button(getTranslation("recognition.thank.send"), press -> send());
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;
    private final transient Runnable done;
    private transient @Nullable GoalId goal;
    private transient @Nullable UUID item;
    private @Nullable String mentor;

    ThanksForm(Moments moments, Drafts drafts, Runnable done) {
        super("");
        this.moments = moments;
        this.done = done;
        heading(getTranslation("recognition.thank"));
        whom.setAriaLabel(getTranslation("recognition.thank.whom"));
        whom.addValueChangeListener(event -> fit());
        TextLimit.on(name, Moments.MOST_NAME);
        TextLimit.on(words, Moments.MOST_WORDS);
        words.setWidthFull();
        words.setMinRows(2);
        kept = KeptText.of(words, drafts);
        Keys.on(send, Keys.SEND);
        told.addClassName("wm-small");
        addClassName("moment-thanks");
        addClassName("wm-screen");
        add(whom, name, words, send, told, notice);
    }

    void show(GoalId of, UUID reached, @Nullable String named) {
        if (!reached.equals(item)) {
            goal = of;
            item = reached;
            kept.at(Drafts.Place.of("recognition", reached, "thanks"));
            mentor = named;
            whom.setItems(Whom.values());
            whom.setItemEnabledProvider(one -> one == Whom.SOMEBODY || named != null);
            whom.setItemLabelGenerator(one -> one == Whom.MENTOR && named != null
                    ? named
                    : getTranslation(one == Whom.MENTOR ? "recognition.thank.mentor" : "recognition.thank.somebody"));
            whom.setValue(named == null ? Whom.SOMEBODY : Whom.MENTOR);
            fit();
        }
    }

    private void fit() {
        var somebody = whom.getValue() == Whom.SOMEBODY;
        name.setVisible(somebody);
        told.setText(
                somebody || mentor == null
                        ? getTranslation("recognition.thank.kept")
                        : getTranslation("recognition.thank.told", mentor));
    }

    private void send() {
        var of = goal;
        var reached = item;
        if (of == null || reached == null || !TextLimit.fits(name, words)) {
            return;
        }
        var result = whom.getValue() == Whom.MENTOR
                ? moments.thankMentor(of, reached, words.getValue())
                : moments.thankByName(of, reached, name.getValue(), words.getValue());
        if (result instanceof RecognitionResult.Done) {
            kept.sent();
            words.clear();
            name.clear();
            notice.say(getTranslation("recognition.thank.done"));
            done.run();
        } else {
            notice.refuse(RecognitionWords.refused(this, result));
        }
    }
}
