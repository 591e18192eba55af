package app.waymark.notification.internal;

import app.waymark.notification.MailBacklog;
import app.waymark.notification.MailQueue;
import app.waymark.shared.Changed;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sees whether mail goes out, and says so once where it does not: in the log, to who asks for health, on the page. */
@Component
public class MailWatch {

    /** How long a mail may wait before somebody should look. */
    public static final Duration LATE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(MailWatch.class);

    private final MailRepository mails;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    MailWatch(MailRepository mails, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What waits just now. */
    public MailBacklog backlog() {
        return transactions.call(() -> {
            var found = mails.backlog(clock.instant());
            var oldest = found.oldest();
            boolean late = oldest != null && oldest.plus(LATE).isBefore(clock.instant());
            var problem = late ? mails.problems(Limit.of(1)).stream().findFirst() : java.util.Optional.<String>empty();
            return new MailBacklog(found.number(), found.due(), oldest, late, problem.orElse(null));
        });
    }

    /** Looks, and writes one line when mail begins to be late, and one when it is not any more. */
    public void look() {
        var backlog = backlog();
        if (backlog.late() && warned.compareAndSet(false, true)) {
            log.warn(
                    "{} mails wait to be sent, the oldest since {}: is the mail server there? They are tried again by"
                            + " themselves; administrators see why under Mail",
                    backlog.due(),
                    backlog.oldest());
            changed();
        } else if (!backlog.late() && warned.compareAndSet(true, false)) {
            log.info("Mail goes out again");
            changed();
        }
    }

    private void changed() {
        transactions.run(() -> events.publishEvent(Changed.every(MailQueue.LATENESS)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> mailWatchTask(MailWatch watch) {
            return Tasks.recurring("mail-watch", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> watch.look());
        }

        /** Late mail is no reason to start Waymark anew, so this stays up and tells in its details. */
        @Bean
        HealthIndicator mailQueueHealthIndicator(MailWatch watch) {
            return () -> {
                var backlog = watch.backlog();
                var health = Health.up()
                        .withDetail("waiting", backlog.waiting())
                        .withDetail("due", backlog.due())
                        .withDetail("late", backlog.late());
                var oldest = backlog.oldest();
                return oldest == null
                        ? health.build()
                        : health.withDetail("oldest", oldest.toString()).build();
            };
        }
    }
}
