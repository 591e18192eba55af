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
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind word of the mentor. */
class KindWordForm extends TitledSection {

    private final transient Moments moments;
    private final TextArea words = new TextArea(getTranslation("recognition.word.words"));
    private final Button send = new Button(getTranslation("recognition.word.send"), press -> send());
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;
    private final transient Runnable done;
    private transient @Nullable GoalId goal;
    private transient @Nullable UUID item;

    KindWordForm(Moments moments, Drafts drafts, Runnable done) {
        super("");
        this.moments = moments;
        this.done = done;
        heading(getTranslation("recognition.word"));
        words.setWidthFull();
        words.setMinRows(2);
        TextLimit.on(words, Moments.MOST_WORDS);
        kept = KeptText.of(words, drafts);
        Keys.on(send, Keys.SEND);
        addClassName("moment-thanks");
        addClassName("wm-screen");
        add(words, send, notice);
    }

    void show(GoalId of, UUID reached) {
        if (!reached.equals(item)) {
            goal = of;
            item = reached;
            kept.at(Drafts.Place.of("recognition", reached, "word"));
        }
    }

    private void send() {
        var of = goal;
        var reached = item;
        if (of == null || reached == null || !TextLimit.fits(words)) {
            return;
        }
        var result = moments.say(of, reached, words.getValue());
        if (result instanceof RecognitionResult.Done) {
            kept.sent();
            words.clear();
            notice.say(getTranslation("recognition.word.done"));
            done.run();
        } else {
            notice.refuse(RecognitionWords.refused(this, result));
        }
    }
}
