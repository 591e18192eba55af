package app.waymark.uikit;

import app.waymark.shared.Links;
import app.waymark.shared.Scheme;
import app.waymark.shared.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes pages light or dark, as the person chose. The page already comes with the choice in it (the attribute {@code
 * data-scheme}, which the styles know, and the meta element, which the browser heeds before it has any style), so none
 * starts in the other one; and it needs no script, which the content security policy would have to allow.
 */
@Component
public class Schemes implements VaadinServiceInitListener {

    private static final String ATTRIBUTE = "data-scheme";
    private static final String BOTH = "light dark";

    private final Links links;

    Schemes(Links links) {
        this.links = links;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::choose);
    }

    /** Shows the present person's open windows in this scheme at once, without loading them again. */
    public void show(Scheme scheme) {
        var here = UI.getCurrent();
        here.getSession().getUIs().forEach(ui -> ui.getPage()
                .executeJs(
                        "const html = document.documentElement, meta = document.querySelector('meta[name=color-scheme]');"
                                + " if ($0 === 'device') { delete html.dataset.scheme } else { html.dataset.scheme = $0 }"
                                + " if (meta) meta.content = $1",
                        scheme.word(),
                        meta(scheme)));
        keep(scheme, VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
    }

    private void choose(IndexHtmlResponse index) {
        if (person() instanceof SignedIn person) {
            mark(index.getDocument(), person.scheme());
            keep(person.scheme(), index.getVaadinRequest(), index.getVaadinResponse());
        }
    }

    static void mark(Document page, Scheme scheme) {
        if (scheme != Scheme.DEVICE) {
            page.select("html").attr(ATTRIBUTE, scheme.word());
            page.head().select("meta[name=color-scheme]").attr("content", meta(scheme));
        }
    }

    /** What the browser is told of the page: before any style it paints the ground by it. */
    private static String meta(Scheme scheme) {
        return scheme == Scheme.DEVICE ? BOTH : scheme.word();
    }

    /** For the pages before the next sign-in, which do not know who is there. */
    private void keep(Scheme scheme, VaadinRequest request, @Nullable VaadinResponse response) {
        var kept = cookie(request);
        if (response == null || kept.equals(scheme.word()) || (kept.isEmpty() && scheme == Scheme.DEVICE)) {
            return;
        }
        response.addCookie(keeping(scheme, request));
    }

    /** The cookie for it, not sent in the clear where people reach Waymark over https, whatever the request tells. */
    Cookie keeping(Scheme scheme, VaadinRequest request) {
        var cookie = new Cookie(Scheme.COOKIE, scheme.word());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || links.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }

    private static String cookie(VaadinRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(Scheme.COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static @Nullable Object person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
