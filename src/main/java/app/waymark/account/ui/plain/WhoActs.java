package app.waymark.account.ui.plain;

import app.waymark.shared.SystemActor;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Who acts: Waymark itself while it does a part that a person may not do directly, otherwise the person of the browser
 * (Vaadin's strategy, which looks into the session), otherwise whoever the thread was given.
 */
@Component
class WhoActs implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy people = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        return SystemActor.context().orElseGet(people::getContext);
    }

    @Override
    public void setContext(SecurityContext context) {
        people.setContext(context);
    }

    @Override
    public void clearContext() {
        people.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return people.createEmptyContext();
    }
}
