package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/** Asks what something of a framework is called. What is typed is kept until it is taken. */
final class PhraseDialog {

    /** Takes the name; says what is wrong with it, if anything is. */
    interface Naming extends Function<String, Optional<String>> {}

    private final Drafts drafts;

    PhraseDialog(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Opens it.
     *
     * @param place where what is typed is kept
     * @param present what it is called now, or an empty text
     */
    void open(String heading, Drafts.Place place, String present, Naming naming) {
        var dialog = new Dialog(heading);
        var notice = new InlineMessage();
        var name = new TextField(dialog.getTranslation("skill.name"));
        name.setRequiredIndicatorVisible(true);
        TextLimit.on(name, FrameworkContent.LONGEST_NAME);
        var kept = KeptText.of(name, drafts).at(place, present);
        var save = new Button(dialog.getTranslation("skill.save"), click -> {
            notice.clear();
            if (!TextLimit.fits(name)) {
                return;
            }
            name.setErrorMessage(dialog.getTranslation("skill.name.missing"));
            name.setInvalid(TypedText.blank(name.getValue()));
            if (!name.isInvalid()) {
                naming.apply(name.getValue()).ifPresentOrElse(notice::refuse, () -> {
                    kept.sent();
                    dialog.close();
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var form = new Div(notice, name);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(dialog.getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
        dialog.open();
    }
}
