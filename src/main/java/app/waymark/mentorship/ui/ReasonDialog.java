package app.waymark.mentorship.ui;

import app.waymark.mentorship.Mentorships;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason before something ends that another person has a part in: they will read it. */
final class ReasonDialog {

    private ReasonDialog() {}

    static void open(String heading, String text, String yes, Consumer<String> decided) {
        var dialog = new Dialog(heading);
        var reason = new TextArea(dialog.getTranslation("mentorship.reason"));
        reason.setMaxLength(Mentorships.MOST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(dialog.getTranslation("mentorship.reason.missing"));
        var send = new Button(yes, click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
                return;
            }
            dialog.close();
            decided.accept(reason.getValue());
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, Keys.SEND);
        var form = new Div(new Paragraph(text), reason);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(dialog.getTranslation("uikit.cancel"), click -> dialog.close()), send);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
        dialog.open();
    }
}
