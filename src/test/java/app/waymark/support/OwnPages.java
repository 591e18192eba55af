package app.waymark.support;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Lets a page of {@link ViewTest} know its person on any thread. A test acts on its own thread, and so does its page;
 * but whenever Vaadin lets go of the session for a moment, a thread that brings a live update may take it and read the
 * page itself. In a browser that thread finds the person in the HTTP session, which says nothing here: what it said
 * would come before whoever the test lets act.
 */
final class OwnPages implements BeanPostProcessor {

    private static final String PERSON = OwnPages.class.getName();

    /** From here on the page that is open belongs to whoever acts now. */
    static void open() {
        VaadinSession.getCurrent().getSession().setAttribute(PERSON, SecurityContextHolder.getContext());
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof SecurityContextHolderStrategy strategy ? new OnAnyThread(strategy) : bean;
    }

    private record OnAnyThread(SecurityContextHolderStrategy strategy) implements SecurityContextHolderStrategy {

        @Override
        public SecurityContext getContext() {
            var context = strategy.getContext();
            var page = VaadinSession.getCurrent();
            return context.getAuthentication() == null
                            && page != null
                            && page.getSession() != null
                            && page.getSession().getAttribute(PERSON) instanceof SecurityContext person
                    ? person
                    : context;
        }

        @Override
        public void setContext(SecurityContext context) {
            strategy.setContext(context);
        }

        @Override
        public void clearContext() {
            strategy.clearContext();
        }

        @Override
        public SecurityContext createEmptyContext() {
            return strategy.createEmptyContext();
        }
    }
}
