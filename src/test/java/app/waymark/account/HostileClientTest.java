package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody sends who uses no page of ours. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class HostileClientTest {

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private String email;

    @BeforeEach
    void mara() {
        TestAccounts.withPassword(accounts, "Mara Feind");
        email = TestAccounts.person("Mara Feind").email().value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "42",
                "{}",
                "{\"csrfToken\":\"KEY\"}",
                "{\"csrfToken\":\"KEY\",\"rpc\":\"x\",\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[{\"type\":\"event\"}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[{\"type\":\"nonsense\",\"node\":1}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"x\"}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"close\",\"templateEventMethodArgs\":[]}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[],\"syncId\":\"x\",\"clientId\":{}}",
                "{\"csrfToken\":\"wrong\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"KEY\",\"rpc\":[],\"syncId\":99999999999,\"clientId\":0}"
            })
    void a_message_that_is_none_costs_one_line_of_the_log(String message, CapturedOutput output) throws Exception {
        var page = openPage();
        int before = output.getAll().length();
        var answer = send(page, message.replace("KEY", page.key()));
        assertThat(answer.statusCode()).as("%s", answer.body()).isLessThan(500);
        var said = output.getAll().substring(before);
        assertThat(said).doesNotContain("\tat ").doesNotContain("Exception:");
        assertThat(said.lines().filter(line -> !line.isBlank()).count())
                .as(said)
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_form_that_is_too_large_costs_one_line_too(CapturedOutput output) {
        int before = output.getAll().length();
        var answer = new Browser(port).submit("/sign-in", Map.of("email", "x".repeat(3_000_000)));
        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).contains("Waymark");
        var said = output.getAll().substring(before);
        assertThat(said).doesNotContain("\tat ");
        assertThat(said.lines().filter(line -> !line.isBlank()).count())
                .as(said)
                .isLessThanOrEqualTo(1);
    }

    private HttpResponse<String> send(Page page, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?v-r=uidl&v-uiId=0"))
                            .header("Cookie", "JSESSIONID=" + page.session())
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .header("Origin", "http://localhost:" + port)
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Sec-Fetch-Mode", "cors")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_request_of_two_lengths_is_refused_or_read_by_the_one_that_counts_and_smuggles_nothing_in() throws Exception {
        var smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var answers = raw("POST /sign-in HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + (5 + smuggled.length())
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled);
        assertThat(answers.split("HTTP/1.1 ", -1)).as(answers).hasSizeLessThanOrEqualTo(2);
        assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Length: 0\r\nContent-Length: 50\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_parameter_that_comes_twice_signs_nobody_in() throws Exception {
        var twice = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&email=root%40example.org&password="
                + URLEncoder.encode(TestAccounts.PASSWORD, StandardCharsets.UTF_8);
        assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + twice.length()
                        + "\r\n\r\n" + twice))
                .startsWith("HTTP/1.1 401")
                .doesNotContain("Set-Cookie: JSESSIONID");
    }

    @Test
    void nothing_is_echoed_by_trace() throws Exception {
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nX-Secret: kept\r\nConnection: close\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotContain("kept");
    }

    /** What the server answers to these bytes until it says no more. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var said = new StringBuilder();
            var in = socket.getInputStream();
            try {
                for (int one = in.read(); one >= 0; one = in.read()) {
                    said.append((char) one);
                }
            } catch (SocketTimeoutException silent) {
                return said.toString();
            }
            return said.toString();
        }
    }

    private record Page(String session, String pushId, String key) {}

    private Page openPage() {
        var browser = new Browser(port);
        browser.signIn(email, TestAccounts.PASSWORD);
        var page = browser.open("/?v-r=init&location=&query=").body();
        return new Page(
                browser.cookie("JSESSIONID").orElseThrow().getValue(),
                said(page, "Vaadin-Push-ID"),
                said(page, "Vaadin-Security-Key"));
    }

    private static String said(String page, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
