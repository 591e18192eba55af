package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignIns.Standing;
import app.waymark.account.SignedInAccount;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.uikit.LiveUpdates;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends sessions where {@link WhoIsThere} does not come by. An open page hears at once that its account was closed or
 * signed out, and leads to the sign-in, instead of showing what changes until somebody clicks. And what comes over a web
 * socket is checked as a request is: a page of ours sends nothing there, but the server would listen, and no filter
 * stands in between.
 */
@Component
class EndedSessions implements VaadinServiceInitListener {

    private final SignIns signIns;
    private final Sessions sessions;
    private final LiveUpdates liveUpdates;

    EndedSessions(SignIns signIns, Sessions sessions, LiveUpdates liveUpdates) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            var who = principal(SecurityContextHolder.getContext().getAuthentication());
            if (who != null) {
                liveUpdates.follow(ui, Changed.access(who.actor().id()), () -> leave(ui, who));
            }
        });
        event.addVaadinRequestInterceptor(new OverSockets());
    }

    private void leave(UI ui, SignedInAccount who) {
        if (signIns.check(who) == Standing.ENDED) {
            var session = ui.getSession();
            ui.getPage().setLocation(Links.SIGN_IN.substring(1) + "?ended");
            ui.push();
            // Waits until the page has been told; with its session the connection would end before.
            var connection = ui.getInternals().getPushConnection();
            if (connection != null && connection.isConnected()) {
                connection.disconnect();
            }
            end(session);
        }
    }

    private static void end(@Nullable VaadinSession session) {
        var kept = session == null ? null : session.getSession();
        if (kept == null) {
            // Its person has just signed out.
            return;
        }
        try {
            kept.invalidate();
        } catch (IllegalStateException another) {
            // Another page of the same session was quicker.
        }
    }

    private static @Nullable SignedInAccount principal(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount who ? who : null;
    }

    /** Asks before each message; one whose session has been ended finds none. */
    private final class OverSockets implements VaadinRequestInterceptor {

        private static final long serialVersionUID = 1;

        @Override
        public void requestStart(VaadinRequest request, @Nullable VaadinResponse response) {
            // What has a response came through the filters.
            var session = response == null ? request.getWrappedSession(false) : null;
            if (session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context) {
                var who = principal(context.getAuthentication());
                if (who != null
                        && (sessions.outlived(session.getAttribute(Sessions.OPENED))
                                || signIns.check(who) == Standing.ENDED)) {
                    session.invalidate();
                }
            }
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception wentWrong) {
            // Reported where every other one is.
        }

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            // Nothing was begun.
        }
    }
}
