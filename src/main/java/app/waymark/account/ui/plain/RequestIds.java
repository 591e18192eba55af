package app.waymark.account.ui.plain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id that stands in every line logged for it. A proxy's own id is not taken: it is unchecked text. */
class RequestIds extends OncePerRequestFilter {

    /** Where the log pattern finds the id. */
    static final String REQUEST = "request";

    /** Where the log pattern finds the account's id. */
    static final String ACCOUNT = "account";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The page that shows an error is a second pass of the same request.
        var known = (String) request.getAttribute(RequestIds.class.getName());
        var id = known != null
                ? known
                : Long.toString(ThreadLocalRandom.current().nextLong() & 0xFF_FFFF_FFFFL, 36);
        request.setAttribute(RequestIds.class.getName(), id);
        MDC.put(REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(ACCOUNT);
        }
    }
}
