package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing of a session is left behind when its person signs out: its row goes, and the browser is told to throw
 * away what it keeps of our pages and pictures. What else a browser stores is nobody's (a switch for keys, an opinion that
 * somebody without an account has begun), and the cookies tell which browser this is.
 */
@Component
class LeftBehind implements LogoutHandler {

    private final SignIns signIns;

    LeftBehind(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedInAccount me) {
            signIns.end(me);
        }
        if (response != null) {
            clear(response);
        }
    }

    static void clear(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
