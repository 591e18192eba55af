package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignIns.Recalled;
import app.waymark.account.SignIns.RememberMe;
import app.waymark.account.SignedInAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is let in again: a series and a secret that changes with each use. */
@Component
class RememberedBrowser implements LogoutHandler {

    /** The cookie's name. */
    static final String COOKIE = "waymark-remembered";

    private final SignIns signIns;
    private final Cookies cookies;

    RememberedBrowser(SignIns signIns, Cookies cookies) {
        this.signIns = signIns;
        this.cookies = cookies;
    }

    /** From now on this browser is let in without a password. */
    void remember(SignedInAccount who, HttpServletRequest request, HttpServletResponse response) {
        send(signIns.remember(who), request, response);
    }

    /** Whose browser this is, where it is remembered. */
    Optional<SignedInAccount> recall(HttpServletRequest request, HttpServletResponse response) {
        var presented = presented(request);
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        return switch (signIns.recall(presented.get())) {
            case Recalled.Again(var who, var next) -> {
                send(next, request, response);
                yield Optional.of(who);
            }
            case Recalled.Meanwhile(var who) -> Optional.of(who);
            case Recalled.Forgotten() -> {
                clear(request, response);
                yield Optional.empty();
            }
        };
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        presented(request).ifPresent(signIns::forget);
        if (response != null) {
            clear(request, response);
        }
    }

    private Optional<RememberMe> presented(HttpServletRequest request) {
        return cookies.value(COOKIE, request).flatMap(RememberedBrowser::parse);
    }

    private static Optional<RememberMe> parse(String text) {
        int end = text.indexOf('.');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RememberMe(UUID.fromString(text.substring(0, end)), text.substring(end + 1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private void send(RememberMe secret, HttpServletRequest request, HttpServletResponse response) {
        cookies.keep(COOKIE, secret.series() + "." + secret.token(), SignIns.REMEMBERED_FOR, request, response);
    }

    private void clear(HttpServletRequest request, HttpServletResponse response) {
        cookies.keep(COOKIE, "", Duration.ZERO, request, response);
    }
}
