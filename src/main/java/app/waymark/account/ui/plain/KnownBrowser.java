package app.waymark.account.ui.plain;

import app.waymark.account.SeenBrowser;
import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The cookie that says which browser this is, so that a person who has used it before is let in whatever strangers try
 * elsewhere. By itself it lets nobody in.
 */
@Component
class KnownBrowser {

    /** The cookie's name. */
    static final String COOKIE = "waymark-browser";

    private static final Duration KEPT = Duration.ofDays(400);

    private final SignIns signIns;
    private final Cookies cookies;

    KnownBrowser(SignIns signIns, Cookies cookies) {
        this.signIns = signIns;
        this.cookies = cookies;
    }

    /** The browser's token, or empty where nobody has signed in with it yet. */
    Optional<String> token(HttpServletRequest request) {
        return cookies.value(COOKIE, request);
    }

    /** Begins a session of this person in this browser, which is known to be theirs from now on. */
    void begin(SignedInAccount who, HttpServletRequest request, HttpServletResponse response) {
        var seen = SeenBrowser.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        cookies.keep(COOKIE, signIns.begin(who, token(request), seen), KEPT, request, response);
    }
}
