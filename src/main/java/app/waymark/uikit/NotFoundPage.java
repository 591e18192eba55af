package app.waymark.uikit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page, or it is none of this person's: views throw {@link NotFoundException} for both. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Astray implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        show(getTranslation("uikit.not-found.title"), getTranslation("uikit.not-found.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
