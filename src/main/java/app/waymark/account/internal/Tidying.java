package app.waymark.account.internal;

import app.waymark.account.SignIns;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Throws away links and remembered browsers that have long stopped working. */
@Component
public class Tidying {

    // Long enough that somebody who finds an old mail is told that it expired, and not that it never was.
    private static final Duration LINKS_KEPT = Duration.ofDays(90);

    private final LinkRepository links;
    private final RememberedRepository remembered;
    private final KnownBrowsers browsers;
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final Transactions transactions;
    private final Clock clock;

    Tidying(
            LinkRepository links,
            RememberedRepository remembered,
            KnownBrowsers browsers,
            OpenSessions sessions,
            SecondFactors factors,
            Transactions transactions,
            Clock clock) {
        this.links = links;
        this.remembered = remembered;
        this.browsers = browsers;
        this.sessions = sessions;
        this.factors = factors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once. */
    public void tidy() {
        transactions.run(() -> {
            links.deleteExpiredBefore(clock.instant().minus(LINKS_KEPT));
            remembered.deleteUnusedSince(clock.instant().minus(SignIns.REMEMBERED_FOR));
            browsers.forgetUnused();
            sessions.forgetEnded();
            factors.forgetExpired();
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> accountTidyingTask(Tidying tidying) {
            return Tasks.recurring("account-tidying", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> tidying.tidy());
        }
    }
}
