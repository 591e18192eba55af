package gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** Fails as a page can: {@code /failing} by a bug, {@code /failing?refused} by a service's refusal. */
@Route("failing")
@AnonymousAllowed
class FailingView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getQueryString().startsWith("refused")) {
            throw new AccessDeniedException("not shared any more");
        }
        throw new IllegalStateException("a bug");
    }
}
