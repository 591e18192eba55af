package app.waymark.account.ui.plain;

import app.waymark.shared.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 where the database does not answer. A page that somebody opens says so in our words; one that is open takes
 * it for a lost connection, says that it tries again, and sends what it had to send once more when the database is back.
 */
class WithoutDatabase extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException wentWrong) {
            if (response.isCommitted() || !DatabaseAway.explains(wentWrong)) {
                throw wentWrong;
            }
            DatabaseAway.note(wentWrong);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
