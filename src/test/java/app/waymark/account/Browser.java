package app.waymark.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser without a screen or scripts: cookies, headers and forms as a real one sends them. */
public final class Browser {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> extraHeaders = new ArrayList<>(List.of("Accept-Language", "en"));

    public Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** From now on with this header, in place of one of the same name. */
    public Browser with(String header, String value) {
        for (int i = 0; i < extraHeaders.size(); i += 2) {
            if (extraHeaders.get(i).equalsIgnoreCase(header)) {
                extraHeaders.set(i + 1, value);
                return this;
            }
        }
        extraHeaders.addAll(List.of(header, value));
        return this;
    }

    /** Opens a page; redirects are not followed, so that tests see them. */
    public HttpResponse<String> open(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).GET().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** Fetches a file. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(uri(path))
                                    .headers(extraHeaders.toArray(String[]::new))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Sends a form of a page of ours. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submitFrom(base, path, fields);
    }

    /** Sends a form of a page of that origin. */
    public HttpResponse<String> submitFrom(String origin, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Says something to the server as the scripts of an open page do. */
    public HttpResponse<String> say(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Origin", base)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json; charset=UTF-8"));
    }

    /** Signs in; answers what the server answered. */
    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", Map.of("email", email, "password", password));
    }

    /** The cookie of this name. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Throws the session away, as closing the browser would; what lasts longer stays. */
    public Browser restart() {
        cookie("JSESSIONID").ifPresent(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
        return this;
    }

    /** Another browser with the same cookies. */
    public Browser copy(int port) {
        var other = new Browser(port);
        cookies.getCookieStore().getCookies().forEach(cookie -> {
            var same = new HttpCookie(cookie.getName(), cookie.getValue());
            same.setPath(cookie.getPath());
            same.setDomain(cookie.getDomain());
            same.setVersion(0);
            other.cookies.getCookieStore().add(URI.create(base), same);
        });
        return other;
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.headers(extraHeaders.toArray(String[]::new)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
