package app.waymark.availability.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.CalendarFault;
import app.waymark.shared.TimeWindow;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What addresses that people type can reach: a server on this machine that counts who comes, and names of the test's own. */
class CalendarFetcherTest {

    private static final TimeWindow WINDOW =
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260105T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    /** Answers anything at a path. */
    private interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final Map<String, Page> PAGES = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final Map<String, String> HOSTS = new ConcurrentHashMap<>();
    private static final AtomicInteger LOOKUPS = new AtomicInteger();

    private static HttpsServer server;
    private static SSLContext certificates;
    private static CalendarFetcher fetcher;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        var store = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=calendar.test",
                        "-ext",
                        "san=dns:calendar.test,dns:inside.test,dns:moved.test",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "password".toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "password".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        certificates = SSLContext.getInstance("TLS");
        certificates.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI().toString());
            try (exchange) {
                PAGES.getOrDefault(exchange.getRequestURI().getPath(), gone -> gone.sendResponseHeaders(404, -1))
                        .answer(exchange);
            }
        });
        server.start();
        // Only what the operator names may be on this machine, and there is but one name that is.
        fetcher = new CalendarFetcher(
                new PublicHosts(Set.of("calendar.test"), CalendarFetcherTest::lookUp),
                certificates,
                Duration.ofSeconds(2));
    }

    @AfterAll
    static void stop() throws IOException {
        fetcher.close();
        server.stop(0);
    }

    @BeforeEach
    void nothingAsked() {
        PAGES.clear();
        ASKED.clear();
        HOSTS.clear();
        LOOKUPS.set(0);
        HOSTS.put("calendar.test", "127.0.0.1");
        HOSTS.put("inside.test", "127.0.0.1");
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        LOOKUPS.incrementAndGet();
        var known = HOSTS.get(host);
        if (known != null) {
            return Stream.of(known.split(",")).map(CalendarFetcherTest::address).toArray(InetAddress[]::new);
        }
        // What is no name is a number, in whatever notation the machine reads; names are not asked for out there.
        if (host.matches("(?i)\\[?[0-9a-fx.:%\\]]+")) {
            return InetAddress.getAllByName(host);
        }
        throw new UnknownHostException(host);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_calendar_is_fetched_and_read() {
        PAGES.put("/a.ics", exchange -> send(exchange, CALENDAR, Map.of("ETag", "\"one\"")));
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics"))
                .isInstanceOfSatisfying(Reached.Read.class, read -> {
                    assertThat(read.busy().windows()).hasSize(1);
                    assertThat(read.entityTag()).isEqualTo("\"one\"");
                });
    }

    @Test
    void one_that_has_not_changed_is_not_sent_again() {
        PAGES.put("/a.ics", exchange -> {
            boolean same = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, CALENDAR, Map.of());
            }
        });
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics", "\"one\""))
                .isEqualTo(new Reached.Unchanged());
    }

    @Test
    void it_is_followed_to_where_it_moved() {
        PAGES.put("/a.ics", exchange -> redirect(exchange, "/b.ics"));
        PAGES.put("/b.ics", exchange -> send(exchange, CALENDAR, Map.of()));
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics")).isInstanceOf(Reached.Read.class);
    }

    @Test
    void in_a_circle_it_is_not_followed_for_ever() {
        PAGES.put("/a.ics", exchange -> redirect(exchange, "/a.ics"));
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics"))
                .isEqualTo(new Reached.Failed(CalendarFault.SERVER));
        assertThat(ASKED).hasSizeLessThan(10);
    }

    @Test
    void two_hundred_hostile_addresses_reach_nothing() {
        PAGES.put("/a.ics", exchange -> send(exchange, CALENDAR, Map.of()));
        HOSTS.put("mixed.test", "8.8.8.8,127.0.0.1");
        HOSTS.put("mapped.test", "::ffff:127.0.0.1");
        HOSTS.put("compatible.test", "::127.0.0.1");
        HOSTS.put("metadata.test", "169.254.169.254");
        var hostile = hostile();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        // Refused before anything is connected to, not by there being nobody.
        assertThat(hostile).allSatisfy(typed -> assertThat(fetch(typed))
                .isIn(new Reached.Failed(CalendarFault.NOT_ALLOWED), new Reached.Failed(CalendarFault.UNKNOWN_HOST)));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void nor_do_those_that_a_server_sends_one_on_to() {
        HOSTS.put("mixed.test", "8.8.8.8,127.0.0.1");
        HOSTS.put("mapped.test", "::ffff:127.0.0.1");
        HOSTS.put("compatible.test", "::127.0.0.1");
        HOSTS.put("metadata.test", "169.254.169.254");
        // Every seventh, of each kind: a redirect costs a connection.
        var all = hostile();
        var some = IntStream.range(0, all.size())
                .filter(at -> at % 7 == 0)
                .mapToObj(all::get)
                .toList();
        assertThat(some).allSatisfy(target -> {
            PAGES.put("/go", exchange -> redirect(exchange, target));
            ASKED.clear();
            assertThat(fetch("https://calendar.test:" + port() + "/go")).isInstanceOf(Reached.Failed.class);
            assertThat(ASKED).containsExactly("/go");
        });
    }

    @Test
    void a_name_that_means_something_else_a_moment_later_is_looked_up_once() {
        var names = new AtomicInteger();
        // Public when it is looked at, this machine ever after.
        var rebinding = new PublicHosts(Set.of(), host ->
                new InetAddress[] {address(names.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")});
        try (var closing = new Closing(new CalendarFetcher(rebinding, certificates, Duration.ofMillis(500)))) {
            PAGES.put("/a.ics", exchange -> send(exchange, CALENDAR, Map.of()));
            for (int time = 0; time < 3; time++) {
                assertThat(fetch(closing.fetcher(), "https://moved.test:" + port() + "/a.ics", null))
                        .isInstanceOf(Reached.Failed.class);
            }
        }
        assertThat(names).hasValue(3);
        assertThat(ASKED).isEmpty();
    }

    private record Closing(CalendarFetcher fetcher) implements AutoCloseable {
        @Override
        public void close() {
            try {
                fetcher.close();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Test
    @Timeout(60)
    void a_body_that_drips_has_an_end() {
        PAGES.put("/a.ics", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            try {
                for (var letter :
                        ("BEGIN:VCALENDAR\r\n" + "X-A:B\r\n".repeat(10_000)).getBytes(StandardCharsets.US_ASCII)) {
                    out.write(letter);
                    out.flush();
                    LockSupport.parkNanos(20_000_000);
                }
            } catch (IOException gone) {
                // As it should be.
            }
        });
        // All of it would take more than twenty minutes.
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics"))
                .isEqualTo(new Reached.Failed(CalendarFault.TOO_SLOW));
    }

    @Test
    void a_packed_bomb_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII));
            var waste = "X-WASTE:0000000000000000000000000000000000000000\r\n"
                    .repeat(20_000)
                    .getBytes(StandardCharsets.US_ASCII);
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(waste);
            }
        }
        assertThat(packed.size()).isLessThan(400_000);
        PAGES.put("/a.ics", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            try {
                exchange.getResponseBody().write(packed.toByteArray());
            } catch (IOException gone) {
                // Nobody waited for the end.
            }
        });
        assertThat(fetch("https://calendar.test:" + port() + "/a.ics"))
                .isEqualTo(new Reached.Failed(CalendarFault.TOO_MUCH));
    }

    @Test
    void what_servers_say_is_told_apart() {
        PAGES.put("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        PAGES.put("/broken", exchange -> exchange.sendResponseHeaders(503, -1));
        PAGES.put("/busy", exchange -> exchange.sendResponseHeaders(429, -1));
        PAGES.put("/page", exchange -> send(exchange, "<html>Sign in</html>", Map.of()));
        PAGES.put("/half", exchange -> send(exchange, CALENDAR.substring(0, 60), Map.of()));
        var at = "https://calendar.test:" + port();
        assertThat(fetch(at + "/gone")).isEqualTo(new Reached.Failed(CalendarFault.GONE));
        assertThat(fetch(at + "/broken")).isEqualTo(new Reached.Failed(CalendarFault.SERVER));
        assertThat(fetch(at + "/busy")).isEqualTo(new Reached.Failed(CalendarFault.SERVER));
        assertThat(fetch(at + "/page")).isEqualTo(new Reached.Failed(CalendarFault.NO_CALENDAR));
        assertThat(fetch(at + "/half")).isEqualTo(new Reached.Failed(CalendarFault.INCOMPLETE));
        assertThat(fetch("https://nowhere.test/")).isEqualTo(new Reached.Failed(CalendarFault.UNKNOWN_HOST));
        assertThat(fetch("https://inside.test:" + port() + "/"))
                .isEqualTo(new Reached.Failed(CalendarFault.NOT_ALLOWED));
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        HOSTS.put("other.test", "127.0.0.1");
        var hosts = new PublicHosts(Set.of("other.test"), CalendarFetcherTest::lookUp);
        try (var closing = new Closing(new CalendarFetcher(hosts, certificates, Duration.ofSeconds(2)))) {
            assertThat(fetch(closing.fetcher(), "https://other.test:" + port() + "/a.ics", null))
                    .isEqualTo(new Reached.Failed(CalendarFault.UNREACHABLE));
        }
        assertThat(ASKED).isEmpty();
    }

    /** Ways to name this machine, or what is near it, and to name it by something that is not https. */
    private static List<String> hostile() {
        var port = ":" + port() + "/a.ics";
        var numbers = Stream.of(
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "0",
                "0.0.0.0",
                "127.255.255.254",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "169.254.169.254",
                "169.254.170.2",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "2852039166",
                "3232235521",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[fe80::1]",
                "[febf::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "[fec0::1]",
                "[ff02::1]",
                "[ff05::2]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2002:a00:1::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[100::1]",
                "[3fff::1]",
                "[5f00::1]",
                "[2001:20::1]");
        var loopback = IntStream.range(1, 61).mapToObj(number -> "127." + number + "." + (number * 7 % 255) + ".1");
        var private_ = IntStream.range(1, 41).mapToObj(number -> "10." + number + ".0." + (number + 1));
        var names = Stream.of(
                "inside.test",
                "INSIDE.test",
                "inside.test.",
                "mixed.test",
                "mapped.test",
                "compatible.test",
                "metadata.test",
                "nowhere.test",
                "localhost");
        var hosts = Stream.of(numbers, loopback, private_, names)
                .flatMap(all -> all)
                .map(host -> "https://" + host + port);
        var odd = Stream.of(
                "http://calendar.test" + port,
                "HTTP://calendar.test" + port,
                "file:///etc/passwd",
                "ftp://calendar.test" + port,
                "gopher://calendar.test" + port,
                "jar:https://calendar.test" + port + "!/",
                "data:text/calendar,BEGIN:VCALENDAR",
                "javascript:alert(1)",
                "https://calendar.test@127.0.0.1" + port,
                "https://user:secret@calendar.test" + port,
                "https://127.0.0.1\\@calendar.test" + port,
                "https://127.0.0.1#@calendar.test" + port,
                "https://127.0.0.1?@calendar.test" + port,
                "https://calendar.test:22/a.ics",
                "https://calendar.test:25/a.ics",
                "https://calendar.test:80/a.ics",
                "https://calendar.test:3306x/a.ics",
                "https://0x7f000001" + port,
                "https://0x7f.0.0.1" + port,
                "https://0177.0.0.1" + port,
                "https://017700000001" + port,
                "https://127.0.0.1%00.calendar.test" + port,
                "https://127。0。0。1" + port,
                "https://①②⑦.0.0.1" + port,
                "https://calendar.test%2f@127.0.0.1" + port,
                "https://[::ffff:127.0.0.1%251]" + port,
                "https://[fe80::1%25lo]" + port,
                "https:calendar.test" + port,
                "https:///a.ics",
                "https://",
                "https:// calendar.test" + port,
                "https://calendar.test\r\nHost: inside" + port,
                "//127.0.0.1" + port,
                "https://.test" + port);
        return Stream.concat(hosts, odd).toList();
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    private static Reached fetch(String typed) {
        return fetch(typed, null);
    }

    private static Reached fetch(String typed, @Nullable String entityTag) {
        return fetch(fetcher, typed, entityTag);
    }

    private static Reached fetch(CalendarFetcher with, String typed, @Nullable String entityTag) {
        return CalendarAddress.of(typed)
                .map(address -> with.fetch(address, entityTag, null, WINDOW, ZoneOffset.UTC))
                .orElse(new Reached.Failed(CalendarFault.NOT_ALLOWED));
    }

    private static void send(HttpExchange exchange, String text, Map<String, String> headers) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to.replace("\r\n", ""));
        exchange.sendResponseHeaders(302, -1);
    }
}
