package app.waymark.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.Badges;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Badges on their pages: what a coordinator gives, what its person takes along, and what anybody is told of it. */
class BadgePagesTest extends ViewTest {

    @Autowired
    Mentorships mentorships;

    @Autowired
    Badges badges;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private World.Pair pair;

    @BeforeEach
    void a_mentorship_that_is_over() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), ""));
    }

    @Test
    void a_coordinator_turns_a_badge_on_offers_it_and_takes_it_back() {
        offered();
        assertThat(shown()).contains("Mara: offered");

        open(pair.mentee());
        go("badges");
        assertThat(shown()).contains("Mentorship finished", "Offered by Programme");
        test(find(Checkbox.class).single()).click();
        press("Accept");
        assertThat(shown()).contains("It is yours.", "Given by Programme");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Picture (SVG)", "File (JWT)");
        assertThat(find(Image.class).single().getAlt()).contains("Badge: Mentorship finished");

        open(pair.coordinator());
        go(page());
        assertThat(shown()).contains("Mara: accepted");
        press("Take back");
        test(find(TextArea.class).all().getLast()).setValue("By mistake");
        test(find(Button.class).withText("Take back").all().getLast()).click();
        assertThat(shown()).contains("Mara: taken back");

        open(pair.mentee());
        go("badges");
        assertThat(shown()).contains("Taken back by Programme", "By mistake").doesNotContain("Picture (SVG)");
    }

    @Test
    void what_a_badge_says_has_to_be_said_in_both_languages() {
        open(pair.coordinator());
        go(page());
        test(find(TextField.class).all().getFirst()).setValue(" ");
        press("Save");

        assertThat(shown()).contains("Everything has to be said, in both languages.");
        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo(" ");
    }

    @Test
    void nobody_but_its_coordinators_finds_a_programmes_page() {
        open(pair.mentee());
        go(page());
        assertThat(shown()).doesNotContain("Mentorships that are over");
    }

    @Test
    void who_has_no_badge_reads_how_one_comes() {
        open(pair.mentor());
        go("badges");
        assertThat(shown()).contains("No badge yet");
    }

    @Test
    void a_page_of_many_mentorships_asks_the_database_no_more_often() {
        open(pair.coordinator());
        go(page());
        var few = Statements.count(() -> go(page()));
        for (int one = 0; one < 6; one++) {
            var mentee = world.account("Mentee " + one);
            world.join(pair.coordinator(), pair.round(), "mentee", 0, mentee);
            var made = world.match(pair.coordinator(), pair.round(), pair.mentor(), mentee);
            As.account(mentee, () -> mentorships.end(made, ""));
        }
        open(pair.coordinator());
        go(page());

        assertThat(Statements.count(() -> go(page()))).isEqualTo(few).isLessThanOrEqualTo(6);
        assertThat(shown()).contains("Mentee 5");
    }

    @Test
    void a_coordinator_decides_in_words_about_what_is_asked_for_and_nobody_else_finds_the_page() {
        ask("I led four retrospectives");
        open(pair.coordinator());
        go(page());
        assertThat(addresses()).contains(page() + "/levels");
        go(page() + "/levels");
        assertThat(shown())
                .contains(
                        "Mara Lindqvist: Listening, level 3",
                        "Rated by Jonas Berg",
                        "I led four retrospectives",
                        "Badges for levels are turned off");
        assertThat(find(Button.class).withText("Award").all()).isEmpty();
        press("Decline");
        test(find(Button.class).withText("Decline").all().getLast()).click();
        assertThat(find(TextArea.class).all().getLast().getErrorMessage()).isEqualTo("Please say why; they read it.");
        test(find(TextArea.class).all().getLast()).setValue("One more, and then");
        test(find(Button.class).withText("Decline").all().getLast()).click();
        assertThat(shown()).contains("Declined.", "Nothing waits for you");

        for (var other : List.of(pair.mentee(), pair.mentor())) {
            open(other);
            go(page() + "/levels");
            assertThat(shown()).doesNotContain("Levels that were reached", "Nothing waits for you");
        }
    }

    @Test
    void a_page_of_much_that_is_asked_for_asks_the_database_no_more_often_and_ends_with_what_there_is() {
        ask("The first");
        open(pair.coordinator());
        go(page() + "/levels");
        var few = Statements.count(() -> go(page() + "/levels"));
        for (int one = 0; one < 60; one++) {
            ask("Number " + one);
        }
        open(pair.coordinator());
        go(page() + "/levels");

        assertThat(Statements.count(() -> go(page() + "/levels")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        assertThat(shown()).contains("Number 48").doesNotContain("Number 49");
        press("Show more");
        assertThat(shown()).contains("The first", "Number 59");
        assertThat(find(Button.class).withText("Show more").all()).isEmpty();
    }

    private int asked;

    /** What she asks for, as the rows have it: of another skill each time, one minute after the other. */
    private void ask(String words) {
        jdbc.update(
                "insert into badge_ask (id, programme, mentee, framework, skill, level, mentor, rated_at, content, words,"
                        + " state, waits, asked_at) values (?, ?, ?, ?, ?, 3, ?, utc_timestamp(), ?, ?, 'ASKED', true,"
                        + " utc_timestamp() - interval 1 day + interval ? minute)",
                UUID.randomUUID(),
                pair.programme().value(),
                pair.mentee().id().value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                pair.mentor().id().value(),
                "{\"format\":1,\"framework\":{\"words\":{\"en\":\"General\"}},\"skill\":{\"words\":{\"en\":\"Listening\"}},"
                        + "\"meaning\":{\"words\":{}},\"level\":3,\"top\":5}",
                words,
                asked++);
    }

    @Test
    void anybody_verifies_a_badge_without_a_sign_in_and_a_stranger_is_told_nothing_else() {
        offered();
        var token = As.account(pair.mentee(), () -> {
            var id = badges.mine().getFirst().id();
            badges.accept(id, true);
            return badges.file(id).orElseThrow().credential();
        });
        var visitor = new Browser(port);

        var asked = visitor.open("/badges/verify");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Is this badge genuine?");
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe");
        var genuine = visitor.submit("/badges/verify", Map.of("token", token)).body();
        assertThat(genuine).contains("Genuine", "Mara Lindqvist", "Mentorship finished", "Programme");
        assertThat(genuine).as("words are missing").doesNotContain(">badge.");
        assertThat(visitor.submit("/badges/verify", Map.of("token", token + "x"))
                        .body())
                .contains("No badge that can be read")
                .doesNotContain("Mara");
        assertThat(visitor.submit("/badges/verify", Map.of("token", "<script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert");
        var german = new Browser(port).with("Accept-Language", "de");
        assertThat(german.submit("/badges/verify", Map.of("token", token)).body())
                .contains("Echt", "Von wem");

        assertThat(visitor.open("/badges/keys").body())
                .contains("\"crv\":\"Ed25519\"")
                .doesNotContain("\"d\"");
        assertThat(visitor.open("/badges/issuers/" + pair.programme().value()).body())
                .contains("\"Profile\"", "Programme");
        assertThat(visitor.open("/badges/issuers/" + pair.programme().value() + "/revoked")
                        .body())
                .contains("revokedCredentials");
        assertThat(visitor.open("/badges/issuers/" + pair.mentorship().value()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.open("/badges/keys/nonsense").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/badges").statusCode())
                .as("one’s own need a sign-in")
                .isEqualTo(302);
    }

    @Test
    void a_file_that_wants_to_read_ours_or_is_far_too_large_is_no_badge() throws Exception {
        var entity =
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential verify=\"&x;\"/>&x;</svg>";
        assertThat(uploaded(entity)).contains("No badge that can be read").doesNotContain("root:");
        var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"a\">");
        for (int one = 1; one < 30; one++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(one, one - 1, one - 1));
        }
        assertThat(uploaded(bomb.append("]><svg>&a29;</svg>").toString())).contains("No badge that can be read");
        assertThat(uploaded("<svg>".repeat(19_000))).contains("No badge that can be read");
        assertThat(uploaded("x".repeat(1_500_000))).contains("No badge that can be read");
    }

    @Test
    void the_yearbook_is_found_beside_the_goals_that_are_done_and_the_badges_from_there_and_back() {
        open(pair.mentee());
        go("goals?show=done");
        assertThat(addresses()).contains("yearbook");
        go("yearbook");
        assertThat(addresses()).contains("badges");
        go("badges");
        assertThat(addresses()).contains("yearbook");
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** The page that comes for a file. */
    private String uploaded(String file) throws Exception {
        var body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"badge.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n"
                        + file + "\r\n--x--\r\n";
        try (var client = HttpClient.newHttpClient()) {
            var origin = "http://localhost:" + port;
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(origin + "/badges/verify"))
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Accept-Language", "en")
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isLessThan(500);
            return answer.body();
        }
    }

    private void offered() {
        open(pair.coordinator());
        go(page());
        assertThat(shown()).contains("Mara Lindqvist with Jonas Berg");
        assertThat(find(Button.class).withText("Badge for Mara").all()).isEmpty();
        test(find(Checkbox.class).all().getFirst()).click();
        press("Save");
        press("Badge for Mara");
    }

    private String page() {
        return "programmes/" + pair.programme().value() + "/badges";
    }
}
