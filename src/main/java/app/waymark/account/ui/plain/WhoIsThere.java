package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignIns.Standing;
import app.waymark.account.SignedInAccount;
import app.waymark.shared.Links;
import app.waymark.shared.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session's account still may do what it could: a closed account, a new password or
 * "sign out everywhere" ends all its sessions on every node with their next request, a new role, language or zone holds
 * from there. So ends what was opened too long ago. One statement by primary key, none for static files. Also lets a remembered browser in.
 */
@Component
class WhoIsThere extends OncePerRequestFilter {

    /** Set on the request whose session has just been ended. */
    static final String ENDED = WhoIsThere.class.getName() + ".ended";

    private final SignIns signIns;
    private final Sessions sessions;
    private final RememberedBrowser rememberedBrowser;

    WhoIsThere(SignIns signIns, Sessions sessions, RememberedBrowser rememberedBrowser) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.rememberedBrowser = rememberedBrowser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Requests.isStatic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            if (Requests.isNavigation(request) && request.getMethod().equals("GET")) {
                rememberedBrowser.recall(request, response).ifPresent(who -> sessions.open(who, request, response));
            }
        } else if (authentication.getPrincipal() instanceof SignedInAccount who) {
            var standing = sessions.outlived(request) ? Standing.ENDED : signIns.check(who);
            if (standing == Standing.ENDED) {
                sessions.end(request);
                LeftBehind.clear(response);
                request.setAttribute(ENDED, true);
            } else if (standing == Standing.CHANGED) {
                sessions.renew(who, request, response);
            }
            if (standing != Standing.ENDED && !Requests.isHeartbeat(request)) {
                signIns.stillHere(who);
            }
        }
        noteAccount();
        if (limited(request)) {
            if (Requests.isNavigation(request)) {
                response.sendRedirect(request.getContextPath() + Links.SECOND_FACTOR);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether somebody asks for more than setting up the second factor that is demanded of them. */
    private static boolean limited(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedInAccount who)
                || !who.limited()) {
            return false;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !(path.equals(Links.SECOND_FACTOR)
                || path.equals(Links.SIGN_OUT)
                || path.startsWith("/VAADIN/")
                || (path.equals("/") && request.getParameter("v-r") != null));
    }

    private static void noteAccount() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            MDC.put(RequestIds.ACCOUNT, signedIn.actor().id().toString());
        }
    }
}
