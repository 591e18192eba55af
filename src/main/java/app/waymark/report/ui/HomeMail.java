package app.waymark.report.ui;

import app.waymark.notification.MailQueue;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Says to an administrator, where mail waits longer than it ever should, since when; and nothing else to anybody. */
class HomeMail extends Composite<Div> {

    private final transient MailQueue mails;
    private final Part<String> late = new Part<>(this::late);

    HomeMail(MailQueue mails) {
        this.mails = mails;
        setVisible(false);
        getContent().addClassName("report-mail");
    }

    void show(Dates dates) {
        var backlog = mails.backlog();
        var oldest = backlog.oldest();
        boolean waits = mails.delivers() && backlog.late() && oldest != null;
        setVisible(waits);
        late.show(waits && oldest != null ? getTranslation("home.mail", backlog.due(), dates.moment(oldest)) : "");
    }

    private void late(String says) {
        getContent().removeAll();
        if (!says.isEmpty()) {
            var message = new InlineMessage();
            message.refuse(says);
            getContent().add(message, PageLink.button(Links.MAILS, getTranslation("home.mail.open")));
        }
    }
}
