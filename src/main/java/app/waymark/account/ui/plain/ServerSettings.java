package app.waymark.account.ui.plain;

import app.waymark.shared.Links;
import app.waymark.shared.Pace;
import app.waymark.shared.Translations;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What of the web server follows from Waymark's own settings: behind an https address the session's cookie never travels
 * in the clear, nobody unknown opens a web socket, and whatever is refused before it reaches the application is refused in our words.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SESSION = "waymark-session";

    private final Links links;
    private final Translations translations;
    private final Pace pace;

    ServerSettings(Links links, Translations translations, Pace pace) {
        this.links = links;
        this.translations = translations;
        this.pace = pace;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (links.secure()) {
            var cookie = factory.getSettings().getSession().getCookie();
            cookie.setSecure(true);
            cookie.setName(Cookies.secured(SESSION, factory.getContextPath()));
            if (factory.getContextPath().isEmpty()) {
                cookie.setPath("/");
            }
        }
        factory.addContextValves(new SocketGate(pace));
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new LastPage(links, translations));
        });
    }
}
