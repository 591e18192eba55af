package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;

/**
 * Says, two minutes before, that the session is about to end, and lets one press extend it. {@code js/session.js} keeps
 * the time, for the server hears nothing of somebody who only reads; what was typed has been handed over by then.
 */
class SessionWarning extends Composite<SessionWarning.Dialog> {

    /** The browser's own dialog: it keeps the focus within and gives it back. */
    @Tag("dialog")
    public static class Dialog extends HtmlContainer {}

    SessionWarning() {
        var heading = new H2(getTranslation("uikit.session.title"));
        heading.setId("wm-session-heading");
        var stay = new NativeButton(getTranslation("uikit.session.stay"));
        stay.addClassNames("wm-button", "wm-button-primary");
        stay.getElement().setAttribute("type", "button").setAttribute("autofocus", true);
        var dialog = getContent();
        dialog.setId("wm-session");
        dialog.addClassName("wm-keys-dialog");
        dialog.getElement().setAttribute("aria-labelledby", "wm-session-heading");
        // Whatever reaches the server begins the session's time anew, so nothing is left to do.
        dialog.getElement().addEventListener("wm-stay", said -> {});
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            dialog.getElement()
                    .setAttribute(
                            "data-seconds", String.valueOf(session.getSession().getMaxInactiveInterval()));
        }
        dialog.add(heading, new Paragraph(getTranslation("uikit.session.text")), new Div(stay));
    }
}
