package app.waymark.uikit;

import app.waymark.shared.CurrentActor;
import app.waymark.shared.DatabaseAway;
import app.waymark.shared.Incidents;
import app.waymark.shared.TooFast;
import app.waymark.shared.Translations;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one place where what goes wrong in a page ends: it is logged under an incident number, with the page and the
 * account it happened to and no text of theirs, and the person is told the number. A refusal is no incident: somebody
 * acted on what was theirs a moment ago.
 */
@Component
class ErrorReports implements VaadinServiceInitListener {

    private final CurrentActor currentActor;
    private final Translations translations;

    ErrorReports(CurrentActor currentActor, Translations translations) {
        this.currentActor = currentActor;
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(this::handle));
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            var reconnect = ui.getReconnectDialogConfiguration();
            reconnect.setDialogText(translations.text(ui.getLocale(), "uikit.error.reconnecting"));
            reconnect.setDialogTextGaveUp(translations.text(ui.getLocale(), "uikit.error.gave-up"));
        });
    }

    /** Logs it with where and to whom it happened; returns the incident number. */
    String report(Throwable wentWrong) {
        var ui = UI.getCurrent();
        var page = ui == null
                ? ""
                : "/" + ui.getInternals().getActiveViewLocation().getPath();
        // A request has noted its account already; a live update runs without a request.
        var noted = MDC.getCopyOfContextMap();
        try {
            MDC.put("page", page);
            currentActor.find().ifPresent(actor -> MDC.put("account", actor.id().toString()));
            return Incidents.report(wentWrong);
        } finally {
            MDC.setContextMap(noted == null ? Map.of() : noted);
        }
    }

    private void handle(ErrorEvent event) {
        var wentWrong = event.getThrowable();
        var ui = UI.getCurrent();
        if (refused(wentWrong)) {
            if (ui != null) {
                Toasts.refuse(ui.getTranslation("uikit.error.refused"));
            }
            return;
        }
        if (ClientFaults.explain(wentWrong)) {
            ClientFaults.note(wentWrong);
            return;
        }
        if (DatabaseAway.explains(wentWrong)) {
            DatabaseAway.note(wentWrong);
            if (ui != null) {
                Toasts.refuse(ui.getTranslation("uikit.error.away"));
            }
            return;
        }
        if (wentWrong instanceof TooFast) {
            if (ui != null) {
                Toasts.refuse(ui.getTranslation("uikit.error.too-fast"));
            }
            return;
        }
        var number = report(wentWrong);
        if (ui != null) {
            Toasts.refuse(ui.getTranslation("uikit.error.said", number));
        }
    }

    /** Whether somebody was only told that they may not. */
    static boolean refused(Throwable wentWrong) {
        for (Throwable cause = wentWrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(translations.text(info.getLocale(), "uikit.error.title"));
        messages.setInternalErrorMessage(translations.text(info.getLocale(), "uikit.error.reload"));
        messages.setCookiesDisabledCaption(translations.text(info.getLocale(), "uikit.error.cookies.title"));
        messages.setCookiesDisabledMessage(translations.text(info.getLocale(), "uikit.error.cookies"));
        return messages;
    }
}
