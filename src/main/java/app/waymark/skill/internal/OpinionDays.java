package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipEnded;
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

/** Reminds people who are asked, once, and ends rounds whose time is over, or whose mentee has gone. */
@Component
public class OpinionDays {

    private static final int BATCH = 50;

    private final OpinionRows rows;
    private final OpinionDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    OpinionDays(OpinionRows rows, OpinionDesk desk, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once, a round a transaction. */
    public void pass() {
        each(rows.over(clock.instant(), BATCH), desk::close);
        each(rows.toRemind(clock.instant().minus(OpinionDesk.REMINDED_AFTER), BATCH), desk::remind);
    }

    private void each(List<UUID> rounds, Consumer<OpinionRows.Round> does) {
        rounds.forEach(id -> transactions.run(
                () -> rows.locked(id).filter(OpinionRows.Round::open).ifPresent(does)));
    }

    @EventListener
    void on(MentorshipEnded ended) {
        rows.hide(ended.mentorship());
    }

    @EventListener
    void on(AccountClosed closed) {
        rows.of(closed.account(), BATCH).stream()
                .filter(OpinionRows.Round::open)
                .forEach(desk::close);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> opinionTask(OpinionDays days) {
            return Tasks.recurring("what-others-see", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> SystemActor.run(() -> days.pass()));
        }
    }
}
