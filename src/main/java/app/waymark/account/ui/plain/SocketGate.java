package app.waymark.account.ui.plain;

import app.waymark.account.SignedInAccount;
import app.waymark.shared.Pace;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Opens a web socket to nobody who is not signed in, and to no page of another site: an open one holds a hundred kilobytes
 * for as long as the other end likes. The server shakes hands before any filter is asked, so this stands in front of them.
 */
final class SocketGate extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(SocketGate.class);

    /** A page opens one and a lost connection another; a person has some tabs. */
    private static final int MOST_A_MINUTE = 120;

    private final Pace pace;

    SocketGate(Pace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isHandshake(request)) {
            var who = signedIn(request);
            if (who.isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            if (!SameOrigin.ours(request)) {
                LOG.warn("A page of another site asked for a web socket: refused");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            if (!pace.allows("socket", who.get().actor().id(), MOST_A_MINUTE)) {
                LOG.warn(
                        "{} asked for too many web sockets: refused",
                        who.get().actor().id());
                response.sendError(429);
                return;
            }
        }
        getNext().invoke(request, response);
    }

    private static boolean isHandshake(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static Optional<SignedInAccount> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedInAccount who
                ? Optional.of(who)
                : Optional.empty();
    }
}
