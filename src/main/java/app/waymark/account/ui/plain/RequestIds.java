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
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(REQUEST, Long.toString(ThreadLocalRandom.current().nextLong() & 0xFFFF_FFFF_FFL, 36));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(ACCOUNT);
        }
    }
}
