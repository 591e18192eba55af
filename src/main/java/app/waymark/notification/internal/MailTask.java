package app.waymark.notification.internal;

import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends mail through the persistent queue. The task is written in the transaction of the change, so it exists exactly if
 * the change does; it sends, and then records that it sent. A process that dies between the two sends once more after
 * its restart, under the same Message-ID.
 */
@Component
public class MailTask {

    /** What the queue calls it. */
    public static final String NAME = "mail";

    /** With the wait doubling from half a minute, the last try comes some eight hours after the first. */
    static final int TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(MailTask.class);

    private final MailRepository mails;
    private final ObjectProvider<Courier> post;
    private final ObjectProvider<Scheduler> scheduler;
    private final Transactions transactions;
    private final Clock clock;

    MailTask(
            MailRepository mails,
            ObjectProvider<Courier> post,
            ObjectProvider<Scheduler> scheduler,
            Transactions transactions,
            Clock clock) {
        this.mails = mails;
        this.post = post;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there is a mail server to send through. */
    public boolean delivers() {
        return post.getIfAvailable() != null;
    }

    /** Has this mail sent once the present transaction is committed, also where it waits already. */
    public void schedule(UUID mail) {
        var queue = scheduler.getObject();
        queue.scheduleIfNotExists(new TaskInstance<Void>(NAME, mail.toString()), clock.instant());
        lookAfterCommit(queue);
    }

    /** Has these mails, of which none waits yet, sent once the present transaction is committed. */
    public void schedule(List<UUID> fresh) {
        if (!fresh.isEmpty()) {
            var queue = scheduler.getObject();
            queue.scheduleBatch(
                    fresh.stream()
                            .<TaskInstance<?>>map(mail -> new TaskInstance<Void>(NAME, mail.toString()))
                            .toList(),
                    clock.instant());
            lookAfterCommit(queue);
        }
    }

    private static void lookAfterCommit(Scheduler queue) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Otherwise it would wait for the queue's next look at its table.
                queue.triggerCheckForDueExecutions();
            }
        });
    }

    void send(UUID mail) {
        var server = post.getIfAvailable();
        var envelope = transactions.call(() -> mails.findById(mail).flatMap(MailEntity::envelope));
        if (server == null || envelope == null || envelope.isEmpty()) {
            return;
        }
        server.deliver(envelope.get());
        transactions.run(() -> mails.findById(mail).ifPresent(sent -> sent.sent(clock.instant())));
    }

    private void failed(ExecutionComplete execution, boolean forGood) {
        var instance = execution.getExecution().taskInstance.getId();
        // What the mail server says can quote the address; the log gets the kind of fault alone.
        var why = execution.getCause().map(MailTask::rootMessage).orElse("");
        log.warn(
                "Mail {} was not taken{}: {}",
                instance,
                forGood ? ", given up" : "",
                execution
                        .getCause()
                        .map(fault -> fault.getClass().getSimpleName())
                        .orElse("unknown"));
        transactions.run(() -> mails.findById(UUID.fromString(instance)).ifPresent(mail -> mail.failed(why, forGood)));
    }

    private static String rootMessage(Throwable fault) {
        var root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        OneTimeTask<Void> sendMailTask(MailTask mail, @Value("${waymark.mail.retry-after:PT30S}") Duration retryAfter) {
            var backOff = new ExponentialBackoffFailureHandler<Void>(retryAfter, 2.0);
            var retries = new MaxRetriesFailureHandler<Void>(
                    TRIES, backOff, (execution, operations) -> mail.failed(execution, true));
            return Tasks.oneTime(NAME)
                    .onFailure((execution, operations) -> {
                        if (execution.getExecution().consecutiveFailures < TRIES) {
                            mail.failed(execution, false);
                        }
                        retries.onFailure(execution, operations);
                    })
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> mail.send(UUID.fromString(instance.getId())));
        }
    }
}
