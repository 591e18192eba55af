package app.waymark.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupState;
import app.waymark.program.Signups;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of signing up: those that need no sign-in, and those of the coordinators. */
class SignupPagesTest extends ViewTest {

    private static final String LIN = "lin.sato@example.net";

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Fields fields;

    @Autowired
    SignupForms forms;

    @Autowired
    Signups signups;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private Actor clara;
    private RoundId round;
    private String link;

    @BeforeEach
    void a_round_with_an_open_form() {
        clara = world.person("Clara Vance", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        round = world.round(clara);
        var programme = As.account(
                clara, () -> programmes.coordinated(null, 1).items().getFirst().programme());
        As.account(
                clara,
                () -> fields.declare(
                        programme,
                        new Field(
                                "why",
                                "Why?",
                                "Warum?",
                                FieldKind.NUMBER,
                                Readers.COORDINATORS,
                                FieldUse.NEITHER,
                                List.of())));
        As.account(clara, () -> forms.addFields(round));
        As.account(clara, () -> forms.openLink(round));
        link = URI.create(Objects.requireNonNull(
                        As.account(clara, () -> forms.of(round)).link()))
                .getPath();
    }

    @Test
    void what_is_wrong_is_said_with_what_was_typed_and_nothing_is_lost() {
        var lin = new Browser(port);
        assertThat(lin.open(link).body()).contains("Take part in Programme", "Begin");
        assertThat(lin.open(link + "?lang=de").body()).contains("Bei Programme", "Anfangen");
        lin.open(link + "?lang=en");
        var refused = lin.submit(link, Map.of("name", "Lin", "address", "nowhere", "as", "mentee"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not a mail address", "value=\"Lin\"", "value=\"nowhere\"");

        var begun = lin.submit(link, Map.of("name", "Lin", "address", LIN, "as", "mentee"));
        assertThat(begun.statusCode()).isEqualTo(303);
        var mine = begun.headers().firstValue("Location").orElseThrow();
        var question = question(lin.open(mine).body());
        var wrong = lin.submit(mine, Map.of("part", "0", "go", "next", question, "<b>many</b>"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("A number, please.", "&lt;b&gt;many&lt;/b&gt;")
                .doesNotContain("<b>many</b>");
        var kept = lin.submit(mine, Map.of("part", "0", "go", "next", question, "12"));
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("?part=look");
        var look = lin.open(kept.headers().firstValue("Location").orElseThrow());
        assertThat(look.body()).contains("Not sent yet", ">12<", "Mail me the link");
        assertThat(look.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(lin.submit(mine + "/send", Map.of()).body()).contains("A link has been mailed to " + LIN);
        var mailed = mailed();
        assertThat(lin.open(mailed + "?part=look").body()).contains("Send");
        assertThat(signups(SignupState.SENT)).isZero();
        assertThat(lin.submit(mailed + "/send", Map.of()).body()).contains("It has been sent");
        assertThat(signups(SignupState.SENT)).isEqualTo(1);
        assertThat(lin.submit(mailed + "/withdraw", Map.of()).body()).contains("It is taken back");
        assertThat(lin.open(mailed).statusCode()).isEqualTo(404);
        assertThat(lin.open(mine).statusCode()).isEqualTo(404);
    }

    @Test
    void what_fills_in_every_field_and_what_comes_from_another_site_begins_nothing() {
        var bot = new Browser(port);
        assertThat(bot.submit(
                                link,
                                Map.of(
                                        "name",
                                        "Bot",
                                        "address",
                                        LIN,
                                        "as",
                                        "mentee",
                                        "website",
                                        "https://spam.example"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bot.submitFrom("https://evil.example", link, Map.of("name", "Lin", "address", LIN, "as", "mentee"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from signup", Long.class))
                .isZero();
        assertThat(bot.open("/sign-up/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(bot.open("/sign-up/mine/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(bot.open("/sign-up/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_preview_is_for_the_coordinators_alone() {
        var preview = Links.signupPreview(round.value(), false);
        var visitor = new Browser(port);
        assertThat(visitor.open(preview).statusCode()).isEqualTo(302);
        visitor.signIn(World.address("Clara Vance"), World.PASSWORD);
        assertThat(visitor.open(preview).body()).contains("how a mentee sees the form", "Why?");
        assertThat(visitor.open(Links.signupPreview(round.value(), true)).body())
                .contains("how a mentor sees the form");
        world.person("Otto Brandt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var otto = new Browser(port);
        otto.signIn(World.address("Otto Brandt"), World.PASSWORD);
        assertThat(otto.open(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void a_coordinator_writes_the_form_and_decides_and_nobody_else_finds_the_pages() {
        open(clara);
        go(Links.signupForm(round.value()).substring(1));
        assertThat(shown())
                .contains("Sign-up form", "One question in one section", "About you", "Why?", "may stay empty");
        press("Take it back");
        assertThat(shown()).contains("There is no open link");
        go(Links.signups(round.value()).substring(1));
        assertThat(shown()).contains("Nobody waits for your word.");
    }

    private long signups(SignupState state) {
        return As.account(clara, () -> signups.page(round, state, "", null, 5))
                .lines()
                .items()
                .size();
    }

    private static String question(String body) {
        var found = Pattern.compile("name=\"(q-[0-9a-f-]{36})\"").matcher(body);
        assertThat(found.find()).isTrue();
        assertThat(UUID.fromString(found.group(1).substring(2))).isNotNull();
        return found.group(1);
    }

    private String mailed() {
        return Pattern.compile("/sign-up/mine/[A-Za-z0-9_-]{43}")
                .matcher(String.join(
                        "\n",
                        jdbc.queryForList(
                                "select text from mail where to_address = ? order by number", String.class, LIN)))
                .results()
                .map(result -> result.group())
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
