package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.SignIns.Outcome;
import app.waymark.account.SignIns.Recalled;
import app.waymark.account.internal.MailRequests;
import app.waymark.shared.SystemActor;
import app.waymark.support.WaymarkTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one person's browsers and a stranger's requests do at the same moment. */
@WaymarkTest
class SignInRacesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    MailRequests mailRequests;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void twenty_requests_for_a_new_password_at_once_are_all_answered() throws Exception {
        TestAccounts.withPassword(accounts, "Mara Zwanzig");
        var email = TestAccounts.person("Mara Zwanzig").email().value();
        atOnce(Collections.nCopies(20, () -> {
            SystemActor.run(() -> mailRequests.answer(email));
            return true;
        }));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where verb = 'account.mail-requested'", Integer.class))
                .as("and no mailbox is filled by it")
                .isEqualTo(5);
    }

    @Test
    void remembered_browsers_of_one_person_that_come_back_together_all_come_in() throws Exception {
        TestAccounts.withPassword(accounts, "Mara Viele");
        var email = TestAccounts.person("Mara Viele").email().value();
        var who =
                ((Outcome.Welcome) signIns.attempt(email, TestAccounts.PASSWORD, "192.0.2.7", Optional.empty())).who();
        var secrets = new ArrayList<SignIns.RememberMe>();
        for (int i = 0; i < 6; i++) {
            secrets.add(signIns.remember(who));
        }
        for (int visit = 0; visit < 5; visit++) {
            var back = atOnce(secrets.stream()
                    .<Callable<Recalled>>map(secret -> () -> signIns.recall(secret))
                    .toList());
            secrets.clear();
            for (var one : back) {
                assertThat(one.get()).isInstanceOf(Recalled.Again.class);
                secrets.add(((Recalled.Again) one.get()).next());
            }
        }
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var done = threads.invokeAll(work);
            for (var one : done) {
                one.get();
            }
            return done;
        }
    }
}
