package app.waymark.account.ui.plain;

import app.waymark.account.SignedInAccount;
import app.waymark.shared.Links;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads whoever has to set up a second factor first to no other page; {@link WhoIsThere} does so for what is no page. */
@Component
class OnlySetUp implements VaadinServiceInitListener {

    private static final String PLACE = Links.SECOND_FACTOR.substring(1);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(entering -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof SignedInAccount who
                    && who.limited()
                    && !entering.getLocation().getPath().equals(PLACE)) {
                entering.forwardTo(PLACE);
            }
        }));
    }
}
