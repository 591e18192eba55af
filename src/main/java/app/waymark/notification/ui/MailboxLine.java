package app.waymark.notification.ui;

import app.waymark.mailbox.MailboxState;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;

/** Whether answers by mail are read, where a mailbox is set up; and where they are not, since when and why. */
class MailboxLine extends Composite<Div> {

    private final transient DateFormats formats;
    private final InlineMessage line = new InlineMessage();
    private final Part<MailboxState> shown = new Part<>(this::say);

    MailboxLine(DateFormats formats) {
        this.formats = formats;
        getContent().add(line);
    }

    void show(MailboxState state) {
        shown.show(state);
    }

    private void say(MailboxState state) {
        setVisible(state.reads());
        if (!state.reads()) {
            return;
        }
        var dates = formats.mine();
        var failed = state.failedSince();
        var read = state.readAt();
        if (failed != null) {
            line.refuse(getTranslation(
                    "mails.mailbox.silent", dates.moment(failed), Objects.requireNonNullElse(state.problem(), "")));
        } else if (read != null) {
            line.say(getTranslation("mails.mailbox.reads", dates.moment(read)));
        } else {
            line.say(getTranslation("mails.mailbox.never"));
        }
    }
}
