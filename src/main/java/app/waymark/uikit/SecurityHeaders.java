package app.waymark.uikit;

import app.waymark.shared.Links;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that tell a browser what our pages never do. Every response gets the strict policy, under which no inline
 * script or style runs; Vaadin's page alone gets one with a nonce for each load, as its client has to be allowed more.
 * Why, and what keeps it from being stricter: docs/adr/0003-content-security-policy.md.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class SecurityHeaders extends OncePerRequestFilter implements VaadinServiceInitListener {

    private static final String CSP = "Content-Security-Policy";

    private static final String EVERYWHERE = "form-action 'self'; frame-ancestors 'none';"
            + " frame-src 'none'; object-src 'none'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

    private static final String PLAIN =
            "default-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'; " + EVERYWHERE;

    /** The two style attributes that Vaadin's connection indicator sets: "display: none" and "display: block". */
    private static final String INDICATOR = "'unsafe-hashes' 'sha256-ZdHxw9eWtnxUb3mk6tBS+gIiVUPE3pGM470keHPDFlE='"
            + " 'sha256-vYd+FsML43MBXhP+pXOhW9h0Cdq43hkCe4Im/yyvhss='";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Links links;

    SecurityHeaders(Links links) {
        this.links = links;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CSP, PLAIN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
        if (request.isSecure() || links.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SecurityHeaders::allowVaadin);
    }

    private static void allowVaadin(IndexHtmlResponse index) {
        var nonce = nonce();
        var head = index.getDocument().head();
        head.appendElement("script").attr("type", "module").attr("src", OwnScripts.ADDRESS);
        // Before all others, and not as a module: those wait for the page. What stands before the base is looked for
        // beside the page.
        var first = head.prependElement("script").attr("src", "js/nonce.js");
        var base = head.selectFirst("base");
        if (base != null) {
            head.prependChild(base);
            base.after(first);
        }
        index.getDocument()
                .select("script, style, link[rel=stylesheet]")
                .forEach(element -> element.attr("nonce", nonce));
        index.getVaadinResponse().setHeader(CSP, vaadin(nonce));
    }

    private static String vaadin(String nonce) {
        return "default-src 'self'; script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval';"
                + " style-src 'self' 'nonce-" + nonce + "' " + INDICATOR + "; base-uri 'self'; " + EVERYWHERE;
    }

    private static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
