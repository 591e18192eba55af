package app.waymark.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offering, taking up and answering an introduction, on the pages of the three. */
class IntroductionPagesTest extends ViewTest {

    private static final String ANNA = "anna.quince@example.org";

    @Autowired
    World world;

    @Autowired
    Introductions introductions;

    @Autowired
    PersonalContacts contacts;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void from_the_page_of_a_mentorship_to_the_list_of_the_mentee() {
        open(pair.mentor());
        go("mentorships/" + pair.mentorship().value());
        assertThat(shown()).contains("Introduce them to somebody");
        go(Links.introduce(pair.mentorship().value()).substring(1));
        press("Offer it to your mentee");
        assertThat(mine()).as("nothing is said yet").isZero();
        test(find(TextField.class).withLabel("Their name").single()).setValue("Anna");
        test(find(TextField.class).withLabel("Their mail address").single()).setValue(ANNA);
        test(find(TextArea.class)
                        .withLabel("Why should the two know each other?")
                        .single())
                .setValue("You both keep bees.");
        press("Offer it to your mentee");
        assertThat(shown()).contains("Offered by you", "Mara and Anna", "Mara is asked first");

        open(pair.mentee());
        go("");
        assertThat(shown()).contains("Jonas would introduce you to Anna");
        go("people/introductions");
        assertThat(shown())
                .contains("For you to answer", "You both keep bees.")
                .doesNotContain(ANNA, "Introduce somebody");
        press("Yes, please ask them");
        assertThat(shown()).contains("Offered to you", "You said yes; Anna is asked");

        var page = page();
        var anna = new Browser(port);
        var opened = anna.open(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body())
                .contains("Jonas would introduce you to Mara", "You both keep bees.", ANNA)
                .doesNotContain(World.address("Mara"));
        assertThat(opened.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(anna.open(page + "/no").body()).contains("Jonas would introduce you to Mara");
        assertThat(anna.submitFrom("https://evil.example", page, Map.of()).statusCode())
                .as("a form of another site")
                .isEqualTo(403);
        var accepted = anna.submit(page, Map.of());
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).contains("Mara and you are introduced", World.address("Mara"));
        assertThat(anna.submit(page, Map.of()).statusCode()).isEqualTo(410);
        assertThat(anna.open(page).body()).contains("You have said yes").doesNotContain(World.address("Mara"));

        open(pair.mentee());
        go("people");
        assertThat(shown()).contains("Anna", "introduced by Jonas", ANNA);
        open(pair.mentor());
        go("people/introductions");
        assertThat(shown()).contains("Both said yes").doesNotContain(ANNA);
        go("people");
        assertThat(shown()).doesNotContain("Anna");
    }

    @Test
    void declining_behind_the_link_is_one_press_and_final_in_both_languages() {
        var offered = (IntroductionResult.Done) As.account(
                pair.mentor(),
                () -> introductions.offer(new IntroductionOffer(
                        pair.mentorship(), null, "Anna", ANNA, "You both keep bees.", Locale.GERMAN)));
        As.account(pair.mentee(), () -> introductions.take(offered.introduction()));
        var page = page();
        var anna = new Browser(port);
        assertThat(anna.open(page + "?lang=de").body()).contains("Jonas würde dich mit Mara bekannt machen");
        assertThat(anna.submit(page + "/no", Map.of("anybody", "yes")).body()).contains("Du wirst nicht mehr gefragt");
        assertThat(anna.submit(page, Map.of()).statusCode()).isEqualTo(410);
        assertThat(anna.open(page + "?lang=en").body()).contains("This is over");
        assertThat(anna.open("/introduced/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(As.account(pair.mentee(), () -> contacts.mine())).isEmpty();
        open(pair.mentee());
        go("people/introductions");
        assertThat(shown()).contains("It did not come about");
    }

    @Test
    void who_has_none_reads_what_they_are() {
        open(pair.mentee());
        go("people/introductions");
        assertThat(shown()).contains("No introductions yet").doesNotContain("Introduce somebody");
    }

    private int mine() {
        return As.account(pair.mentor(), () -> introductions.mine(null, 50).items())
                .size();
    }

    private String page() {
        return Pattern.compile("/introduced/[^?]+")
                .matcher(String.valueOf(
                        jdbc.queryForObject("select link from mail where to_address = ?", String.class, ANNA)))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
