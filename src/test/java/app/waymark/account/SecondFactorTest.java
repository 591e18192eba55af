package app.waymark.account;

import static app.waymark.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.RecentProof.Answer;
import app.waymark.account.SecondFactor.Step;
import app.waymark.account.SignIns.Outcome;
import app.waymark.account.internal.TestCodes;
import app.waymark.account.internal.Throttle;
import app.waymark.program.Programmes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WaymarkTest
@RecordApplicationEvents
class SecondFactorTest {

    private static final String FROM = "198.51.100.20";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    SignIns signIns;

    @Autowired
    SecondFactor factor;

    @Autowired
    RecentProof proof;

    @Autowired
    PersonalRecords records;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Programmes programmes;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @LocalServerPort
    int port;

    AccountId mara;
    String email;

    @BeforeEach
    void mara() {
        var name = "Mara " + UUID.randomUUID().toString().substring(0, 8);
        email = TestAccounts.person(name).email().value();
        mara = TestAccounts.withPassword(accounts, name);
        throttle.forget();
    }

    @Test
    void nothing_is_asked_before_the_first_code_was_right() {
        var key = as(() -> ((Step.Begun) factor.begin()).key());
        assertThat(signIns.attempt(email, PASSWORD, FROM, Optional.empty())).isInstanceOf(Outcome.Welcome.class);
        assertThat(as(() -> factor.confirm("000000"))).isInstanceOf(Step.WrongCode.class);
        assertThat(as(() -> factor.confirm(TestCodes.at(key, clock.instant())))).isInstanceOf(Step.Codes.class);
        assertThat(signIns.attempt(email, PASSWORD, FROM, Optional.empty())).isInstanceOf(Outcome.CodeNeeded.class);
        assertThat(as(() -> factor.begin()))
                .as("a second one in its place needs the first one's end")
                .isInstanceOf(Step.Otherwise.class);
        assertThat(toldOf("account.factor-on")).isEqualTo(1);
    }

    @Test
    void the_password_alone_opens_no_session_and_the_code_that_comes_with_it_does() {
        var it = setUp();
        var browser = new Browser(port);
        var page = browser.signIn(email, PASSWORD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Now the code");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);

        var wrong = send(browser, token(page.body()), "000000");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("This code is not right");
        var in = send(browser, token(wrong.body()), it.next());
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/settings");
        assertThat(browser.open("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_is_taken_once_and_no_older_one_after_it() {
        var it = setUp();
        var now = clock.instant().plusSeconds(120);
        var code = TestCodes.at(it.key(), now);
        assertThat(second(now, code)).isInstanceOf(Outcome.Welcome.class);
        assertThat(second(now, code)).as("again").isInstanceOf(Outcome.Refused.class);
        assertThat(second(now, TestCodes.at(it.key(), now.minusSeconds(30))))
                .as("the one before, unused as it is")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(second(now, TestCodes.at(it.key(), now.plusSeconds(30))))
                .as("the next one")
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void clocks_may_be_half_a_minute_apart_and_no_more() {
        var it = setUp();
        var now = clock.instant().plusSeconds(600);
        assertThat(second(now, TestCodes.at(it.key(), now.minusSeconds(60)))).isInstanceOf(Outcome.Refused.class);
        assertThat(second(now, TestCodes.at(it.key(), now.plusSeconds(60)))).isInstanceOf(Outcome.Refused.class);
        assertThat(second(now, TestCodes.at(it.key(), now.minusSeconds(30)))).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void of_many_that_bring_one_code_at_once_one_comes_in() throws Exception {
        var it = setUp();
        var at = clock.instant().plusSeconds(300);
        var code = TestCodes.at(it.key(), at);
        var tokens = IntStream.range(0, 6).mapToObj(i -> halfway()).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var came = threads
                    .invokeAll(tokens.stream()
                            .<Callable<Outcome>>map(token -> () ->
                                    WaymarkClock.at(at, () -> signIns.second(token, code, FROM, Optional.empty())))
                            .toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
            assertThat(came.stream().filter(Outcome.Welcome.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void what_says_that_the_password_was_right_is_good_once_for_its_person_and_for_ten_minutes() {
        var it = setUp();
        var token = halfway();
        var later = clock.instant().plus(Duration.ofMinutes(11));
        assertThat(WaymarkClock.at(
                        later, () -> signIns.second(token, TestCodes.at(it.key(), later), FROM, Optional.empty())))
                .isInstanceOf(Outcome.Lapsed.class);
        assertThat(signIns.second("made up", it.next(), FROM, Optional.empty())).isInstanceOf(Outcome.Lapsed.class);
        assertThat(signIns.second(token, it.next(), FROM, Optional.empty())).isInstanceOf(Outcome.Welcome.class);
        assertThat(signIns.second(token, it.recovery().getFirst(), FROM, Optional.empty()))
                .as("once more, with another good code")
                .isInstanceOf(Outcome.Lapsed.class);

        var another = halfway();
        as(() -> own.changePassword(PASSWORD, "eleven slow rivers"));
        assertThat(signIns.second(another, it.recovery().get(1), FROM, Optional.empty()))
                .as("after a new password")
                .isInstanceOf(Outcome.Lapsed.class);
    }

    @Test
    void the_code_of_somebody_else_is_none() {
        var hers = setUp();
        var ivo = TestAccounts.withPassword(accounts, "Ivo " + UUID.randomUUID());
        var key = As.account(TestAccounts.actor(ivo, false), () -> ((Step.Begun) factor.begin()).key());
        var codes = As.account(
                TestAccounts.actor(ivo, false),
                () -> ((Step.Codes) factor.confirm(TestCodes.at(key, clock.instant()))).codes());
        assertThat(signIns.second(
                        halfway(), TestCodes.at(key, clock.instant().plusSeconds(30)), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.second(halfway(), codes.getFirst(), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.second(halfway(), hers.next(), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed_and_its_person_is_told() {
        var it = setUp();
        assertThat(it.recovery()).hasSize(10).allMatch(code -> code.matches("([a-z2-9]{5}-){4}[a-z2-9]{5}"));
        var code = it.recovery().getFirst();
        assertThat(signIns.second(
                        halfway(), " " + code.toUpperCase(Locale.ROOT).replace('-', ' '), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
        assertThat(signIns.second(halfway(), code, FROM, Optional.empty())).isInstanceOf(Outcome.Refused.class);
        assertThat(as(() -> factor.state().codesLeft())).isEqualTo(9);
        assertThat(toldOf("account.recovery-code-used")).isEqualTo(1);
    }

    @Test
    void new_recovery_codes_end_the_old_ones_and_nothing_of_them_is_kept_that_opens_anything() {
        var it = setUp();
        var fresh = as(() -> ((Step.Codes) factor.renewCodes()).codes());
        assertThat(signIns.second(halfway(), it.recovery().getFirst(), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signIns.second(halfway(), fresh.getFirst(), FROM, Optional.empty()))
                .isInstanceOf(Outcome.Welcome.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from account_recovery_code where account = ? and length(code_hash) = 32",
                        Integer.class,
                        mara.value()))
                .isEqualTo(10);
        assertThat(new HashSet<>(fresh)).hasSize(10).doesNotContainAnyElementsOf(it.recovery());
    }

    @Test
    void ten_wrong_codes_are_enough_for_a_quarter_of_an_hour_and_the_person_is_told_once() {
        var it = setUp();
        var token = halfway();
        for (int i = 0; i < 10; i++) {
            assertThat(signIns.second(token, "00000" + i % 10, FROM, Optional.empty()))
                    .isInstanceOf(Outcome.Refused.class);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(signIns.second(halfway(), it.next(), FROM, Optional.empty()))
                    .as("a new sign-in begins no new count")
                    .isInstanceOf(Outcome.TooMany.class);
        }
        assertThat(toldOf("account.codes-tried")).isEqualTo(1);
    }

    @Test
    void who_comes_with_a_browser_of_theirs_is_held_up_by_nobody_elses_codes() {
        var it = setUp();
        var browser = new Browser(port);
        send(browser, token(browser.signIn(email, PASSWORD).body()), it.next());
        var hers = browser.cookie("waymark-browser").orElseThrow().getValue();
        var stolen = halfway();
        for (int i = 0; i < 11; i++) {
            signIns.second(stolen, "000000", "203.0.113.66", Optional.empty());
        }
        assertThat(signIns.second(halfway(), it.recovery().getFirst(), FROM, Optional.of(hers)))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_link_for_a_new_password_leads_no_way_around_the_code() {
        var it = setUp();
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        As.account(TestAccounts.actor(robin, true), () -> administration.sendLink(mara));
        var link = events.stream(OneTimeLinkIssued.class)
                .reduce((first, second) -> second)
                .orElseThrow()
                .link();
        var browser = new Browser(port);
        var set = browser.submit(link.substring(link.indexOf("/link/")), Map.of("password", "eleven slow rivers"));
        assertThat(set.headers().firstValue("Location")).hasValue("/sign-in?set");
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);
        assertThat(browser.open("/sign-in?set").body()).contains("Your new password is set");
        var page = browser.signIn(email, "eleven slow rivers");
        assertThat(send(browser, token(page.body()), it.next()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_on_another_site_sends_no_code() {
        var it = setUp();
        var page = new Browser(port).signIn(email, PASSWORD);
        assertThat(new Browser(port)
                        .submitFrom(
                                "https://evil.example.org",
                                "/sign-in/code",
                                Map.of("token", token(page.body()), "code", it.next()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_harms_most_is_refused_ten_minutes_after_the_last_proof_and_done_after_a_new_one() {
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        var session = new SignedInAccount(TestAccounts.actor(robin, true), Scheme.DEVICE, 0, 0);
        signIns.begin(session, Optional.empty(), SeenBrowser.UNKNOWN);
        in(session);
        assertThat(administration.setAdministrator(mara, true)).isInstanceOf(AccountAdministration.Change.Done.class);
        var later = clock.instant().plus(Duration.ofMinutes(11));
        WaymarkClock.at(later, () -> {
            assertThat(administration.setAdministrator(mara, false))
                    .isInstanceOf(AccountAdministration.Change.ProofNeeded.class);
            assertThat(administration.endSecondFactor(mara))
                    .isInstanceOf(AccountAdministration.Change.ProofNeeded.class);
            assertThat(administration.demandSecondFactor(true))
                    .isInstanceOf(AccountAdministration.Change.ProofNeeded.class);
            assertThat(records.of(mara)).isEmpty();
            assertThat(records.forget(mara)).isInstanceOf(PersonalRecords.Forgetting.ProofNeeded.class);
            assertThatThrownBy(records::mine).isInstanceOf(AccessDeniedException.class);
            var programme = SystemActor.call(() -> programmes.create("Proof " + UUID.randomUUID()))
                    .orElseThrow();
            assertThatThrownBy(() -> programmes.appoint(programme, mara)).isInstanceOf(AccessDeniedException.class);
            assertThat(factor.begin()).isInstanceOf(Step.ProofNeeded.class);
            assertThat(proof.give("not this one", "")).isInstanceOf(Answer.Wrong.class);
            assertThat(administration.setAdministrator(mara, false))
                    .isInstanceOf(AccountAdministration.Change.ProofNeeded.class);
            assertThat(proof.give(PASSWORD, "")).isInstanceOf(Answer.Proven.class);
            assertThat(administration.setAdministrator(mara, false))
                    .isInstanceOf(AccountAdministration.Change.Done.class);
            return true;
        });
    }

    @Test
    void a_remembered_browser_has_proved_nothing_yet() {
        var who = welcome();
        var series = signIns.remember(who);
        var again = ((SignIns.Recalled.Again) signIns.recall(series)).who();
        signIns.begin(again, Optional.empty(), SeenBrowser.UNKNOWN);
        in(again);
        assertThat(proof.given()).isFalse();
        in(who);
        signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN);
        assertThat(proof.given()).isTrue();
    }

    @Test
    void where_there_is_a_second_factor_the_proof_takes_a_fresh_code_too() {
        var it = setUp();
        var session = new SignedInAccount(TestAccounts.actor(mara, false), Scheme.DEVICE, 0, 0);
        in(session);
        assertThat(proof.give(PASSWORD, "")).isInstanceOf(Answer.Wrong.class);
        var code = it.next();
        assertThat(proof.give("not this one", code)).isInstanceOf(Answer.Wrong.class);
        assertThat(proof.give(PASSWORD, code)).isInstanceOf(Answer.Proven.class);
        assertThat(proof.give(PASSWORD, code)).as("it was used up").isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void demanded_of_those_who_run_something_it_is_set_up_before_any_other_page_opens() {
        var name = "Robin " + UUID.randomUUID().toString().substring(0, 8);
        var robin = TestAccounts.administrator(accounts, name);
        As.account(TestAccounts.actor(robin, true), () -> {
            assertThat(administration.demandSecondFactor(true)).isInstanceOf(AccountAdministration.Change.Done.class);
        });
        var browser = new Browser(port);
        browser.signIn(TestAccounts.person(name).email().value(), PASSWORD);
        assertThat(browser.open("/administration/accounts").headers().firstValue("Location"))
                .hasValue("/settings/second-factor");
        assertThat(browser.open("/settings/second-factor").statusCode()).isEqualTo(200);
        assertThat(browser.with("Sec-Fetch-Mode", "no-cors")
                        .open("/actuator/metrics")
                        .statusCode())
                .isEqualTo(403);
        var page = browser.open("/?v-r=init&location=administration/accounts&query=")
                .body();
        assertThat(page).doesNotContain("wm-accounts");

        var others = new Browser(port);
        others.signIn(email, PASSWORD);
        assertThat(others.open("/settings").statusCode())
                .as("who runs nothing is asked nothing")
                .isEqualTo(200);

        var limited = welcome(TestAccounts.person(name).email().value());
        signIns.begin(limited, Optional.empty(), SeenBrowser.UNKNOWN);
        in(limited);
        assertThat(limited.limited()).isTrue();
        var key = ((Step.Begun) factor.begin()).key();
        assertThat(factor.confirm(TestCodes.at(key, clock.instant()))).isInstanceOf(Step.Codes.class);
        assertThat(limited.limited()).isFalse();
        assertThat(factor.end()).as("and stays").isInstanceOf(Step.Demanded.class);
    }

    @Test
    void coordinators_are_among_those_who_run_something() {
        var programme = SystemActor.call(() -> programmes.create("Demand " + UUID.randomUUID()))
                .orElseThrow();
        SystemActor.run(() -> programmes.appoint(programme, mara));
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        As.account(TestAccounts.actor(robin, true), () -> administration.demandSecondFactor(true));
        var who = welcome();
        signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN);
        assertThat(who.limited()).isTrue();
    }

    @Test
    void an_administrator_takes_a_lost_one_away_and_the_person_is_out_and_told() {
        var it = setUp();
        var browser = new Browser(port);
        send(browser, token(browser.signIn(email, PASSWORD).body()), it.next());
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        As.account(TestAccounts.actor(robin, true), () -> {
            assertThat(administration.endSecondFactor(mara)).isInstanceOf(AccountAdministration.Change.Done.class);
            assertThat(administration.endSecondFactor(mara)).isInstanceOf(AccountAdministration.Change.Gone.class);
        });
        assertThat(browser.open("/settings").statusCode()).isEqualTo(302);
        assertThat(signIns.attempt(email, PASSWORD, FROM, Optional.empty())).isInstanceOf(Outcome.Welcome.class);
        assertThat(toldOf("account.factor-off")).isEqualTo(1);
    }

    @Test
    void what_is_kept_of_it_is_exported_without_its_secrets_and_forgotten_with_the_person() {
        var it = setUp();
        var file = as(() -> new String(records.mine(), StandardCharsets.UTF_8));
        assertThat(file).contains("recovery_codes_left", "confirmed_at").doesNotContain("secret\"", it.key());
        var code = it.next();
        var session = new SignedInAccount(TestAccounts.actor(mara, false), Scheme.DEVICE, 0, 0);
        in(session);
        proof.give(PASSWORD, code);
        assertThat(own.close(PASSWORD, true)).isInstanceOf(OwnAccount.Change.Saved.class);
        for (var table : List.of(
                "account_totp",
                "account_recovery_code",
                "account_half_sign_in",
                "account_session",
                "account_browser")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where account = ?", Integer.class, mara.value()))
                    .as(table)
                    .isZero();
        }
    }

    private record SetUp(String key, List<String> recovery, Clock clock) {

        /** A code that was not used yet. */
        String next() {
            return TestCodes.at(key, clock.instant().plusSeconds(30));
        }
    }

    private SetUp setUp() {
        return as(() -> {
            var key = ((Step.Begun) factor.begin()).key();
            var codes = ((Step.Codes) factor.confirm(TestCodes.at(key, clock.instant()))).codes();
            return new SetUp(key, codes, clock);
        });
    }

    private <T> T as(Supplier<T> work) {
        return As.account(TestAccounts.actor(mara, false), work);
    }

    private static void in(SignedInAccount session) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(session, null, session.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private SignedInAccount welcome() {
        return welcome(email);
    }

    private SignedInAccount welcome(String address) {
        return ((Outcome.Welcome) signIns.attempt(address, PASSWORD, FROM, Optional.empty())).who();
    }

    private String halfway() {
        return ((Outcome.CodeNeeded) signIns.attempt(email, PASSWORD, FROM, Optional.empty())).token();
    }

    private Outcome second(Instant now, String code) {
        return WaymarkClock.at(now, () -> signIns.second(halfway(), code, FROM, Optional.empty()));
    }

    private static String token(String page) {
        var found =
                Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{43})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> send(Browser browser, String token, String code) {
        return browser.submit("/sign-in/code", Map.of("token", token, "code", code, "to", "/settings"));
    }

    private int toldOf(String news) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail m join notice n on n.event = m.event where m.recipient = ? and n.kind like ?",
                Integer.class,
                mara.value(),
                "%" + news + "%"));
    }
}
