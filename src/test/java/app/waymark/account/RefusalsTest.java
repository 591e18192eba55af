package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What the log says where somebody gets no further. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("app.waymark.shared.RefusalsConfiguration");

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    SignIns signIns;

    @LocalServerPort
    int port;

    @AfterEach
    void asBefore() {
        log.setLevel(null);
    }

    @Test
    void what_a_service_refuses_is_one_line_that_says_what_and_nothing_of_what_was_sent(CapturedOutput output) {
        var mara = TestAccounts.withPassword(accounts, "Mara Neugier");
        int before = output.getAll().length();
        log.setLevel(Level.INFO);
        assertThatThrownBy(() -> As.account(
                        TestAccounts.actor(mara, false),
                        () -> administration.list(
                                "somebody's name", Sorted.down(AccountAdministration.Order.CREATED), null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        var said = output.getAll().substring(before);
        assertThat(said.lines().filter(line -> line.contains("Refused: AccountAdministration.list")))
                .hasSize(1);
        assertThat(said).doesNotContain("somebody's name").doesNotContain("\tat ");
    }

    @Test
    void a_form_of_another_site_is_one_line(CapturedOutput output) {
        new Browser(port).submitFrom("https://evil.example", "/sign-in", Map.of("email", "mara@example.org"));
        assertThat(output.getAll())
                .contains("A page of another site sent a POST: refused")
                .doesNotContain("mara@example.org");
    }

    @Test
    void who_tries_too_often_is_one_line_each_time(CapturedOutput output) {
        for (int i = 0; i < 10; i++) {
            signIns.attempt("mara@example.org", "wrong " + i, "127.0.0.1", Optional.empty());
        }
        assertThat(new Browser(port).signIn("mara@example.org", "wrong").statusCode())
                .isEqualTo(429);
        assertThat(output.getAll()).containsOnlyOnce("Too many attempts").doesNotContain("mara@example.org");
    }
}
