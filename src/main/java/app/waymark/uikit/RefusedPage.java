package app.waymark.uikit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A service said that this person may not see what the page shows: perhaps it was shared with them, and is no more. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends Astray implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        show(getTranslation("uikit.refused.title"), getTranslation("uikit.refused.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
