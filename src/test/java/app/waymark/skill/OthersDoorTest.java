package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.shared.Actor;
import app.waymark.skill.OpinionRequest.Person;
import app.waymark.skill.OpinionRequest.Question;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page behind the link of somebody who is asked: what it says in each state, and what nobody gets out of it by force. */
@WaymarkTest
class OthersDoorTest {

    @Autowired
    World world;

    @Autowired
    Opinions opinions;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    Actor mara;
    Browser olga;
    String page;
    String field;

    @BeforeEach
    void olga_is_asked() {
        mara = world.pair("Jonas", "Mara").mentee();
        page = ask("olga@example.org");
        olga = new Browser(port);
        field = field(olga.open(page).body());
    }

    @Test
    void opening_spends_nothing_however_often_a_scanner_does_it() {
        for (int times = 0; times < 3; times++) {
            var scanned = new Browser(port).open(page);
            assertThat(scanned.statusCode()).isEqualTo(200);
            assertThat(scanned.body()).contains("Mara asks what you see", "What do I do well?");
            assertThat(scanned.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(new Browser(port).open(page + "/no").body())
                .as("the address of the other form declines nothing either")
                .contains("Mara asks what you see");
        assertThat(olga.open(page).statusCode()).isEqualTo(200);
    }

    @Test
    void sending_spends_the_link_and_the_second_time_says_so() {
        var sent = olga.submit(page, Map.of(field, "You listen"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Thank you", "It has arrived.");

        var replayed = olga.submit(page, Map.of(field, "You listen, and once more"));
        assertThat(replayed.statusCode()).isEqualTo(410);
        assertThat(replayed.body()).contains("You have answered", "what you sent has arrived");
        assertThat(olga.submit(page + "/no", Map.of()).statusCode()).isEqualTo(410);
        assertThat(olga.open(page).statusCode()).isEqualTo(410);
        assertThat(answers()).containsExactly("You listen");
    }

    @Test
    void whoever_sends_twice_as_the_last_of_a_round_is_told_that_it_has_arrived() {
        jdbc.update("delete from skill_asking_person where address like 'other.%'");
        assertThat(olga.submit(page, Map.of(field, "Once")).body()).contains("It has arrived.");

        var replayed = olga.submit(page, Map.of(field, "Once"));
        assertThat(replayed.statusCode()).isEqualTo(410);
        assertThat(replayed.body()).contains("This is over", "What was sent before has arrived");
        assertThat(answers()).containsExactly("Once");
    }

    @Test
    void declining_spends_it_as_well() {
        assertThat(olga.submit(page + "/no", Map.of()).body()).contains("You are not asked again");
        assertThat(olga.submit(page, Map.of(field, "After all")).statusCode()).isEqualTo(410);
        assertThat(olga.open(page).body()).contains("You are not asked again");
        assertThat(olga.open(page + "/no?lang=de").body())
                .as("its language can be changed where one is")
                .contains("Du wirst nicht mehr gefragt");
        assertThat(answers()).isEmpty();
    }

    @Test
    void what_is_not_known_or_over_is_said_in_a_sentence() {
        for (var guess : List.of("x", "A".repeat(43), "%2e%2e", "a".repeat(3_000))) {
            var unknown = olga.open("/others/" + guess);
            assertThat(unknown.statusCode()).as(guess).isIn(400, 404);
            assertThat(unknown.body()).doesNotContain("others.page.", "Mara");
        }
        var unknown = olga.open("/others/" + "A".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such link", "Try to copy all of it from the mail.");
        assertThat(olga.submit("/others/" + "A".repeat(43), Map.of(field, "x")).statusCode())
                .isEqualTo(404);

        jdbc.update("update skill_asking set until_at = utc_timestamp(6) - interval 1 minute");
        var over = olga.open(page);
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("This is over");
        assertThat(olga.submit(page, Map.of(field, "Late")).statusCode()).isEqualTo(410);
        assertThat(answers()).isEmpty();
    }

    @Test
    void what_is_wrong_with_an_answer_is_said_beside_what_was_typed() {
        var nothing = olga.submit(page, Map.of(field, "  \u200b "));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Nothing is answered yet.");

        var words = "<b>x</b>".repeat(200);
        var tooLong = olga.submit(page, Map.of(field, words));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body())
                .contains("An answer is too long", "&lt;b&gt;x")
                .doesNotContain("<b>x</b>");
        assertThat(olga.open(page).statusCode()).isEqualTo(200);
    }

    @Test
    void questions_of_others_made_up_levels_and_huge_forms_get_nowhere() {
        var theirs = new Browser(port);
        var other = theirs.open(askOf(world.pair("Far", "Away").mentee(), "boris@example.org"));
        var theirField = field(other.body());
        var forged = new HashMap<>(Map.of(
                theirField,
                "Smuggled",
                "words-" + UUID.randomUUID(),
                "Made up",
                "words-no-id",
                "Made up",
                field.replace("words-", "level-"),
                "5",
                "level-",
                "99999999999"));
        assertThat(olga.submit(page, forged).statusCode())
                .as("a question without levels takes none")
                .isEqualTo(422);

        assertThat(olga.submit(page, Map.of(field, "x".repeat(4_000_000))).statusCode())
                .isBetween(400, 499);
        var many = new HashMap<String, String>();
        for (int one = 0; one < 5_000; one++) {
            many.put("words-" + UUID.randomUUID(), "x");
        }
        assertThat(olga.submit(page, many).statusCode()).isBetween(400, 499);
        assertThat(olga.submitFrom("https://evil.example", page, Map.of(field, "Forged"))
                        .statusCode())
                .as("a form of another site")
                .isEqualTo(403);
        assertThat(answers()).isEmpty();
        assertThat(olga.submit(page, Map.of(field, "Mine")).statusCode()).isEqualTo(200);
    }

    private List<@Nullable String> answers() {
        return jdbc.queryForList("select words from skill_asking_answer", String.class);
    }

    private static String field(String html) {
        return Pattern.compile("name=\"(words-[0-9a-f-]{36})\"")
                .matcher(html)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String ask(String address) {
        return askOf(mara, address);
    }

    private String askOf(Actor mentee, String address) {
        var asked = As.account(
                mentee,
                () -> opinions.ask(new OpinionRequest(
                        true,
                        Locale.ENGLISH,
                        "I would like to know",
                        List.of(new Person("Somebody", address), new Person("Another", "other." + address)),
                        List.of(new Question(OpinionQuestion.Kind.STRENGTHS, "What do I do well?", null, null)))));
        assertThat(asked).isInstanceOf(OpinionStarted.Asked.class);
        var link = jdbc.queryForObject("select link from mail where to_address = ?", String.class, address);
        return Pattern.compile("/others/[^?]+")
                .matcher(String.valueOf(link))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
