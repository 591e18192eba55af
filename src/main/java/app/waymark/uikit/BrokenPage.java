package app.waymark.uikit;

import app.waymark.shared.DatabaseAway;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page could not be opened because of a fault of ours. Says so, with the number under which it is logged. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenPage extends Astray implements HasErrorParameter<Exception> {

    private final transient ErrorReports reports;

    BrokenPage(ErrorReports reports) {
        this.reports = reports;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        if (ErrorReports.refused(error.getException())) {
            show(getTranslation("uikit.refused.title"), getTranslation("uikit.refused.text"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (DatabaseAway.explains(error.getException())) {
            DatabaseAway.note(error.getException());
            show(getTranslation("uikit.away.title"), getTranslation("uikit.away.text"));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var incident = new Paragraph(getTranslation("uikit.error.incident", reports.report(error.getException())));
        incident.addClassName("wm-incident");
        show(getTranslation("uikit.error.title"), getTranslation("uikit.error.text"), incident);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
