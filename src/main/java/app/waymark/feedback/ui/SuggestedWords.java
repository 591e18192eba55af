package app.waymark.feedback.ui;

import app.waymark.feedback.ReviewRemarks;
import app.waymark.shared.TypedText;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where other words for a passage are written, or a step that is suggested: at the press of a button, beside the comment. */
class SuggestedWords extends Composite<Div> {

    private final NativeButton suggest = new NativeButton(getTranslation("feedback.suggest"));
    private final TextArea words = new TextArea();
    private boolean possible;
    private boolean always;
    private boolean shown;
    private String passage = "";

    /** @param typed told when something was typed */
    SuggestedWords(Runnable typed) {
        suggest.addClassName("feedback-quiet-button");
        suggest.addClickListener(event -> {
            shown = !shown;
            words.setValue(shown ? passage : "");
            fill();
            typed.run();
            if (shown) {
                words.focus();
            }
        });
        words.setWidthFull();
        words.setMinRows(2);
        words.setMaxRows(10);
        Typing.keep(words);
        TextLimit.on(words, ReviewRemarks.MOST_AMENDS);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.run();
            }
        });
        getContent().addClassName("feedback-suggested");
        getContent().add(suggest, words);
    }

    /**
     * Says what can be suggested.
     *
     * @param instead the passage in whose place it would stand, empty for none
     * @param step whether it is a step for the plan
     */
    void offer(boolean can, String instead, boolean step) {
        possible = can;
        always = step;
        if (!instead.equals(passage)
                && shown
                && (words.isEmpty() || words.getValue().equals(passage))) {
            words.setValue(instead);
        }
        passage = instead;
        words.setLabel(getTranslation(step ? "feedback.suggest.step" : "feedback.suggest.words"));
        fill();
    }

    /** Shows words that were begun, or none. */
    void bring(@Nullable String begun) {
        shown = begun != null;
        words.setValue(Objects.requireNonNullElse(begun, ""));
        fill();
    }

    /** Begins to suggest, where that is possible: with the words as they stand. */
    void begin() {
        if (possible && !shown && !always) {
            shown = true;
            words.setValue(passage);
            fill();
        }
        words.focus();
    }

    /** What is suggested; null where that is nothing. */
    @Nullable
    String value() {
        var typed = words.getValue();
        return possible && (shown || always) && !TypedText.blank(typed) && !typed.equals(passage) ? typed : null;
    }

    private void fill() {
        setVisible(possible);
        suggest.setVisible(possible && !always);
        suggest.setText(getTranslation(shown ? "feedback.suggest.not" : "feedback.suggest"));
        suggest.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        words.setVisible(possible && (shown || always));
    }
}
