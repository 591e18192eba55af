package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.report.RoundPeople;
import app.waymark.report.RoundPerson;
import app.waymark.shared.Actor;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is invited and has no password yet says no on the page behind the mail's link. */
@WaymarkTest
class NoWithoutAnAccountTest {

    private static final String NEW = "new@example.org";
    private static final String OTHER = "other@example.org";

    @Autowired
    World world;

    @Autowired
    Invitations invitations;

    @Autowired
    PeopleImport people;

    @Autowired
    Programmes programmes;

    @Autowired
    RoundPeople roundPeople;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final Map<String, String> links = new HashMap<>();
    private Actor clara;
    private RoundId round;

    @BeforeEach
    void two_people_are_asked_whom_nobody_knew_before() {
        clara = world.account("Clara Vance");
        round = world.round(clara);
        bringIn(round, "email,name,role,language\n" + NEW + ",Neu Hier,mentee,en\n" + OTHER + ",Other One,mentee,de\n");
        As.account(clara, () -> invitations.ask(round));
        // Once somebody has answered, the mail that waits is gone.
        jdbc.query("select to_address, text from mail", mail -> {
            var found = Pattern.compile("/link/[\\w-]+").matcher(mail.getString("text"));
            assertThat(found.find()).isTrue();
            links.put(mail.getString("to_address"), found.group());
        });
    }

    @Test
    void a_no_needs_no_password_opens_no_account_and_is_seen_by_the_coordinators() {
        var browser = new Browser(port);
        assertThat(browser.open(link(NEW)).body()).contains("For a no you need none", "No to “Autumn” of Programme");

        var said = no(browser, NEW, question(NEW));

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("You said no", link(NEW));
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(jdbc.queryForMap("select password_hash, signed_in_at from account where email = ?", NEW)
                        .values())
                .containsOnlyNulls();
        assertThat(state(NEW)).isEqualTo(InvitationState.DECLINED);
        assertThat(state(OTHER)).isEqualTo(InvitationState.WAITING);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where verb = 'invitation.declined'", Integer.class))
                .isEqualTo(1);
        assertThat(no(browser, NEW, question(NEW)).statusCode())
                .as("said twice")
                .isEqualTo(200);
    }

    @Test
    void whoever_thinks_again_comes_in_by_the_same_link() {
        no(new Browser(port), NEW, question(NEW));
        var browser = new Browser(port);
        assertThat(browser.open(link(NEW)).body()).contains("Welcome, Neu Hier").doesNotContain("No to");
        assertThat(browser.submit(link(NEW), Map.of("name", "Neu Hier", "password", "four tall old trees"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_german_says_no_in_german() {
        var browser = new Browser(port);
        assertThat(browser.open(link(OTHER)).body()).contains("„Autumn“ von Programme");
        assertThat(no(browser, OTHER, question(OTHER)).body()).contains("Du hast abgelehnt");
    }

    @Test
    void nobody_says_no_for_somebody_else() {
        var browser = new Browser(port);
        assertThat(no(browser, OTHER, question(NEW)).statusCode())
                .as("with a link of one's own")
                .isEqualTo(410);
        assertThat(browser.submit("/link/made-up/no", Map.of("question", question(NEW)))
                        .statusCode())
                .as("with none")
                .isEqualTo(404);
        assertThat(browser.submitFrom("https://evil.example", link(NEW) + "/no", Map.of("question", question(NEW)))
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(no(browser, NEW, "no id").statusCode()).isEqualTo(410);
        var scanned = browser.open(link(NEW) + "/no?lang=de");
        assertThat(scanned.statusCode())
                .as("a scanner that opens what it finds, or a reader who changes the language")
                .isEqualTo(303);
        assertThat(scanned.headers().firstValue("Location").orElseThrow()).endsWith(link(NEW) + "?lang=de");
        assertThat(state(NEW)).isEqualTo(InvitationState.WAITING);
    }

    @Test
    void a_link_that_was_used_or_has_expired_says_no_to_nothing() {
        new Browser(port).submit(link(NEW), Map.of("name", "Neu Hier", "password", "four tall old trees"));
        var used = no(new Browser(port), NEW, question(NEW));
        assertThat(used.statusCode()).isEqualTo(410);
        assertThat(used.body()).contains("used already");
        assertThat(state(NEW)).isEqualTo(InvitationState.WAITING);

        jdbc.update("update account_link set expires_at = utc_timestamp() - interval 1 minute");
        assertThat(no(new Browser(port), OTHER, question(OTHER)).statusCode()).isEqualTo(410);
        assertThat(state(OTHER)).isEqualTo(InvitationState.WAITING);
    }

    @Test
    void what_was_not_asked_is_over_or_was_taken_back_is_not_offered() {
        var later = world.round(clara);
        bringIn(later, "email,name,role\n" + NEW + ",Neu Hier,mentee\n");
        var page = new Browser(port).open(link(NEW)).body();
        assertThat(Pattern.compile("name=\"question\"").matcher(page).results())
                .as("the other round has not asked")
                .hasSize(1);

        var withdrawn = question(NEW);
        As.account(clara, () -> {
            roundPeople
                    .read(round, RoundPeople.Part.EVERYBODY, NEW, Sorted.up(RoundPeople.Order.NAME), null, 5)
                    .people()
                    .items()
                    .forEach(one -> invitations.withdraw(round, one.account()));
            programmes.end(later);
        });
        assertThat(new Browser(port).open(link(NEW)).body()).doesNotContain("name=\"question\"");
        assertThat(no(new Browser(port), NEW, withdrawn).statusCode()).isEqualTo(410);
    }

    private java.net.http.HttpResponse<String> no(Browser browser, String email, String question) {
        return browser.submit(link(email) + "/no", Map.of("question", question));
    }

    private String link(String email) {
        return Objects.requireNonNull(links.get(email));
    }

    private String question(String email) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select i.id from invitation i join account a on a.id = i.account"
                                + " where a.email = ? and i.round = ?",
                        UUID.class,
                        email,
                        round.value()))
                .toString();
    }

    private InvitationState state(String email) {
        return As.account(
                        clara,
                        () -> roundPeople.read(
                                round, RoundPeople.Part.EVERYBODY, email, Sorted.up(RoundPeople.Order.NAME), null, 5))
                .people()
                .items()
                .stream()
                .map(RoundPerson::state)
                .findFirst()
                .orElseThrow();
    }

    private void bringIn(RoundId into, String csv) {
        As.account(clara, () -> people.read(into, csv.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
    }
}
