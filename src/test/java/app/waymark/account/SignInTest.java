package app.waymark.account;

import static app.waymark.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.SignIns.Outcome;
import app.waymark.account.SignIns.Recalled;
import app.waymark.shared.AccountId;
import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@WaymarkTest
class SignInTest {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    SignIns signIns;

    @Autowired
    Clock clock;

    @Autowired
    WebServerApplicationContext server;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    AccountId mara;
    String email;

    @BeforeEach
    void mara() {
        var name = "Mara " + UUID.randomUUID().toString().substring(0, 8);
        email = TestAccounts.person(name).email().value();
        mara = TestAccounts.withPassword(accounts, name);
    }

    @Test
    void the_right_password_lets_in_whatever_the_case_of_the_address() {
        assertThat(signIns.attempt(" " + email.toUpperCase(Locale.ROOT), PASSWORD, "192.0.2.1", Optional.empty()))
                .isInstanceOfSatisfying(
                        Outcome.Welcome.class,
                        in -> assertThat(in.who().actor().id()).isEqualTo(mara));
    }

    @Test
    void a_password_that_was_hashed_with_less_work_is_hashed_anew_when_its_person_comes_in() {
        var weak = Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 512, 1).encode(PASSWORD));
        jdbc.update("update account set password_hash = ? where id = ?", weak, mara.value());
        assertThat(signIns.attempt(email, PASSWORD, "192.0.2.3", Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
        assertThat(jdbc.queryForObject("select password_hash from account where id = ?", String.class, mara.value()))
                .isNotEqualTo(weak);
        assertThat(signIns.attempt(email, PASSWORD, "192.0.2.3", Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_page() {
        var wrong = new Browser(port).signIn(email, "not this one");
        var unknown = new Browser(port).signIn("nobody@example.org", "not this one");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body().replace("nobody@example.org", email)).isEqualTo(wrong.body());
        assertThat(wrong.body()).contains("do not go together").contains("value=\"" + email + "\"");
    }

    @Test
    void an_account_without_a_password_is_refused_like_a_wrong_password() {
        var invited = TestAccounts.person("Ivo Ohne");
        SystemActor.call(() -> accounts.register(List.of(invited)));
        assertThat(signIns.attempt(invited.email().value(), "", "192.0.2.2", Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.attempt(invited.email().value(), "nobody has this password", "192.0.2.2", Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_closed_account_is_named_closed_only_to_who_knows_the_password() {
        close();
        var page = new Browser(port).signIn(email, PASSWORD);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This account is closed");
        assertThat(new Browser(port).signIn(email, "not this one").statusCode()).isEqualTo(401);
    }

    @Test
    void ten_wrong_passwords_are_enough_for_a_quarter_of_an_hour_whoever_it_is() {
        var now = clock.instant();
        for (var who : new String[] {email, "nobody-" + email}) {
            for (int i = 0; i < 10; i++) {
                assertThat(attemptAt(now, who, "wrong " + i)).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(attemptAt(now, who, PASSWORD)).isInstanceOf(Outcome.TooMany.class);
        }
        var page = new Browser(port).signIn(email, PASSWORD);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("A moment, please");
        assertThat(attemptAt(now.plus(Duration.ofMinutes(16)), email, PASSWORD)).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_stranger_cannot_lock_out_a_person_who_comes_with_a_browser_of_theirs() {
        var hers = signedIn();
        for (int i = 0; i < 70; i++) {
            signIns.attempt(i < 12 ? email : "other" + i + "@example.org", "wrong " + i, "127.0.0.1", Optional.empty());
        }
        assertThat(new Browser(port).signIn(email, PASSWORD).statusCode())
                .as("a browser that nobody has used yet waits")
                .isEqualTo(429);
        assertThat(hers.restart().signIn(email, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_browser_that_somebody_else_has_used_is_no_help_in_guessing() {
        var ivo = "Ivo " + UUID.randomUUID().toString().substring(0, 8);
        TestAccounts.withPassword(accounts, ivo);
        var his = new Browser(port);
        his.signIn(TestAccounts.person(ivo).email().value(), PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThat(his.signIn(email, "wrong " + i).statusCode()).isEqualTo(401);
        }
        assertThat(his.signIn(email, "wrong again").statusCode()).isEqualTo(429);
    }

    @Test
    void a_stolen_browser_gets_so_many_guesses_and_no_more() {
        var stolen = signedIn();
        for (int i = 0; i < 20; i++) {
            assertThat(stolen.signIn(email, "wrong " + i).statusCode()).isEqualTo(401);
        }
        assertThat(stolen.signIn(email, "wrong again").statusCode()).isEqualTo(429);
    }

    @Test
    void an_address_that_a_client_makes_up_for_itself_counts_for_nothing() {
        int waits = 0;
        for (int i = 0; i < 65; i++) {
            var forged = new Browser(port)
                    .with("X-Forwarded-For", "203.0.113." + i)
                    .with("Forwarded", "for=203.0.113." + i)
                    .with("X-Real-IP", "203.0.113." + i);
            waits += forged.signIn("many" + i + "@example.org", "wrong").statusCode() == 429 ? 1 : 0;
        }
        assertThat(waits).isPositive();
    }

    @Test
    void a_password_is_good_for_years_and_nobody_is_made_to_change_it() {
        assertThat(attemptAt(clock.instant().plus(Duration.ofDays(2_000)), email, PASSWORD))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_session_has_a_name_nobody_guesses_and_ends_when_nothing_is_asked_for_half_an_hour() throws IOException {
        var first = signedIn().cookie("JSESSIONID").orElseThrow().getValue();
        var second = signedIn().cookie("JSESSIONID").orElseThrow().getValue();
        assertThat(first).as("128 bits").matches("[0-9A-F]{32}").isNotEqualTo(second);
        assertThat(session(first).getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    @Test
    void one_network_may_not_try_many_accounts() {
        var now = clock.instant();
        WaymarkClock.at(now, () -> {
            for (int i = 0; i < 60; i++) {
                signIns.attempt("many" + i + "@example.org", "wrong", "2001:db8:1:2::" + i, Optional.empty());
            }
            assertThat(signIns.attempt(email, PASSWORD, "2001:db8:1:2:ffff::1", Optional.empty()))
                    .isInstanceOf(Outcome.TooMany.class);
            assertThat(signIns.attempt(email, PASSWORD, "2001:db8:1:3::1", Optional.empty()))
                    .isInstanceOf(Outcome.Welcome.class);
            return true;
        });
    }

    @Test
    void signing_in_lands_on_the_page_that_was_asked_for() {
        var browser = new Browser(port);
        var asked = browser.open("/goals/1?thread=2");
        assertThat(asked.statusCode()).isEqualTo(302);
        var signIn = asked.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/sign-in?to=%2Fgoals%2F1%3Fthread%3D2");
        assertThat(browser.open(signIn).body()).contains("value=\"/goals/1?thread=2\"");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        var in = browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD, "to", "/goals/1?thread=2"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/goals/1?thread=2");
        assertThat(browser.cookie("JSESSIONID")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/\\/evil.example",
                "javascript:alert(1)",
                "/sign-out",
                "/\tevil",
                " //evil.example"
            })
    void no_address_leads_out_of_the_house(String to) {
        var in = new Browser(port).submit("/sign-in", Map.of("email", email, "password", PASSWORD, "to", to));
        assertThat(in.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void a_session_that_somebody_else_prepared_is_not_continued() {
        var browser = signedIn();
        var before = browser.cookie("JSESSIONID").orElseThrow().getValue();
        var victim = browser.copy(port);
        victim.signIn(email, PASSWORD);
        assertThat(victim.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(browser.open("/settings").statusCode())
                .as("the prepared session is dead")
                .isEqualTo(302);
    }

    @Test
    void cookies_are_out_of_reach_for_scripts_and_other_sites() {
        var in = new Browser(port).submit("/sign-in", Map.of("email", email, "password", PASSWORD, "remember", "true"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void a_form_on_another_site_is_refused() {
        var fields = Map.of("email", email, "password", PASSWORD);
        assertThat(new Browser(port)
                        .submitFrom("https://evil.example", "/sign-in", fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).submitFrom("null", "/sign-in", fields).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .with("Sec-Fetch-Site", "cross-site")
                        .submit("/sign-in", fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .with("Sec-Fetch-Site", "same-origin")
                        .submit("/sign-in", fields)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_remembered_browser_comes_in_again_with_a_new_secret_each_time() {
        var browser = remembered();
        var first = browser.cookie("waymark-remembered").orElseThrow().getValue();
        assertThat(browser.restart().open("/settings").statusCode()).isEqualTo(200);
        assertThat(browser.cookie("waymark-remembered").orElseThrow().getValue())
                .isNotEqualTo(first);
        assertThat(browser.restart().open("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void two_tabs_that_open_at_once_both_come_in() {
        var browser = remembered().restart();
        var tab = browser.copy(port);
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
        assertThat(tab.open("/settings").statusCode()).isEqualTo(200);
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stolen_secret_that_is_used_later_ends_everything() {
        var who = welcome();
        var first = signIns.remember(who);
        assertThat(signIns.recall(first)).isInstanceOf(Recalled.Again.class);
        var later = clock.instant().plus(Duration.ofMinutes(5));
        var another = signIns.remember(who);
        assertThat(WaymarkClock.at(later, () -> signIns.recall(first))).isInstanceOf(Recalled.Forgotten.class);
        assertThat(signIns.check(who)).isEqualTo(SignIns.Standing.ENDED);
        assertThat(signIns.recall(another))
                .as("no browser is remembered any more")
                .isInstanceOf(Recalled.Forgotten.class);
        assertThat(toldOf("account.remembered-twice")).isEqualTo(1);
    }

    @Test
    void signing_out_where_somebody_has_used_the_secret_meanwhile_ends_what_they_got_by_it() {
        var who = welcome();
        var first = signIns.remember(who);
        var thiefs = (Recalled.Again) signIns.recall(first);
        var later = clock.instant().plus(Duration.ofMinutes(5));
        WaymarkClock.at(later, () -> {
            signIns.forget(first);
            return true;
        });
        assertThat(signIns.check(thiefs.who())).isEqualTo(SignIns.Standing.ENDED);
        assertThat(signIns.recall(thiefs.next())).isInstanceOf(Recalled.Forgotten.class);
        assertThat(toldOf("account.remembered-twice")).isEqualTo(1);
    }

    private int toldOf(String news) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail m join notice n on n.event = m.event where m.recipient = ? and n.kind like ?",
                Integer.class,
                mara.value(),
                "%" + news + "%"));
    }

    @Test
    void a_browser_that_stays_away_for_a_month_is_forgotten() {
        var secret = signIns.remember(welcome());
        var later = clock.instant().plus(SignIns.REMEMBERED_FOR).plusSeconds(60);
        assertThat(WaymarkClock.at(later, () -> signIns.recall(secret))).isInstanceOf(Recalled.Forgotten.class);
        assertThat(signIns.recall(new SignIns.RememberMe(secret.series(), "made up")))
                .isInstanceOf(Recalled.Forgotten.class);
    }

    @Test
    void a_browser_that_keeps_coming_back_is_forgotten_all_the_same_when_its_sign_in_is_too_long_ago() {
        var signedIn = clock.instant();
        var secret = signIns.remember(welcome());
        for (int day = 20; day < 90; day += 20) {
            var presented = secret;
            var again = WaymarkClock.at(signedIn.plus(Duration.ofDays(day)), () -> signIns.recall(presented));
            assertThat(again).as("after %s days", day).isInstanceOf(Recalled.Again.class);
            secret = ((Recalled.Again) again).next();
        }
        var last = secret;
        var later = signedIn.plus(SignIns.REMEMBERED_AT_MOST).plusSeconds(60);
        assertThat(WaymarkClock.at(later, () -> signIns.recall(last))).isInstanceOf(Recalled.Forgotten.class);
        assertThat(signIns.recall(last)).as("and stays so").isInstanceOf(Recalled.Forgotten.class);
    }

    @Test
    void signing_out_ends_the_session_and_forgets_the_browser() {
        var browser = remembered();
        var stolen = browser.copy(port).restart();
        assertThat(browser.open("/sign-out").statusCode())
                .as("a link elsewhere signs nobody out")
                .isNotEqualTo(302);
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
        var out = browser.submit("/sign-out", Map.of());
        assertThat(out.headers().firstValue("Location")).hasValue("/sign-in?out");
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);
        assertThat(stolen.open("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void a_closed_account_is_out_with_its_next_click() {
        var browser = remembered();
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
        close();
        assertThat(browser.open("/settings").headers().firstValue("Location"))
                .hasValue("/sign-in?ended&to=%2Fsettings");
        assertThat(browser.open("/settings").headers().firstValue("Location")).hasValue("/sign-in?to=%2Fsettings");
    }

    @Test
    void a_new_password_signs_out_everywhere_but_here() {
        var elsewhere = remembered();
        var here = welcome();
        As.account(here.actor());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(here, null, here.getAuthorities()));
        assertThat(own.changePassword("not this", "another good one"))
                .isInstanceOf(OwnAccount.Change.WrongPassword.class);
        assertThat(own.changePassword(PASSWORD, "short")).isInstanceOf(OwnAccount.Change.Weak.class);
        assertThat(own.changePassword(PASSWORD, "another good one")).isInstanceOf(OwnAccount.Change.Saved.class);
        assertThat(signIns.check(here)).isEqualTo(SignIns.Standing.SAME);
        assertThat(elsewhere.open("/settings").statusCode()).isEqualTo(302);
        assertThat(signIns.attempt(email, PASSWORD, "192.0.2.9", Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.attempt(email, "another good one", "192.0.2.9", Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_new_language_and_zone_hold_in_other_sessions_with_the_next_request() {
        var elsewhere = welcome();
        As.account(elsewhere.actor(), () -> own.choose("Mara L.", Locale.GERMAN, ZoneId.of("Asia/Tokyo"), Scheme.DARK));
        assertThat(signIns.check(elsewhere)).isEqualTo(SignIns.Standing.CHANGED);
        assertThat(elsewhere.actor().name()).isEqualTo("Mara L.");
        assertThat(elsewhere.actor().locale()).isEqualTo(Locale.GERMAN);
        assertThat(elsewhere.scheme()).isEqualTo(Scheme.DARK);
        assertThat(elsewhere.actor().zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(signIns.check(elsewhere)).isEqualTo(SignIns.Standing.SAME);
    }

    @Test
    void a_new_role_opens_its_pages_in_the_session_that_is_there() {
        var browser = signedIn();
        assertThat(browser.open("/actuator/metrics").statusCode()).isEqualTo(403);
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true), () -> administration.setAdministrator(mara, true));
        assertThat(browser.open("/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_signs_a_person_out_in_every_browser_and_the_account_stays() {
        var browser = remembered();
        var open = openPage().session();
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true), () -> administration.signOut(mara));
        Awaitility.await().untilAsserted(() -> assertThat(alive(open)).isFalse());
        assertThat(browser.copy(port).open("/settings").statusCode())
                .as("the session")
                .isEqualTo(302);
        assertThat(browser.restart().open("/settings").statusCode())
                .as("the remembered browser")
                .isEqualTo(302);
        assertThat(new Browser(port).signIn(email, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_that_was_opened_twelve_hours_ago_ends_however_busy_it_is() throws IOException {
        var browser = signedIn();
        var session = session(browser.cookie("JSESSIONID").orElseThrow().getValue());
        var opened = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> session.getAttribute(name) instanceof Instant)
                .toList();
        assertThat(opened).hasSize(1);
        session.setAttribute(opened.getFirst(), clock.instant().minus(Duration.ofHours(11)));
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
        session.setAttribute(opened.getFirst(), clock.instant().minus(Duration.ofHours(12)));
        assertThat(browser.open("/settings").headers().firstValue("Location"))
                .hasValue("/sign-in?ended&to=%2Fsettings");
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);
    }

    private Outcome attemptAt(Instant now, String who, String password) {
        return WaymarkClock.at(
                now,
                () -> signIns.attempt(who, password, "192.0.2." + Math.abs(who.hashCode() % 200), Optional.empty()));
    }

    private SignedInAccount welcome() {
        return ((Outcome.Welcome) signIns.attempt(email, PASSWORD, "198.51.100.1", Optional.empty())).who();
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        assertThat(browser.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    private Browser remembered() {
        var browser = new Browser(port);
        browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD, "remember", "true"));
        assertThat(browser.cookie("waymark-remembered")).isPresent();
        return browser;
    }

    private void close() {
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true), () -> {
            assertThat(administration.close(mara)).isInstanceOf(AccountAdministration.Change.Done.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/js/none.js", "/offline.html", "/VAADIN/none", "/?v-r=init", "/?v-r=push"})
    void whatever_a_visitor_asks_for_no_session_stays_behind(String path) {
        var visitor = new Browser(port);
        visitor.open(path);
        assertThat(visitor.cookie("JSESSIONID").map(cookie -> alive(cookie.getValue())))
                .isNotEqualTo(Optional.of(true));
    }

    @Test
    void an_open_page_is_left_at_once_when_its_person_signs_out_everywhere_else() {
        var lost = openPage().session();
        As.account(TestAccounts.actor(mara, false), own::signOutElsewhere);
        Awaitility.await().untilAsserted(() -> assertThat(alive(lost)).isFalse());
    }

    @Test
    void an_open_page_is_left_at_once_when_the_account_is_closed() {
        var lost = openPage().session();
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        As.account(TestAccounts.actor(robin, true), () -> administration.close(mara));
        Awaitility.await().untilAsserted(() -> assertThat(alive(lost)).isFalse());
    }

    @Test
    void nothing_is_heard_over_a_web_socket_that_was_open_when_the_session_ended() throws Exception {
        var page = openPage();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", "JSESSIONID=" + page.session())
                .buildAsync(
                        URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + page.pushId()
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                + "&X-Vaadin-LastSeenServerSyncId=0"),
                        new WebSocket.Listener() {})
                .get();
        var message = "{\"csrfToken\":\"" + page.key() + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
        socket.sendText(message.length() + "|" + message, true).get();
        assertThat(alive(page.session())).isTrue();

        // As another node does it, from which no page here hears.
        jdbc.update("update account set epoch = epoch + 1 where id = ?", mara.value());
        socket.sendText(message.length() + "|" + message, true).get();
        Awaitility.await().untilAsserted(() -> assertThat(alive(page.session())).isFalse());
        socket.abort();
    }

    @Test
    void nobody_opens_a_web_socket_who_is_not_signed_in() {
        var page = openPage();
        assertThat(handshake(page, null, "http://localhost:" + port)).isEqualTo(401);
        assertThat(handshake(page, "none-of-ours", "http://localhost:" + port)).isEqualTo(401);
        assertThat(handshake(page, page.session(), "https://evil.example")).isEqualTo(403);
        assertThat(handshake(page, page.session(), "http://localhost:" + port)).isEqualTo(101);
    }

    @Test
    void nobody_opens_more_web_sockets_in_a_minute_than_people_do() {
        var page = openPage();
        int refused = 0;
        for (int i = 0; i < 130; i++) {
            refused += handshake(page, page.session(), "http://localhost:" + port) == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 15);
    }

    /** What the server answers to a browser that asks for a web socket; a client of Java's hides it. */
    private int handshake(Page page, @Nullable String session, String origin) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + page.pushId()
                                    + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Transport=websocket HTTP/1.1\r\n"
                                    + "Host: localhost:" + port + "\r\nOrigin: " + origin + "\r\n"
                                    + (session == null ? "" : "Cookie: JSESSIONID=" + session + "\r\n")
                                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(line.split(" ", -1)[1]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Page(String session, String pushId, String key) {}

    /** Waymark open in a browser of Mara's, as far as the server can tell. */
    private Page openPage() {
        var browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        var page = browser.open("/?v-r=init&location=&query=").body();
        return new Page(
                browser.cookie("JSESSIONID").orElseThrow().getValue(),
                said(page, "Vaadin-Push-ID"),
                said(page, "Vaadin-Security-Key"));
    }

    private static String said(String page, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private HttpSession session(String id) throws IOException {
        return manager().findSession(id).getSession();
    }

    private Manager manager() {
        var server = (TomcatWebServer) Objects.requireNonNull(this.server.getWebServer());
        return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }

    /** Whether the server still keeps this session. */
    private boolean alive(String session) {
        try {
            var found = manager().findSession(session);
            return found != null && found.isValid();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
