package app.waymark.uikit;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for some words before something happens that another person will read of: why a meeting is called off, why a
 * mentorship ends. The focus stands in the words, not on the button; Ctrl-Enter sends; what was typed is there again after
 * anything but sending.
 */
public final class ReasonDialog {

    private final Dialog dialog;
    private final TextArea words = new TextArea();
    private final Button yes;
    private final Div form = new Div();
    private @Nullable KeptText kept;
    private String missing = "";

    private ReasonDialog(String heading, String text, String yes) {
        dialog = new Dialog(heading);
        this.yes = new Button(yes);
        this.yes.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(this.yes, Keys.SEND);
        Typing.keep(words);
        form.add(new Paragraph(text), words);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(dialog.getTranslation("uikit.cancel"), click -> dialog.close()), this.yes);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                words.focus();
            }
        });
    }

    /** A question with this heading and text; the button's words say what will happen. */
    public static ReasonDialog ask(String heading, String text, String yes) {
        return new ReasonDialog(heading, text, yes);
    }

    /** Something ends by it, which the button's colour says too. */
    public ReasonDialog ends() {
        yes.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Says, point by point, what will happen. */
    public ReasonDialog points(List<String> points) {
        var list = new UnorderedList();
        list.addClassName("wm-points");
        points.forEach(one -> list.add(new ListItem(one)));
        form.addComponentAtIndex(1, list);
        return this;
    }

    /** What the words are. */
    public ReasonDialog label(String text) {
        words.setLabel(text);
        return this;
    }

    /** Who will read them. */
    public ReasonDialog helper(String text) {
        words.setHelperText(text);
        return this;
    }

    /** How long they may be. */
    public ReasonDialog most(int characters) {
        TextLimit.on(words, characters);
        return this;
    }

    /** They must not be missing; this says so. */
    public ReasonDialog needed(String sentence) {
        missing = sentence;
        words.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Keeps what is typed here until it is sent. */
    public ReasonDialog kept(Drafts drafts, Drafts.Place place) {
        kept = KeptText.of(words, drafts).at(place);
        return this;
    }

    /** Asks until the words are taken: where they are not, whoever took them says why, and the dialog stays. */
    public void openUntil(Predicate<String> taken) {
        words.setManualValidation(true);
        yes.addClickListener(click -> {
            if (!missing.isEmpty() && TypedText.blank(words.getValue())) {
                words.setErrorMessage(missing);
                words.setInvalid(true);
                words.focus();
            } else if (TextLimit.fits(words) && taken.test(words.getValue())) {
                if (kept != null) {
                    kept.sent();
                }
                dialog.close();
            }
        });
        dialog.open();
    }
}
