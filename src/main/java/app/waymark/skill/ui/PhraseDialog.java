package app.waymark.skill.ui;

import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks what something of a framework is called. */
final class PhraseDialog {

    private PhraseDialog() {}

    /**
     * Opens it.
     *
     * @param present what it is called now, or an empty text
     * @param named takes the name
     */
    static void open(String heading, String present, Consumer<String> named) {
        var dialog = new Dialog(heading);
        var name = new TextField(dialog.getTranslation("skill.name"));
        name.setValue(present);
        name.setRequiredIndicatorVisible(true);
        TextLimit.on(name, FrameworkContent.LONGEST_NAME);
        var save = new Button(dialog.getTranslation("skill.save"), click -> {
            if (!TextLimit.fits(name)) {
                return;
            }
            name.setErrorMessage(dialog.getTranslation("skill.name.missing"));
            name.setInvalid(TypedText.blank(name.getValue()));
            if (!name.isInvalid()) {
                dialog.close();
                named.accept(name.getValue());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        dialog.add(name);
        dialog.getFooter().add(new Button(dialog.getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
        dialog.open();
    }
}
