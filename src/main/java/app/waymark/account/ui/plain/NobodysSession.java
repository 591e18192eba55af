package app.waymark.account.ui.plain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Throws away a session in which nobody is signed in. Vaadin makes one for whatever reaches it, be it an address of its
 * own that needs no sign-in; without this, anybody could fill the memory with them in the half hour that each is kept.
 */
class NobodysSession extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            forget(request.getSession(false));
        }
    }

    private static void forget(@Nullable HttpSession session) {
        try {
            if (session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
                session.invalidate();
            }
        } catch (IllegalStateException gone) {
            // Another request has just ended it.
        }
    }
}
