package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and ends sessions. Only a sign-in opens one, and none outlives a long day, however busy it is. */
@Component
class Sessions {

    /** Where a session keeps when it was opened. */
    static final String OPENED = Sessions.class.getName() + ".opened";

    private final SecurityContextRepository contexts;
    private final KnownBrowser browser;
    private final SignIns signIns;
    private final Clock clock;

    Sessions(SecurityContextRepository contexts, KnownBrowser browser, SignIns signIns, Clock clock) {
        this.contexts = contexts;
        this.browser = browser;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Starts a new session for somebody who has proved who they are; one that was there, with its id, is gone. */
    void open(SignedInAccount who, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        browser.begin(who, request, response);
        renew(who, request, response);
        request.getSession().setAttribute(OPENED, clock.instant());
    }

    /** Whether a session that was opened then has gone on for as long as any may. */
    boolean outlived(@Nullable Object opened) {
        return opened instanceof Instant then
                && then.plus(SignIns.SESSION_AT_MOST).isBefore(clock.instant());
    }

    /** Whether the session of this request has. */
    boolean outlived(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && outlived(session.getAttribute(OPENED));
    }

    /** Puts the present authorities of this person into the session that is there. */
    void renew(SignedInAccount who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends the session, if there is one. */
    void end(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount who) {
            signIns.end(who);
        }
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
