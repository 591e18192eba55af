package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mara says by the links in her mail whether she comes, without a sign-in. */
@WaymarkTest
class AnswersByLinkTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Pattern LINK = Pattern.compile("/answer/([A-Za-z0-9_-]+)/(yes|no|other)");

    @Autowired
    Bookings bookings;

    @Autowired
    Meetings meetings;

    @Autowired
    AnswersByLink answers;

    @Autowired
    Turns turns;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();
    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private MeetingId meeting;
    private ZonedDateTime start;
    private String token;

    @BeforeEach
    void a_meeting_is_booked() throws Exception {
        server.start();
        server.empty();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        start = ZonedDateTime.ofInstant(clock.instant(), BERLIN).plusDays(20).with(LocalTime.of(10, 0));
        meeting = booked(start);
        token = token();
    }

    private MeetingId booked(ZonedDateTime at) {
        var id = As.account(jonas, () -> ((OfferResult.Offered) bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("How <it> goes", "", Duration.ofMinutes(45), List.of()),
                        List.of(at.toInstant())))
                .meeting());
        As.account(mara, () -> bookings.pick(id, at.toInstant()));
        return id;
    }

    /** What stands in the last mail to Mara that has such links. */
    private String token() throws Exception {
        queue.runDue();
        for (var mail : server.received(World.address("Mara")).reversed()) {
            var found = LINK.matcher(text(mail));
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("No such mail");
    }

    private static String text(Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : "";
    }

    private HttpResponse<String> get(String choice) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(token, choice))
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> press(String choice, String... typed) throws Exception {
        var body = new StringBuilder();
        for (int k = 0; k < typed.length; k += 2) {
            body.append(typed[k]).append('=').append(URLEncoder.encode(typed[k + 1], StandardCharsets.UTF_8));
            body.append('&');
        }
        return browser.send(
                HttpRequest.newBuilder(address(token, choice))
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String with, String choice) {
        return URI.create("http://localhost:" + port + "/answer/" + with + "/" + choice);
    }

    private MeetingDetails seen() {
        return As.account(jonas, () -> meetings.get(meeting));
    }

    private List<Kind> said() {
        return seen().answers().stream().map(MeetingAnswer::kind).toList();
    }

    private List<String> waitFor(Actor person) {
        return As.account(person, () -> turns.forMe(null, 30).items().stream()
                .map(turn -> turn.kind())
                .toList());
    }

    @Test
    void whoever_looks_changes_nothing_and_reads_what_a_press_will_do() throws Exception {
        for (int k = 0; k < 3; k++) {
            for (var choice : List.of("yes", "no", "other")) {
                var page = get(choice);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .contains("How &lt;it&gt; goes", "Berlin", "<form method=\"post\"")
                        .doesNotContain("<script");
                assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
        assertThat(get("no").body()).contains("Jonas is asked to find another time");
        assertThat(said()).isEmpty();
        assertThat(waitFor(jonas)).isEmpty();
    }

    @Test
    void one_press_says_no_and_another_yes_again_and_each_a_second_time_changes_nothing() throws Exception {
        assertThat(press("no", "words", "I am ill").statusCode()).isEqualTo(200);
        assertThat(press("no", "words", "I am ill").body()).contains("You cannot come");
        assertThat(seen().answers()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.DECLINED);
            assertThat(one.words()).isEqualTo("I am ill");
            assertThat(one.byLink()).isTrue();
            assertThat(one.person()).isEqualTo(mara.id());
        });
        assertThat(waitFor(jonas)).containsExactly("meeting.cannot");
        assertThat(jdbc.queryForObject("select count(*) from turn where kind = 'meeting.cannot'", Integer.class))
                .isEqualTo(1);

        assertThat(press("yes", "words", "").body()).contains("You come");
        assertThat(said()).containsExactly(Kind.ACCEPTED);
        assertThat(waitFor(jonas)).isEmpty();
    }

    @Test
    void another_time_is_proposed_on_her_own_clock_as_on_the_page() throws Exception {
        var day = start.plusDays(1).toLocalDate().toString();
        var page = press("other", "day", day, "at", "14:20", "words", "Later?");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Another time is proposed");
        var wanted = start.plusDays(1).with(LocalTime.of(14, 20)).toInstant();
        assertThat(seen().offers()).singleElement().satisfies(offer -> assertThat(offer.window())
                .isEqualTo(TimeWindow.of(wanted, Duration.ofMinutes(45))));
        assertThat(seen().window()).isEqualTo(TimeWindow.of(start.toInstant(), Duration.ofMinutes(45)));
        assertThat(waitFor(jonas)).containsExactly("meeting.move");
        press("other", "day", day, "at", "14:20", "words", "Later?");
        assertThat(jdbc.queryForObject("select count(*) from turn where kind = 'meeting.move'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_taken_gets_a_sentence_and_nothing_typed_is_lost() throws Exception {
        booked(start.plusDays(2));
        var cases = List.of(
                List.of("", "14:20", "Say a day and a time"),
                List.of("2026-02-31", "14:20", "Say a day and a time"),
                List.of("2020-01-01", "14:20", "over, or too far away"),
                List.of("2190-01-01", "14:20", "over, or too far away"),
                List.of(start.toLocalDate().toString(), "10:00", "when you meet already"),
                List.of(start.plusDays(2).toLocalDate().toString(), "10:15", "another meeting then"));
        for (var one : cases) {
            var page = press("other", "day", one.get(0), "at", one.get(1), "words", "Keep \"this\"");
            assertThat(page.statusCode()).as(one.toString()).isEqualTo(422);
            assertThat(page.body())
                    .as(one.toString())
                    .contains(one.get(2), "Keep &quot;this&quot;", "value=\"" + one.get(1) + "\"");
        }
        var tooLong = press("no", "words", "x".repeat(1_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("1,000", "x".repeat(1_001));
        assertThat(said()).isEmpty();
        assertThat(seen().offers()).isEmpty();
    }

    @Test
    void a_link_is_good_for_the_time_that_its_mail_named_and_for_no_other() throws Exception {
        var later = start.plusDays(1).toInstant();
        As.account(jonas, () -> bookings.offerOthers(meeting, Duration.ofMinutes(45), List.of(later)));
        As.account(mara, () -> bookings.pick(meeting, later));
        assertThat(get("no").statusCode()).isEqualTo(410);
        assertThat(press("no").body()).contains("has another time by now");
        assertThat(said()).isEmpty();

        token = token();
        assertThat(press("no").statusCode()).isEqualTo(200);
        As.account(jonas, () -> bookings.cancel(meeting, ""));
        assertThat(press("yes").statusCode()).isEqualTo(410);
        assertThat(get("yes").body()).contains("nothing to answer any more");
    }

    @Test
    void no_address_that_waymark_did_not_write_answers_anything() {
        var random = new Random(29);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int k = 0; k < 2_000; k++) {
            var forged = new StringBuilder(token);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                forged.setCharAt(random.nextInt(forged.length() - 1), letters.charAt(random.nextInt(64)));
            }
            if (!forged.toString().equals(token)) {
                assertThat(answers.answer(forged.toString(), false, "")).isEqualTo(new AnswersByLink.State.Unknown());
            }
        }
        assertThat(answers.answer("x", false, "")).isEqualTo(new AnswersByLink.State.Unknown());
        assertThat(said()).isEmpty();
    }

    @Test
    void a_press_and_a_page_at_once_leave_no_turn_behind() throws Exception {
        for (int round = 1; round <= 6; round++) {
            meeting = booked(start.plusDays(round));
            token = token();
            var begin = new CountDownLatch(1);
            var id = meeting;
            try (var pool = Executors.newFixedThreadPool(3)) {
                var all = List.of(
                        pool.submit(() -> {
                            begin.await();
                            return answers.answer(token, false, "");
                        }),
                        pool.submit(() -> {
                            begin.await();
                            return answers.answer(token, false, "");
                        }),
                        pool.submit(() -> {
                            begin.await();
                            return As.account(jonas, () -> bookings.cancel(id, ""));
                        }));
                begin.countDown();
                for (var one : all) {
                    Objects.requireNonNull(one).get();
                }
            }
            assertThat(seen().state()).isEqualTo(MeetingState.CANCELLED);
            assertThat(waitFor(jonas)).isEmpty();
        }
    }

    @Test
    void the_page_is_german_for_who_reads_german() throws Exception {
        var page = browser.send(
                HttpRequest.newBuilder(address(token, "no"))
                        .header("Accept-Language", Locale.GERMAN.getLanguage())
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.body()).contains("Du kannst nicht kommen?", "Ich kann nicht kommen");
    }
}
