package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.AddressRefused;
import app.waymark.notification.MailOff;
import app.waymark.notification.MailPace;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.Topic;
import app.waymark.recognition.RecognitionSaid;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail says where it is ended; one press there ends what it is about and nothing else, and only a press does. */
@WaymarkTest
class MailOffTest {

    private static final Pattern ADDRESS = Pattern.compile("/mail-off/([A-Za-z0-9_-]+)");

    @Autowired
    MailOff mailOff;

    @Autowired
    OffLinks links;

    @Autowired
    OwnReach reach;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void two_people() throws Exception {
        server.start();
        mara = world.account("Mara");
        jonas = world.account("Jonas");
        queue.runDue();
        server.empty();
    }

    @Test
    void a_mail_says_where_it_is_ended_in_its_header_and_at_its_end() throws Exception {
        var mail = mailed(new RecognitionSaid.Thanked("Lead a team", "Thank you"));

        assertThat(mail.getHeader("List-Unsubscribe")).singleElement().satisfies(header -> assertThat(header)
                .matches("<http://[^>]+/mail-off/[A-Za-z0-9_-]{44}>"));
        // Over http no mail program may press by itself (RFC 8058).
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(text(mail, 0)).contains("No more mail about “How things go”: ", "/settings/mail");
        assertThat(text(mail, 1)).contains("/mail-off/", "/settings/mail");
        assertThat(token(text(mail, 0))).isEqualTo(token(mail.getHeader("List-Unsubscribe")[0]));
    }

    @Test
    void what_always_arrives_does_not_offer_to_be_ended() throws Exception {
        var mail = mailed(new AddressRefused("x@example.org", "550 no"));

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(text(mail, 0)).doesNotContain("mail-off");
    }

    @Test
    void a_mail_of_several_things_ends_all_of_them_and_one_with_something_that_always_arrives_none() throws Exception {
        tell(new RecognitionSaid.Thanked("Lead a team", "Thank you"));
        tell(new RecognitionSaid.BadgeRevoked("Mentor", "Northern Lights", "By mistake"));
        queue.runDue();
        var token = token(server.received("mara@example.org").getFirst().getHeader("List-Unsubscribe")[0]);
        assertThat(mailOff.read(token).orElseThrow().topics()).containsExactly(Topic.PROGRESS, Topic.SKILLS);

        server.empty();
        tell(new RecognitionSaid.Thanked("Lead a team", "Thank you"));
        tell(new AddressRefused("x@example.org", "550 no"));
        queue.runDue();
        var both = server.received("mara@example.org");
        assertThat(both).singleElement().satisfies(mail -> assertThat(mail.getHeader("List-Unsubscribe"))
                .isNull());
    }

    @Test
    void whoever_looks_changes_nothing_and_one_press_without_a_sign_in_ends_it() throws Exception {
        var token = token(
                mailed(new RecognitionSaid.Thanked("Lead a team", "Thank you")).getHeader("List-Unsubscribe")[0]);

        for (var method : List.of("GET", "HEAD", "OPTIONS")) {
            var looked = send(method, token, "");
            assertThat(looked.statusCode()).isLessThan(300);
            assertThat(looked.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(send("GET", token, "").body())
                .contains("No more mail about “How things go”?", "Nothing has changed yet")
                .doesNotContain("Mara", "mara@");
        assertThat(paceOf(Topic.PROGRESS)).isEqualTo(MailPace.AT_ONCE);

        // As a mail program does it: no cookie, no page before it.
        var pressed = send("POST", token, "List-Unsubscribe=One-Click");

        assertThat(pressed.statusCode()).isEqualTo(200);
        assertThat(pressed.body()).contains("No more of this mail", "/settings/mail");
        assertThat(paceOf(Topic.PROGRESS)).isEqualTo(MailPace.NEVER);
        assertThat(Topic.CHOSEN.stream().filter(topic -> topic != Topic.PROGRESS))
                .allMatch(topic -> paceOf(topic) == topic.usual().mail());
        server.empty();
        tell(new RecognitionSaid.Thanked("Lead a team", "Thank you"));
        queue.runDue();
        assertThat(server.received("mara@example.org")).isEmpty();
        assertThat(send("POST", token, "").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_ends_anybodys_mail_by_an_address_that_waymark_did_not_write() throws Exception {
        var token = token(
                mailed(new RecognitionSaid.Thanked("Lead a team", "Thank you")).getHeader("List-Unsubscribe")[0]);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var random = new Random(8058);
        for (int i = 0; i < 2_000; i++) {
            var forged = new StringBuilder(token);
            // The last letter carries bits that nobody reads.
            int at = random.nextInt(token.length() - 1);
            char other = letters.charAt(random.nextInt(letters.length()));
            forged.setCharAt(at, other == token.charAt(at) ? other == 'A' ? 'B' : 'A' : other);
            assertThat(mailOff.end(forged.toString())).isEmpty();
        }
        for (var wrong : List.of("x", token + "A", token.substring(1), "a".repeat(44))) {
            assertThat(send("POST", wrong, "").statusCode()).isEqualTo(404);
        }
        assertThat(jdbc.queryForObject("select count(*) from reach_choice", Integer.class))
                .isZero();
    }

    @Test
    void it_ends_what_was_chosen_of_one_person_too_and_the_letters_where_it_is_about_these() {
        var pair = world.pair("Ida", "Noor");
        var noor = pair.mentee();
        As.account(noor);
        reach.choose(Topic.REVIEWS, pair.mentor().id(), null, new ReachChoice(true, MailPace.AT_ONCE));
        reach.choose(Topic.SKILLS, null, null, new ReachChoice(false, MailPace.WEEKLY));
        As.visitor();
        mailOff.end(token(links.of(noor.id(), List.of(Topic.REVIEWS)).orElseThrow()));
        mailOff.end(token(links.ofLetters(noor.id())));

        var now = As.account(noor, () -> reach.mine());
        assertThat(now.of(Topic.REVIEWS, pair.mentor().id()).mail()).isEqualTo(MailPace.NEVER);
        assertThat(now.of(Topic.SKILLS, null)).isEqualTo(new ReachChoice(false, MailPace.NEVER));
        assertThat(now.of(Topic.ANSWERS, null).mail()).isEqualTo(MailPace.AT_ONCE);
    }

    @Test
    void of_whoever_is_here_no_more_nothing_is_kept() {
        var token = token(links.of(mara.id(), List.of(Topic.REVIEWS)).orElseThrow());
        jdbc.update(
                "update account set closed_at = now(6) where id = ?", mara.id().value());

        assertThat(mailOff.end(token)).isPresent();

        assertThat(jdbc.queryForObject("select count(*) from reach_times", Integer.class))
                .isZero();
    }

    private MailPace paceOf(Topic topic) {
        return As.account(mara, () -> reach.mine()).of(topic, null).mail();
    }

    private MimeMessage mailed(Said said) {
        tell(said);
        queue.runDue();
        return server.received("mara@example.org").getLast();
    }

    private void tell(Said said) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new News(UUID.randomUUID(), said, UUID.randomUUID(), mara.id(), jonas.id(), "/inbox")));
    }

    private HttpResponse<String> send(String method, String token, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mail-off/" + token))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(String text) {
        var found = ADDRESS.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MimeMessage mail, int part) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(part)
                .getContent()
                .toString();
    }
}
