package app.waymark.account;

import static app.waymark.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.OneTimeLinks.Choice;
import app.waymark.account.OneTimeLinks.State;
import app.waymark.account.OneTimeLinks.Use;
import app.waymark.account.SignIns.Outcome;
import app.waymark.account.internal.LinkIssuer;
import app.waymark.account.internal.MailRequests;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
@RecordApplicationEvents
class OneTimeLinksTest {

    private static final String NEW_PASSWORD = "eight more hills";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    OneTimeLinks links;

    @Autowired
    LinkIssuer issuer;

    @Autowired
    MailRequests mailRequests;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void an_invitation_sets_password_language_and_zone_and_goes_in() {
        var path = invite("Ivo Neu");
        var browser = new Browser(port);
        var page = browser.open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Welcome, Ivo Neu").contains("<option selected=\"selected\">Europe/Berlin");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();

        var in = browser.submit(
                path, Map.of("name", "Ivo N.", "password", NEW_PASSWORD, "language", "de", "zone", "America/New_York"));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
        var account = SystemActor.call(() ->
                        accounts.findByEmail(TestAccounts.person("Ivo Neu").email()))
                .orElseThrow();
        assertThat(account.name()).isEqualTo("Ivo N.");
        assertThat(account.locale()).isEqualTo(Locale.GERMAN);
        assertThat(account.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(signIns.attempt("ivo.neu@example.org", NEW_PASSWORD, "203.0.113.1", Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        var path = invite("Ivo Neu");
        for (int i = 0; i < 3; i++) {
            assertThat(new Browser(port).open(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_link_works_once() {
        var path = invite("Ivo Neu");
        new Browser(port).submit(path, Map.of("name", "Ivo", "password", NEW_PASSWORD));
        var again = new Browser(port).open(path);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("used already");
        assertThat(new Browser(port)
                        .submit(path, Map.of("name", "Eve", "password", "a password of Eve's"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void of_two_who_use_a_link_at_once_one_gets_in() throws Exception {
        var token = token(invite("Ivo Neu"));
        Callable<Use> use = () -> links.use(token, choice(NEW_PASSWORD), "203.0.113.2");
        try (var both = Executors.newFixedThreadPool(4)) {
            var outcomes = both.invokeAll(List.of(use, use, use, use)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(Use.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Use.Gone.class::isInstance).hasSize(3);
        }
    }

    @Test
    void an_expired_link_says_so_and_a_new_one_can_be_asked_for() {
        var path = invite("Ivo Neu");
        jdbc.update("update account_link set expires_at = utc_timestamp() - interval 1 minute");
        var page = new Browser(port).open(path);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("has expired").contains(path + "/again");
        assertThat(links.use(token(path), choice(NEW_PASSWORD), "203.0.113.3"))
                .isEqualTo(new Use.Gone(new State.Expired(Purpose.INVITATION)));

        var sent = new Browser(port).submit(path + "/again", Map.of());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(queued())
                .containsExactly(TestAccounts.person("Ivo Neu").email().value());
    }

    @Test
    void a_link_that_was_sent_works_whoever_asks_for_another_one() {
        var first = invite("Ivo Neu");
        var id = SystemActor.call(() ->
                        accounts.findByEmail(TestAccounts.person("Ivo Neu").email()))
                .orElseThrow()
                .id();
        SystemActor.run(() -> accounts.invite(List.of(id)));
        mailRequests.answer(TestAccounts.person("Ivo Neu").email().value());
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(3);
        assertThat(new Browser(port).open(first).statusCode()).isEqualTo(200);
        assertThat(new Browser(port).open(lastLink()).statusCode()).isEqualTo(200);

        assertThat(new Browser(port)
                        .submit(first, Map.of("name", "Ivo", "password", NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(links.open(token(lastLink())))
                .as("the others are of no use to anybody once there is a password")
                .isInstanceOf(State.Used.class);
    }

    @Test
    void a_link_that_an_administrator_sends_is_the_only_one() {
        var first = invite("Ivo Neu");
        var id = lastEvent().account();
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true), () -> administration.sendLink(id));
        assertThat(new Browser(port).open(first).body()).contains("no longer works");
        assertThat(new Browser(port).open(lastLink()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_strangers_requests_fill_nobodys_mailbox() {
        TestAccounts.withPassword(accounts, "Mara Voll");
        var email = TestAccounts.person("Mara Voll").email().value();
        for (int i = 0; i < 20; i++) {
            mailRequests.answer(email);
        }
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(5);
        var later = clock.instant().plus(Duration.ofMinutes(61));
        WaymarkClock.at(later, () -> {
            mailRequests.answer(email);
            return true;
        });
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(6);
    }

    @Test
    void who_holds_a_link_is_held_up_by_nobody_elses_attempts() {
        var path = invite("Ivo Neu");
        for (int i = 0; i < 150; i++) {
            links.use("guess " + i, choice(NEW_PASSWORD), "203.0.113.8");
            links.requestAgain("guess " + i, "203.0.113.8");
        }
        assertThat(links.requestAgain(token(path), "203.0.113.8")).isEmpty();
        assertThat(links.use(token(path), choice(NEW_PASSWORD), "203.0.113.8")).isInstanceOf(Use.Done.class);
    }

    @Test
    void a_made_up_link_leads_nowhere() {
        var page = new Browser(port).open("/link/made-up");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("leads nowhere");
    }

    @Test
    void a_weak_password_is_refused_and_the_link_still_works() {
        var path = invite("Ivo Neu");
        for (var weak : List.of("short", "password123", "aaaaaaaaaaaa", "ivo.neu123")) {
            var page = new Browser(port).submit(path, Map.of("name", "Ivo Neu", "password", weak));
            assertThat(page.statusCode()).as(weak).isEqualTo(422);
            assertThat(page.body()).contains("role=\"alert\"").doesNotContain("value=\"" + weak);
        }
        assertThat(new Browser(port)
                        .submit(path, Map.of("name", " ", "password", NEW_PASSWORD))
                        .body())
                .contains("Please give a name");
        assertThat(new Browser(port)
                        .submit(path, Map.of("name", "Ivo", "password", NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_new_password_by_link_ends_the_sessions_of_the_old_one() {
        var id = TestAccounts.withPassword(accounts, "Mara Alt");
        var browser = new Browser(port);
        browser.signIn(TestAccounts.person("Mara Alt").email().value(), PASSWORD);
        mailRequests.answer(TestAccounts.person("Mara Alt").email().value());
        assertThat(lastEvent().purpose()).isEqualTo(Purpose.RESET);
        assertThat(lastEvent().account()).isEqualTo(id);

        var page = new Browser(port).open(lastLink());
        assertThat(page.body()).contains("Hello, Mara Alt").doesNotContain("name=\"zone\"");
        assertThat(new Browser(port)
                        .submit(lastLink(), Map.of("password", NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);
        var account = Objects.requireNonNull(
                SystemActor.call(() -> accounts.find(List.of(id))).get(id));
        assertThat(account.name()).isEqualTo("Mara Alt");
        assertThat(account.zone()).isEqualTo(TestAccounts.BERLIN);
    }

    @Test
    void asking_for_a_new_password_answers_everybody_the_same() {
        TestAccounts.withPassword(accounts, "Mara Alt");
        var known = new Browser(port)
                .submit(
                        "/forgotten",
                        Map.of("email", TestAccounts.person("Mara Alt").email().value()));
        var unknown = new Browser(port).submit("/forgotten", Map.of("email", "nobody@example.org"));
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(queued()).hasSize(2);

        queued().forEach(mailRequests::answer);
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(1);
    }

    @Test
    void who_never_set_a_password_is_sent_the_invitation_again_and_a_closed_account_nothing() {
        invite("Ivo Neu");
        mailRequests.answer(TestAccounts.person("Ivo Neu").email().value());
        assertThat(lastEvent().purpose()).isEqualTo(Purpose.INVITATION);

        var id = TestAccounts.withPassword(accounts, "Mara Zu");
        close(id);
        mailRequests.answer(TestAccounts.person("Mara Zu").email().value());
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(2);
    }

    @Test
    void what_is_too_long_for_an_address_is_not_written_into_the_queue() {
        var before = jdbc.queryForObject("select count(*) from scheduled_tasks", Long.class);
        assertThat(links.requestMail("x".repeat(500_000) + "@example.org", "203.0.113.9"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from scheduled_tasks", Long.class))
                .isEqualTo(before);
    }

    @Test
    void a_password_changed_by_its_person_makes_the_link_for_a_new_one_void() {
        var id = TestAccounts.withPassword(accounts, "Mara Zu");
        mailRequests.answer(TestAccounts.person("Mara Zu").email().value());
        var token = token(lastLink());
        assertThat(links.open(token)).isInstanceOf(State.Open.class);
        As.account(TestAccounts.actor(id, false), () -> {
            own.changePassword(TestAccounts.PASSWORD, NEW_PASSWORD);
        });
        assertThat(links.open(token)).isInstanceOf(State.Replaced.class);
    }

    @Test
    void a_letter_whose_link_does_not_work_any_more_is_not_sent() {
        var id = TestAccounts.withPassword(accounts, "Mara Zu");
        var email = TestAccounts.person("Mara Zu").email().value();
        mailRequests.answer(email);
        var first = token(lastLink());
        mailRequests.answer(email);
        assertThat(unsent(id)).isEqualTo(2);
        assertThat(links.use(first, choice(NEW_PASSWORD), "203.0.113.7")).isInstanceOf(Use.Done.class);
        assertThat(unsent(id)).as("after another link was used").isZero();

        mailRequests.answer(email);
        assertThat(unsent(id)).isEqualTo(1);
        As.account(TestAccounts.actor(id, false), () -> {
            own.changePassword(NEW_PASSWORD, TestAccounts.PASSWORD);
        });
        assertThat(unsent(id)).as("after its person set a password").isZero();
    }

    private long unsent(AccountId account) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail m where m.recipient = ? and m.state in ('WAITING', 'KEPT', 'FAILED')"
                        + " and not exists (select 1 from notice n where n.event = m.event)",
                Long.class,
                account.value()));
    }

    @Test
    void a_mailbox_is_not_flooded() {
        var email = "flood@example.org";
        for (int i = 0; i < 4; i++) {
            assertThat(links.requestMail(email, "203.0.113.4")).isEmpty();
        }
        assertThat(links.requestMail(email, "203.0.113.5")).isPresent();
        assertThat(new Browser(port)
                        .submit("/forgotten", Map.of("email", email))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void the_link_of_a_closed_account_says_so() {
        var path = invite("Ivo Neu");
        close(SystemActor.call(() ->
                        accounts.findByEmail(TestAccounts.person("Ivo Neu").email()))
                .orElseThrow()
                .id());
        assertThat(new Browser(port).open(path).statusCode()).isEqualTo(403);
        assertThat(links.use(token(path), choice(NEW_PASSWORD), "203.0.113.6"))
                .isEqualTo(new Use.Gone(new State.Closed()));
    }

    @Test
    void the_first_link_makes_the_administrator_and_no_second_one() {
        var first = path(transaction.execute(unused -> issuer.administrator()));
        var link = path(transaction.execute(unused -> issuer.administrator()));
        assertThat(new Browser(port).open(first).statusCode()).isEqualTo(410);

        var page = new Browser(port).open(link);
        assertThat(page.body()).contains("Set up Waymark").contains("name=\"email\"");
        var fields = Map.of(
                "name",
                "Rita Root",
                "email",
                "rita@example.org",
                "password",
                NEW_PASSWORD,
                "language",
                "de",
                "zone",
                "Europe/Vienna");
        var wrong = new HashMap<>(fields);
        wrong.put("email", "no address");
        assertThat(new Browser(port).submit(link, wrong).statusCode()).isEqualTo(422);

        var browser = new Browser(port);
        assertThat(browser.submit(link, fields).statusCode()).isEqualTo(303);
        assertThat(browser.open("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).submit(link, fields).statusCode()).isEqualTo(410);
        var later = path(transaction.execute(unused -> issuer.administrator()));
        assertThat(new Browser(port).submit(later, fields).statusCode()).isEqualTo(410);
    }

    @Test
    void a_link_works_until_its_time_is_over() {
        var token = token(invite("Ivo Neu"));
        var nearly = clock.instant().plus(Purpose.INVITATION.validity()).minus(Duration.ofMinutes(1));
        assertThat(WaymarkClock.at(nearly, () -> links.open(token))).isInstanceOf(State.Open.class);
        assertThat(WaymarkClock.at(nearly.plus(Duration.ofMinutes(2)), () -> links.open(token)))
                .isInstanceOf(State.Expired.class);
    }

    @Test
    void no_secret_is_stored_or_logged() {
        var token = token(invite("Ivo Neu"));
        assertThat(lastEvent().toString()).doesNotContain(token);
        assertThat(jdbc.queryForObject(
                        "select count(*) from account_link where token_hash = unhex(sha2(?, 256))",
                        Integer.class,
                        token))
                .isEqualTo(1);
    }

    private String invite(String name) {
        SystemActor.run(() -> {
            var registered = accounts.register(List.of(TestAccounts.person(name)));
            accounts.invite(registered.ids().values());
        });
        return lastLink();
    }

    private void close(AccountId id) {
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true), () -> {
            administration.close(id);
        });
    }

    private OneTimeLinkIssued lastEvent() {
        return events.stream(OneTimeLinkIssued.class)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String lastLink() {
        return path(lastEvent().link());
    }

    private List<String> queued() {
        return jdbc.query(
                "select task_data from scheduled_tasks where task_name = 'account-mail-request' order by task_instance",
                (row, number) -> (String) deserialize(row.getBytes(1)));
    }

    private static Object deserialize(byte[] data) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Choice choice(String password) {
        return new Choice("", "Ivo Neu", password, Locale.ENGLISH, TestAccounts.BERLIN);
    }

    private static String path(@Nullable String link) {
        return URI.create(Objects.requireNonNull(link)).getPath();
    }

    private static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
