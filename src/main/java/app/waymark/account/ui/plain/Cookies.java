package app.waymark.account.ui.plain;

import app.waymark.shared.Links;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies that these pages keep in a browser: out of reach for scripts and other sites, and never sent in the clear
 * where the address that people type is an https one, whatever the proxy in front tells of a request. There their names
 * begin with {@code __Host-}: a browser takes such a cookie from this host alone, and never from a neighbour under the same domain.
 */
@Component
class Cookies {

    private final Links links;

    Cookies(Links links) {
        this.links = links;
    }

    /** What a cookie of this name is called where it travels over https alone, and Waymark is mounted at this path. */
    static String secured(String name, String contextPath) {
        // A host's cookie is one of the whole host; whoever shares it with others has the next best.
        return (contextPath.isEmpty() ? "__Host-" : "__Secure-") + name;
    }

    /** The value that the browser sent, or empty where it has no such cookie. */
    Optional<String> value(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, called(name, request)))
                .map(Cookie::getValue);
    }

    private String called(String name, HttpServletRequest request) {
        return links.secure() ? secured(name, request.getContextPath()) : name;
    }

    /** Has the browser keep this for so long; for no time at all, to forget it. */
    void keep(String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(called(name, request), value)
                        .maxAge(age)
                        .path(request.getContextPath().isEmpty() ? "/" : request.getContextPath())
                        .httpOnly(true)
                        .secure(request.isSecure() || links.secure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
