package app.waymark.meeting.ui;

import app.waymark.meeting.Bookings;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks before something that the other is told of, and for the reason that they will read. */
class ReasonDialog extends ConfirmDialog {

    ReasonDialog(String heading, String text, String yes, Consumer<String> then) {
        var reason = new TextArea(getTranslation("meeting.reason"));
        reason.setHelperText(getTranslation("meeting.reason.help"));
        reason.setMaxLength(Bookings.LONGEST_REASON);
        var content = new Div(new Paragraph(text), reason);
        content.addClassName("wm-dialog-fields");
        setHeader(heading);
        setText(content);
        setConfirmText(yes);
        setConfirmButtonTheme("primary error");
        setCancelable(true);
        setCancelText(getTranslation("uikit.cancel"));
        addConfirmListener(event -> then.accept(reason.getValue()));
    }
}
