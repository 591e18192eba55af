package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What a page's server holds of the last thing it said. */
@WaymarkTest
class NarrowResponsesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void what_is_said_again_is_the_same_and_was_kept_in_one_byte_a_character() {
        world.person("Łucja Żak", Locale.ENGLISH, ZoneId.of("Europe/Warsaw"), false);
        var browser = new Browser(port);
        browser.signIn(World.address("Łucja Żak"), World.PASSWORD);
        var page = browser.open("/?v-r=init&location=&query=").body();
        var key = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        var goesToSettings = """
                {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"settings","query":"","appShellTitle":"","historyState":null,"trigger":""}}]}""".formatted(key.group(1));

        var said = browser.say("/?v-r=uidl&v-uiId=0", goesToSettings).body();
        var again = browser.say("/?v-r=uidl&v-uiId=0", goesToSettings).body();

        assertThat(said).contains("Łucja Żak");
        assertThat(again).contains("\\u0141ucja \\u017bak");
        assertThat(again.chars()).allMatch(one -> one <= 0xFF);
        assertThat(JSON.readTree(json(again))).isEqualTo(JSON.readTree(json(said)));
    }

    @Test
    void what_has_no_wide_character_stays_as_it_is_and_pairs_of_them_stay_pairs() {
        var narrow = "{\"a\":\"Müller\"}";
        assertThat(NarrowResponses.narrow(narrow)).isSameAs(narrow);
        assertThat(NarrowResponses.narrow("\"„Ziel“ 🎯\"")).isEqualTo("\"\\u201eZiel\\u201c \\ud83c\\udfaf\"");
    }

    /** An answer stands in a loop that never runs and a list, so that no other site reads it as a script. */
    private static String json(String answer) {
        return answer.substring(answer.indexOf('{'));
    }
}
