package app.waymark.account.ui.plain;

import app.waymark.shared.Links;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends who is not signed in to the sign-in page, with the page they wanted in the address. */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (!Requests.isNavigation(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var wanted = Destination.safe(query == null ? path : path + "?" + query);
        var ended = request.getAttribute(WhoIsThere.ENDED) != null;
        var address = new StringBuilder(request.getContextPath()).append(Links.SIGN_IN);
        if (ended) {
            address.append("?ended");
        }
        if (!wanted.equals(Destination.HOME)) {
            address.append(ended ? "&to=" : "?to=").append(URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
        response.sendRedirect(address.toString());
    }
}
