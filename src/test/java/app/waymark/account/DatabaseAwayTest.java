package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.DatabaseProcess;
import app.waymark.support.WaymarkTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database's process is held still, as a machine that hangs: it takes connections and answers nothing. */
@WaymarkTest
@EnabledOnOs({OS.LINUX, OS.MAC})
class DatabaseAwayTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void a_new_page_says_so_in_our_words_within_five_seconds_and_an_open_one_finishes_when_it_is_back()
            throws Exception {
        TestAccounts.withPassword(accounts, "Mara Wartet");
        var email = TestAccounts.person("Mara Wartet").email().value();
        var signedIn = new Browser(port);
        signedIn.signIn(email, TestAccounts.PASSWORD);
        var page = signedIn.open("/?v-r=init&location=settings&query=").body();
        var typed =
                "{\"csrfToken\":\"" + said(page, "Vaadin-Security-Key") + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
        try (var unused = DatabaseProcess.of(jdbc).held()) {
            var began = System.nanoTime();
            var home = signedIn.open("/");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WITHIN);
            assertThat(home.statusCode()).isEqualTo(503);
            assertThat(home.body()).contains("cannot reach its database").contains("/css/plain.css");
            assertThat(home.headers().firstValue("Content-Security-Policy")).isPresent();

            began = System.nanoTime();
            var signIn = new Browser(port)
                    .with("Accept-Language", "de")
                    .submit("/sign-in", Map.of("email", email, "password", TestAccounts.PASSWORD));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WITHIN);
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.body()).contains("erreicht seine Datenbank nicht");
            assertThat(new Browser(port).open("/sign-in").statusCode())
                    .as("what needs no database is there")
                    .isEqualTo(200);

            // An open page takes this for a lost connection: it keeps what it had to say, and says it again.
            assertThat(send(signedIn, typed).statusCode()).isEqualTo(503);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        send(signedIn, typed).statusCode())
                .isEqualTo(200));
        assertThat(signedIn.open("/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(Browser browser, String message) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?v-r=uidl&v-uiId=0"))
                            .header(
                                    "Cookie",
                                    "JSESSIONID="
                                            + browser.cookie("JSESSIONID")
                                                    .orElseThrow()
                                                    .getValue())
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Sec-Fetch-Mode", "cors")
                            .POST(HttpRequest.BodyPublishers.ofString(message))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String said(String page, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
