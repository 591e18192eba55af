package app.waymark.program.internal;

import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Deletes what nobody needs any more of people who signed up and do not take part. */
@Component
public class SignupDays {

    /** How long what is begun and left alone is kept. */
    public static final Duration UNTOUCHED = Duration.ofDays(30);

    /** How long what was not sent is kept once the last day is over. */
    public static final Duration CLOSED = Duration.ofDays(14);

    /** How long it is kept that somebody was declined. */
    public static final Duration DECLINED = Duration.ofDays(90);

    private static final int BATCH = 200;

    private final SignupRows rows;
    private final SignupDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    SignupDays(SignupRows rows, SignupDesk desk, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once, to the end. */
    public void pass() {
        var now = clock.instant();
        List<UUID> old;
        do {
            old = rows.old(now.minus(UNTOUCHED), now.minus(CLOSED), now.minus(DECLINED), BATCH);
            old.forEach(one -> transactions.run(() -> desk.forget(one)));
        } while (old.size() == BATCH);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> signupTask(SignupDays days) {
            return Tasks.recurring("sign-ups", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(() -> days.pass()));
        }
    }
}
