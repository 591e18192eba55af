package app.waymark.network.internal;

import app.waymark.mentorship.MentorshipEnded;
import app.waymark.network.IntroductionState;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds who is asked, once; ends introductions whose time, mentorship or people are gone; forgets addresses. */
@Component
public class IntroductionDays {

    /** So long after both said yes the address of somebody without an account is kept for the last mail to them. */
    static final Duration LAST_MAIL = Duration.ofDays(2);

    /** So long the mentor sees what came of it. */
    static final Duration SEEN = Duration.ofDays(90);

    private static final int BATCH = 50;

    private final IntroductionRows rows;
    private final IntroductionDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    IntroductionDays(IntroductionRows rows, IntroductionDesk desk, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once, an introduction a transaction. */
    public void pass() {
        var now = clock.instant();
        each(rows.over(now, BATCH), one -> {
            if (one.state().open()) {
                desk.over(one);
            }
        });
        each(rows.toRemind(now.minus(IntroductionDesk.REMINDED_AFTER), BATCH), desk::remind);
        each(rows.toForget(now.minus(LAST_MAIL), BATCH), desk::forget);
        transactions.run(() -> rows.removeOld(now.minus(SEEN), BATCH));
    }

    private void each(List<UUID> introductions, Consumer<IntroductionRows.Row> does) {
        introductions.forEach(id -> transactions.run(() -> rows.locked(id).ifPresent(does)));
    }

    @EventListener
    void on(MentorshipEnded ended) {
        open(rows.openIn(ended.mentorship()), desk::withdraw);
    }

    @EventListener
    void on(AccountClosed closed) {
        open(rows.openOf(closed.account()), one -> {
            if (closed.account().equals(one.third()) && one.state() == IntroductionState.ASKED) {
                desk.notMade(one);
            } else {
                desk.withdraw(one);
            }
        });
    }

    /** In the transaction of what happened. */
    private void open(List<UUID> introductions, Consumer<IntroductionRows.Row> does) {
        introductions.forEach(id -> rows.locked(id)
                .filter(one -> one.state().open())
                .ifPresent(one -> SystemActor.run(() -> does.accept(one))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> introductionTask(IntroductionDays days) {
            return Tasks.recurring("introductions", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(() -> days.pass()));
        }
    }
}
