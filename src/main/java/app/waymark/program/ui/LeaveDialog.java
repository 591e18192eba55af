package app.waymark.program.ui;

import app.waymark.program.Invitation;
import app.waymark.program.Invitations;
import app.waymark.shared.Drafts;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** Asks what becomes of a running mentorship before somebody leaves a round; nothing is chosen beforehand. */
class LeaveDialog extends Dialog {

    LeaveDialog(Invitations invitations, Drafts drafts, Invitation part, Runnable left) {
        setHeaderTitle(getTranslation("part.leave.title", part.round().name()));
        var running = new RadioButtonGroup<Boolean>();
        running.setLabel(getTranslation("part.leave.running"));
        running.setItems(false, true);
        running.setItemLabelGenerator(
                ends -> getTranslation(ends ? "part.leave.running.end" : "part.leave.running.keep"));
        running.setRequiredIndicatorVisible(true);
        running.setErrorMessage(getTranslation("part.leave.running.choose"));
        var reason = TextLimit.on(new TextArea(getTranslation("part.leave.reason")), Invitations.MOST_REASON);
        var kept = KeptText.of(reason, drafts)
                .at(Drafts.Place.of("program", part.round().id().value(), "leave"));
        var form = new Div(new Paragraph(getTranslation("part.leave.text")), running, reason);
        form.addClassName("wm-form");
        add(form);
        var leave = new Button(getTranslation("part.leave"), click -> {
            var ends = running.getValue();
            running.setInvalid(ends == null);
            if (ends == null || !TextLimit.fits(reason)) {
                return;
            }
            invitations.leave(part.round().id(), ends, reason.getValue());
            kept.sent();
            close();
            left.run();
        });
        leave.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), leave);
    }
}
