package app.waymark.account.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Links;
import app.waymark.shared.Pace;
import app.waymark.shared.Translations;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/**
 * Behind a proxy that ends TLS a request comes over http, whatever the browser typed: the base URL tells. Tried on the web
 * server with the settings that Waymark gives it, and with its own cookies.
 */
class SecureCookiesTest {

    @Test
    void behind_an_https_address_the_session_and_every_cookie_of_ours_travel_over_https_alone() throws Exception {
        assertThat(cookies("https://mentoring.example.org"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.contains("; Path=/;"))
                .noneMatch(cookie -> cookie.contains("; Domain="))
                .as("a browser takes what is called so from this host alone")
                .anyMatch(cookie -> cookie.startsWith("__Host-waymark-session="))
                .anyMatch(cookie -> cookie.startsWith("__Host-remembered="));
    }

    @Test
    void over_http_they_are_kept_too_or_nobody_could_try_it_at_home() throws Exception {
        assertThat(cookies("http://localhost:8080")).hasSize(2).noneMatch(cookie -> cookie.contains("; Secure"));
    }

    private static List<String> cookies(String baseUrl) throws Exception {
        var links = new Links(baseUrl);
        var factory = new TomcatServletWebServerFactory(0);
        new ServerSettings(links, new Translations(), new Pace()).customize(factory);
        var server = factory.getWebServer(context -> context.addServlet("keep", new HttpServlet() {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        request.getSession();
                        new Cookies(links).keep("remembered", "secret", Duration.ofDays(1), request, response);
                    }
                })
                .addMapping("/"));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues("Set-Cookie");
        } finally {
            server.stop();
        }
    }
}
