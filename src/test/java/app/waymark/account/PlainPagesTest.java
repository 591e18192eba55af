package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WaymarkTest
@RecordApplicationEvents
class PlainPagesTest {

    private static final int MOST_BYTES = 30_000;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    ApplicationEvents events;

    @LocalServerPort
    int port;

    @Test
    void every_page_before_the_sign_in_is_small_and_starts_no_session() {
        for (var language : List.of("en", "de")) {
            for (var path : List.of("/sign-in", "/sign-in?to=%2Fgoals", "/forgotten", "/link/none", invitation())) {
                var page = new Browser(port).with("Accept-Language", language).open(path);
                assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                        .as(path)
                        .isLessThan(MOST_BYTES);
                assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
                // An invitation speaks the language of who is invited.
                var expected = path.equals("/link/none") || !path.startsWith("/link/") ? language : "en";
                assertThat(page.body()).as(path).contains("<html lang=\"" + expected + "\"");
                assertThat(page.body()).as("words are missing on %s", path).doesNotContain(">account.");
                assertThat(page.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
            }
        }
    }

    @Test
    void a_page_with_its_styles_stays_under_the_weight_too() {
        var page = new Browser(port).open("/sign-in").body();
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        for (var style : List.of("/css/tokens.css", "/css/plain.css", "/images/icon.svg")) {
            assertThat(page).contains("\"" + style + "\"");
            var file = new Browser(port).open(style);
            assertThat(file.statusCode()).as(style).isEqualTo(200);
            bytes += file.body().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void the_application_is_fetched_while_the_person_types() {
        var page = new Browser(port).open("/sign-in").body();
        var files = Pattern.compile("<link rel=\"prefetch\" href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        // The first script, Flow's client in two parts, and the components, which weigh the most.
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).anyMatch(file -> file.contains("/generated-flow-imports-"));
        assertThat(files).doesNotHaveDuplicates().allSatisfy(file -> {
            assertThat(file).startsWith("/VAADIN/build/");
            assertThat(new Browser(port).open(file).statusCode()).as(file).isEqualTo(200);
        });
    }

    @Test
    void the_browser_asks_for_a_language_and_the_reader_chooses_another() {
        var browser = new Browser(port).with("Accept-Language", "fr, de-AT;q=0.8, en;q=0.5");
        assertThat(browser.open("/sign-in").body()).contains("Anmelden").contains("/sign-in?lang=en");
        assertThat(browser.open("/sign-in?to=%2Fgoals&lang=en").body())
                .contains("Sign in")
                .contains("/sign-in?to=%2Fgoals&amp;lang=de");
        assertThat(browser.open("/forgotten").body()).as("the choice is kept").contains("Set a new password");
    }

    @Test
    void who_is_signed_in_reads_a_plain_page_in_the_language_they_chose_for_themselves() {
        var ann = TestAccounts.withPassword(accounts, "Ann Berg");
        As.account(
                TestAccounts.actor(ann, false),
                () -> own.choose("Ann Berg", Locale.GERMAN, TestAccounts.BERLIN, Scheme.DEVICE));
        var browser = new Browser(port);
        assertThat(browser.open("/badges/verify").body()).contains("Is this badge genuine?");
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        assertThat(browser.open("/badges/verify").body()).contains("Ist dieses Abzeichen echt?");
        assertThat(browser.open("/badges/verify?lang=en").body())
                .as("what is chosen on the page goes first")
                .contains("Is this badge genuine?");
    }

    @Test
    void an_invitation_speaks_the_language_of_the_person_invited() {
        assertThat(new Browser(port)
                        .with("Accept-Language", "de")
                        .open(invitation())
                        .body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void what_a_person_typed_is_never_taken_for_markup() {
        var page = new Browser(port)
                .submit(
                        "/sign-in",
                        Map.of("email", "\"><script>alert(1)</script>", "password", "x", "to", "/\"><script>"));
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void a_page_that_is_not_there_says_so_to_who_is_signed_in_and_nothing_to_others() {
        assertThat(new Browser(port).open("/no/such/page").statusCode()).isEqualTo(302);
        TestAccounts.withPassword(accounts, "Ann Berg");
        var browser = new Browser(port);
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        assertThat(browser.open("/no/such/page").statusCode()).isIn(200, 404);
    }

    @Test
    void a_file_that_is_not_there_is_not_found_and_no_page() {
        for (var visitors : List.of("/images/none.png", "/js/none.js", "/css/none.css")) {
            assertThat(new Browser(port).open(visitors).statusCode())
                    .as(visitors)
                    .isEqualTo(404);
        }
        TestAccounts.withPassword(accounts, "Ann Berg");
        var browser = new Browser(port);
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        for (var path : List.of("/nothing-here.js", "/images/none.png", "/goals/icon.SVG")) {
            assertThat(browser.open(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.open("/images/icon.svg").statusCode()).isEqualTo(200);
        assertThat(browser.open("/goals/version-2.5").statusCode()).as("a page").isEqualTo(200);
    }

    @Test
    void what_is_refused_is_shown_as_a_page_of_ours() {
        var page = new Browser(port).submitFrom("https://evil.example", "/sign-in", Map.of());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("That did not work").contains("/css/plain.css");

        TestAccounts.withPassword(accounts, "Ann Berg");
        var browser = new Browser(port);
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        assertThat(browser.open("/actuator/metrics").body()).contains("This page is not for you");
    }

    @Test
    void who_chose_dark_gets_every_page_dark_from_its_first_byte_and_the_sign_in_after_it_too() {
        var ann = TestAccounts.withPassword(accounts, "Ann Berg");
        var browser = new Browser(port);
        assertThat(browser.open("/sign-in").body())
                .contains("content=\"light dark\"")
                .doesNotContain("data-scheme");
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        assertThat(browser.open("/").body()).contains("content=\"light dark\"").doesNotContain("data-scheme");

        As.account(
                TestAccounts.actor(ann, false),
                () -> own.choose("Ann Berg", Locale.ENGLISH, TestAccounts.BERLIN, Scheme.DARK));

        var page = browser.open("/");
        var html = page.body();
        assertThat(html).contains("data-scheme=\"dark\"").contains("name=\"color-scheme\" content=\"dark\"");
        // Nothing in the page makes it so but the page: no style attribute, which the policy would refuse.
        assertThat(html.substring(html.indexOf("<html"), html.indexOf("<head"))).doesNotContain("style=");
        assertThat(browser.open("/settings").body()).contains("data-scheme=\"dark\"");
        var signIn = browser.restart().open("/sign-in").body();
        assertThat(signIn).contains("data-scheme=\"dark\"").contains("name=\"color-scheme\" content=\"dark\"");
    }

    @Test
    void who_goes_back_to_what_the_device_says_gets_that_everywhere() {
        var ann = TestAccounts.withPassword(accounts, "Ann Berg");
        var browser = new Browser(port);
        browser.signIn("ann.berg@example.org", TestAccounts.PASSWORD);
        for (var scheme : List.of(Scheme.LIGHT, Scheme.DEVICE)) {
            As.account(
                    TestAccounts.actor(ann, false),
                    () -> own.choose("Ann Berg", Locale.ENGLISH, TestAccounts.BERLIN, scheme));
            browser.open("/");
        }
        assertThat(browser.open("/").body()).doesNotContain("data-scheme");
        assertThat(browser.restart().open("/sign-in").body()).doesNotContain("data-scheme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a|b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /{a} HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: localhost\r\n",
                "GET /../../etc HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nno header at all\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\n",
                "GET /sign-in;jsessionid=1 HTTP/1.1\r\nHost: localhost\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\nabc",
            })
    void whatever_the_web_server_refuses_it_refuses_in_our_words(String request) throws Exception {
        assertThat(raw(request))
                .doesNotContain("HTTP Status")
                .doesNotContain("Tomcat")
                .doesNotContain("Apache");
    }

    @Test
    void an_address_that_is_none_gets_a_page_of_ours_in_the_readers_language() throws Exception {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: de\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"de\">")
                .contains("/css/plain.css");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("HTTP Status");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request.replaceFirst("\r\n", "\r\nConnection: close\r\n") + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void each_header_of_a_page_comes_once() {
        var page = new Browser(port).open("/sign-in");
        for (var header :
                List.of("Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "X-Frame-Options")) {
            assertThat(page.headers().allValues(header)).as(header).hasSize(1);
        }
    }

    @Test
    void a_form_that_is_too_large_is_refused_with_a_page_of_ours() {
        var answer = new Browser(port).submit("/sign-in?lang=de", Map.of("email", "x".repeat(3_000_000)));
        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).contains("<html lang=\"de\">").contains("Waymark");
    }

    @Test
    void whatever_asks_for_a_page_without_saying_of_what_kind_is_sent_to_the_sign_in() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var accept : List.of("*/*", "text/html")) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/goals"))
                        .header("Accept", accept)
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(accept).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).as(accept).contains("/sign-in?to=%2Fgoals");
            }
            var fetched = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/goals"))
                    .header("Accept", "*/*")
                    .header("Sec-Fetch-Mode", "cors")
                    .build();
            assertThat(client.send(fetched, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void health_is_for_everybody_and_says_no_more_than_up() {
        for (var path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            var health = new Browser(port).open(path);
            assertThat(health.statusCode()).as(path).isEqualTo(200);
            assertThat(health.body())
                    .as(path)
                    .contains("UP")
                    .doesNotContain("components")
                    .doesNotContain("MariaDB");
        }
    }

    @Test
    void figures_are_for_administrators() {
        for (var path : List.of("/actuator", "/actuator/metrics", "/actuator/prometheus", "/actuator/info")) {
            assertThat(new Browser(port).open(path).statusCode()).as(path).isEqualTo(401);
        }
        TestAccounts.administrator(accounts, "Rita Root");
        var browser = new Browser(port);
        browser.signIn("rita.root@example.org", TestAccounts.PASSWORD);
        assertThat(browser.open("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void styles_and_icons_are_for_everybody() {
        for (var path : List.of("/styles.css", "/css/tokens.css", "/js/zone.js", "/images/icon.svg")) {
            assertThat(new Browser(port).open(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void headers_keep_the_pages_to_themselves() {
        HttpResponse<String> page = new Browser(port).open("/sign-in");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void passwords_are_hidden_as_they_are_typed_and_can_be_pasted_or_filled_in() {
        for (var path : List.of("/sign-in", invitation())) {
            assertThat(new Browser(port).open(path).body())
                    .as(path)
                    .containsPattern("<input[^>]*type=\"password\"[^>]*>")
                    .containsPattern("autocomplete=\"(current|new)-password\"")
                    .doesNotContain("onpaste", "autocomplete=\"off\"");
        }
    }

    @Test
    void every_answer_says_what_it_is_and_in_which_letters() {
        for (var path : List.of("/sign-in", "/forgotten", "/link/none")) {
            assertThat(new Browser(port).open(path).headers().firstValue("Content-Type"))
                    .as(path)
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("text/html").containsIgnoringCase("charset=utf-8"));
        }
        assertThat(new Browser(port).open("/css/plain.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(new Browser(port).open("/js/keys.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    }

    @Test
    void no_folder_is_listed_and_no_page_is_read_by_another_site() {
        for (var folder : List.of("/css/", "/js/", "/images/", "/META-INF/", "/.git/", "/.git/config")) {
            assertThat(new Browser(port).open(folder).body())
                    .as(folder)
                    .doesNotContain("kept-form.js", "Directory", "Index of", "[core]");
        }
        var asked = new Browser(port).with("Origin", "https://evil.example").open("/sign-in");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private String invitation() {
        SystemActor.run(() -> {
            var registered = accounts.register(List.of(TestAccounts.person("Ivo Neu")));
            accounts.invite(registered.ids().values());
        });
        return URI.create(events.stream(OneTimeLinkIssued.class)
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .link())
                .getPath();
    }

    @Test
    void the_links_of_a_page_lead_to_no_other_host_whatever_its_address() throws Exception {
        // A client that puts the address in order would hide what this is about.
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var page = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page).contains("<html").contains("/evil.example/?lang=").doesNotContain("\"//evil.example");
        }
    }
}
