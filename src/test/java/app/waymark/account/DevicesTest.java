package app.waymark.account;

import static app.waymark.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.waymark.account.SignIns.Outcome;
import app.waymark.account.SignIns.Standing;
import app.waymark.account.internal.Tidying;
import app.waymark.shared.AccountId;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@WaymarkTest
class DevicesTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    OwnDevices devices;

    @Autowired
    SignIns signIns;

    @Autowired
    Tidying tidying;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

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
    void each_browser_is_seen_with_what_it_is_and_whether_it_is_signed_in() {
        var desk = remembered();
        var phone = signedIn();
        phone.submit("/sign-out", Map.of());
        assertThat(list())
                .extracting(one -> one.seen().browser(), one -> one.seen().system(), Device::remembered)
                .containsExactlyInAnyOrder(tuple("Firefox", "Linux", true), tuple("Firefox", "Linux", false));
        assertThat(list()).extracting(Device::signedIn).containsExactly(true, false);
        assertThat(list()).allSatisfy(one -> assertThat(one.seen().network())
                .as("an address of the machine itself says nothing")
                .isEmpty());
        assertThat(desk.open("/settings/devices").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_that_is_ended_is_out_with_its_next_request_and_is_not_let_in_again() {
        var lost = remembered();
        var kept = signedIn();
        var device = list().stream().filter(Device::remembered).findFirst().orElseThrow();
        assertThat(As.account(TestAccounts.actor(mara, false), () -> devices.end(device.id())))
                .isTrue();
        assertThat(lost.open("/settings").headers().firstValue("Location")).hasValue("/sign-in?ended&to=%2Fsettings");
        assertThat(lost.restart().open("/settings").statusCode())
                .as("its key is gone, too")
                .isEqualTo(302);
        assertThat(kept.open("/settings").statusCode()).isEqualTo(200);
        assertThat(list()).hasSize(1);
        assertThat(As.account(TestAccounts.actor(mara, false), () -> devices.end(device.id())))
                .as("once more there is nothing to end")
                .isFalse();
    }

    @Test
    void nobody_ends_the_browser_of_somebody_else_whatever_id_they_name() {
        var hers = remembered();
        var device = list().getFirst().id();
        var thief = TestAccounts.withPassword(accounts, "Ivo " + UUID.randomUUID());
        assertThat(As.account(TestAccounts.actor(thief, false), () -> devices.end(device)))
                .isFalse();
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        assertThat(As.account(TestAccounts.actor(robin, true), () -> administration.endDevice(thief, device)))
                .as("nor does an administrator who names another person")
                .isInstanceOf(AccountAdministration.Change.Gone.class);
        assertThat(hers.open("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_one_browser_of_a_person_and_the_trail_says_so() {
        var lost = remembered();
        var kept = signedIn();
        var robin = TestAccounts.administrator(accounts, "Robin " + UUID.randomUUID());
        As.account(TestAccounts.actor(robin, true), () -> {
            var device = administration.devices(mara).stream()
                    .filter(Device::remembered)
                    .findFirst()
                    .orElseThrow();
            assertThat(administration.endDevice(mara, device.id()))
                    .isInstanceOf(AccountAdministration.Change.Done.class);
        });
        assertThat(lost.open("/settings").statusCode()).isEqualTo(302);
        assertThat(kept.open("/settings").statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where verb = 'account.device-ended' and actor = ? and object_id = ?",
                        Integer.class,
                        robin.value(),
                        mara.value()))
                .isEqualTo(1);
    }

    @Test
    void a_session_whose_row_another_node_has_deleted_ends_although_nothing_else_changed() {
        var who = welcome();
        signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN);
        assertThat(signIns.check(who)).isEqualTo(Standing.SAME);
        jdbc.update("delete from account_session where account = ?", mara.value());
        assertThat(signIns.check(who)).isEqualTo(Standing.ENDED);
    }

    @Test
    void signing_out_by_hand_ends_the_session_in_the_list_and_has_the_browser_throw_its_pages_away() {
        var browser = signedIn();
        assertThat(list().getFirst().signedIn()).isTrue();
        var out = browser.submit("/sign-out", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(list().getFirst().signedIn()).isFalse();
        assertThat(browser.open("/sign-in?out").body())
                .as("and tells its other tabs")
                .contains("/js/left.js");
        assertThat(browser.open("/sign-in").body()).doesNotContain("/js/left.js");
        browser.signIn(email, PASSWORD);
        As.account(TestAccounts.actor(mara, false), own::signOutElsewhere);
        assertThat(browser.open("/settings").headers().firstValue("Clear-Site-Data"))
                .as("so does a session that was ended elsewhere")
                .hasValue("\"cache\"");
    }

    @Test
    void all_others_end_at_once_and_only_the_one_that_asks_is_left() {
        var here = signedIn();
        signedIn();
        remembered();
        As.account(TestAccounts.actor(mara, false), own::signOutElsewhere);
        assertThat(list()).hasSize(3).noneMatch(one -> one.signedIn() || one.remembered());
        assertThat(here.open("/settings").statusCode())
                .as("nobody asked from it")
                .isEqualTo(302);
    }

    @Test
    void only_a_browser_that_is_new_to_somebody_who_has_others_is_told_of() {
        var first = signedIn();
        assertThat(toldOf("account.new-browser")).as("the first of all").isZero();
        first.restart().signIn(email, PASSWORD);
        assertThat(toldOf("account.new-browser")).as("a known one").isZero();
        signedIn();
        assertThat(toldOf("account.new-browser")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_carried_to_another_browser_is_told_of_as_a_new_browser() {
        var hers = remembered();
        var stolen = new Browser(port);
        var key = hers.cookie("waymark-remembered").orElseThrow().getValue();
        assertThat(stolen.with("Cookie", "waymark-remembered=" + key)
                        .open("/settings")
                        .statusCode())
                .isEqualTo(200);
        assertThat(toldOf("account.new-browser")).isEqualTo(1);
        assertThat(list()).as("and where the key is now, it is ended").hasSize(2);
        assertThat(list().stream().filter(Device::remembered)).hasSize(1);
    }

    @Test
    void a_new_password_is_told_of_whichever_way_it_was_set() {
        As.account(TestAccounts.actor(mara, false), () -> own.changePassword(PASSWORD, "eleven slow rivers"));
        assertThat(toldOf("account.password-changed")).isEqualTo(1);
    }

    @Test
    void last_use_is_noted_to_five_minutes() {
        var who = welcome();
        var start = clock.instant();
        WaymarkClock.at(start, () -> signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN));
        assertThat(usedAfter(who, start.plus(Duration.ofMinutes(4)))).isEqualTo(Duration.ZERO);
        assertThat(usedAfter(who, start.plus(Duration.ofMinutes(6)))).isEqualTo(Duration.ofMinutes(6));
    }

    private Duration usedAfter(SignedInAccount who, Instant then) {
        WaymarkClock.at(then, () -> {
            signIns.stillHere(who);
            return true;
        });
        var device = list().getFirst();
        return Duration.between(device.since(), device.last());
    }

    @Test
    void a_page_that_only_says_it_is_open_is_no_use() {
        var browser = signedIn();
        jdbc.update("update account_browser set used_at = used_at - interval 1 hour where account = ?", mara.value());
        browser.say("/?v-r=heartbeat&v-uiId=0", "");
        assertThat(Duration.between(list().getFirst().last(), clock.instant())).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void a_session_that_has_gone_quiet_counts_as_signed_out() {
        signedIn();
        var later = clock.instant().plus(Duration.ofMinutes(36));
        assertThat(WaymarkClock.at(later, this::list).getFirst().signedIn()).isFalse();
        var tomorrow = clock.instant().plus(Duration.ofHours(13));
        WaymarkClock.at(tomorrow, () -> {
            tidying.tidy();
            return true;
        });
        assertThat(jdbc.queryForObject(
                        "select count(*) from account_session where account = ?", Integer.class, mara.value()))
                .isZero();
    }

    @Test
    void of_many_browsers_that_are_signed_out_the_longest_unused_are_forgotten_and_none_that_is_in() {
        var desk = remembered();
        for (int i = 0; i < 25; i++) {
            var at = clock.instant().plusSeconds(i);
            WaymarkClock.at(at, () -> {
                var who = welcome();
                signIns.begin(who, Optional.empty(), SeenBrowser.UNKNOWN);
                signIns.end(who);
                return true;
            });
        }
        assertThat(list()).hasSizeBetween(20, 22);
        assertThat(desk.open("/settings").statusCode()).isEqualTo(200);
    }

    private List<Device> list() {
        return As.account(TestAccounts.actor(mara, false), devices::list);
    }

    private SignedInAccount welcome() {
        return ((Outcome.Welcome) signIns.attempt(email, PASSWORD, "198.51.100.9", Optional.empty())).who();
    }

    private Browser signedIn() {
        var browser = new Browser(port).with("User-Agent", FIREFOX);
        assertThat(browser.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    private Browser remembered() {
        var browser = new Browser(port).with("User-Agent", FIREFOX);
        browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD, "remember", "true"));
        assertThat(browser.cookie("waymark-remembered")).isPresent();
        return browser;
    }

    private int toldOf(String news) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail m join notice n on n.event = m.event where m.recipient = ? and n.kind like ?",
                Integer.class,
                mara.value(),
                "%" + news + "%"));
    }
}
