package app.waymark.account.ui.plain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. Instead of a token, which before the sign-in would need a session or
 * a cookie of its own, the browser's word is taken for where a request comes from: {@code Sec-Fetch-Site} where it is
 * sent (every current browser, over https and on localhost), else {@code Origin}, which every browser sends with a POST.
 * Without either no browser sent it, so there is nobody whose cookies could be misused. The session cookie is
 * {@code SameSite=Lax} besides.
 */
class SameOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || ours(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("A page of another site sent a {}: refused", request.getMethod());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Whether a page of ours sent this, or no browser at all. */
    static boolean ours(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            // Behind a proxy the scheme may differ, the host does not.
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
