package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.SignIns.Outcome;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.support.WaymarkTest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkTest
class SignInTest {

    private static final String PASSWORD = "seven quiet hills";

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @LocalServerPort
    int port;

    AccountId mara;

    @BeforeEach
    void mara() {
        mara = SystemActor.call(() -> accounts.establish(
                new NewAccount(
                        new EmailAddress("mara@example.org"),
                        "Mara Lindqvist",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Berlin")),
                PASSWORD,
                false));
    }

    @Test
    void the_right_password_lets_in() {
        assertThat(signIns.attempt("Mara@Example.org ", PASSWORD, "192.0.2.1")).isInstanceOf(Outcome.Welcome.class);
        assertThat(signIns.attempt("mara@example.org", "wrong", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void signing_in_lands_on_the_page_that_was_asked_for() {
        var browser = new Browser(port);
        var asked = browser.open("/goals/1?thread=2");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fgoals%2F1%3Fthread%3D2");
        var page = browser.open("/sign-in?to=%2Fgoals%2F1%3Fthread%3D2");
        assertThat(page.body()).contains("value=\"/goals/1?thread=2\"");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        var in = browser.submit(
                "/sign-in", Map.of("email", "mara@example.org", "password", PASSWORD, "to", "/goals/1?thread=2"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/goals/1?thread=2");
        assertThat(browser.cookie("JSESSIONID")).isPresent();
    }
}
