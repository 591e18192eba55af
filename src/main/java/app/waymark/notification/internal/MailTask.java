package app.waymark.notification.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
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

    /** Fewer than the queue has workers: a mail server that is slow to answer leaves the others to everything else. */
    private static final int LINES = 4;

    private static final Duration LINES_ARE_BUSY = Duration.ofSeconds(1);

    private static final Duration ITS_TURN_COMES = Duration.ofSeconds(10);

    /** How often it is tried to write down what was sent while the database is away; a try takes up to four seconds. */
    private static final int LONGEST_AWAY = 900;

    private static final Logger log = LoggerFactory.getLogger(MailTask.class);

    private final Dispatch dispatch;
    private final MailTurns turns;
    private final MailCounters counters;
    private final ObjectProvider<Courier> post;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final Semaphore lines = new Semaphore(LINES);
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .delay(Duration.ofSeconds(1))
            .maxRetries(LONGEST_AWAY)
            .build());

    MailTask(
            Dispatch dispatch,
            MailTurns turns,
            MailCounters counters,
            ObjectProvider<Courier> post,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.dispatch = dispatch;
        this.turns = turns;
        this.counters = counters;
        this.post = post;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether there is a mail server to send through. */
    public boolean delivers() {
        return post.getIfAvailable() != null;
    }

    /** Has this mail sent once the present transaction is committed, also where it waits already. */
    public void schedule(UUID mail) {
        var queue = scheduler.getObject();
        if (!queue.scheduleIfNotExists(new TaskInstance<Void>(NAME, mail.toString()), clock.instant())) {
            hurry(List.of(mail));
        }
        lookAfterCommit(queue);
    }

    /** Has these mails, of which none waits yet, sent when each is due, once the present transaction is committed. */
    void schedule(Collection<MailEntity> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var queue = scheduler.getObject();
        var byTime = fresh.stream().collect(Collectors.groupingBy(MailEntity::dueAt));
        byTime.forEach((due, mails) -> queue.scheduleBatch(
                mails.stream()
                        .<TaskInstance<?>>map(mail ->
                                new TaskInstance<Void>(NAME, mail.getId().toString()))
                        .toList(),
                due));
        if (byTime.keySet().stream().anyMatch(due -> !due.isAfter(clock.instant()))) {
            lookAfterCommit(queue);
        }
    }

    /** Has these, which wait already, tried at once. */
    public void hurry(Collection<UUID> mails) {
        var queue = scheduler.getObject();
        for (var mail : mails) {
            try {
                queue.reschedule(TaskInstanceId.of(NAME, mail.toString()), clock.instant());
            } catch (TaskInstanceException busyOrDone) {
                log.debug("Mail {} is being sent or is not in the queue", mail);
            }
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

    /** As the queue calls it: a failure is one that it tries again after a while. */
    private CompletionHandler<Void> tried(UUID mail) {
        try {
            return send(mail);
        } catch (Courier.NotTaken fault) {
            throw new IllegalStateException(fault.getMessage());
        }
    }

    /** Tries to send it; says how the queue goes on. */
    CompletionHandler<Void> send(UUID mail) throws Courier.NotTaken {
        var server = post.getIfAvailable();
        if (server == null) {
            return done();
        }
        if (!lines.tryAcquire()) {
            return later(LINES_ARE_BUSY);
        }
        if (!underWay.add(mail)) {
            // The queue takes a worker that waits for the database for dead.
            lines.release();
            return later(ITS_TURN_COMES);
        }
        try {
            return switch (turns.ask(mail)) {
                case MailTurns.Leave.At(var turn) -> (execution, operations) -> operations.reschedule(execution, turn);
                case MailTurns.Leave.After(var before) -> waits(before);
                case MailTurns.Leave.Go unused -> send(server, mail);
            };
        } finally {
            underWay.remove(mail);
            lines.release();
        }
    }

    private CompletionHandler<Void> waits(List<UUID> before) {
        hurry(before);
        return later(ITS_TURN_COMES);
    }

    private CompletionHandler<Void> send(Courier server, UUID mail) throws Courier.NotTaken {
        return switch (dispatch.next(mail)) {
            case Dispatch.Next.Nothing() -> done();
            case Dispatch.Next.Wait(var before) -> waits(before);
            case Dispatch.Next.Send(var envelope, var mails) -> {
                deliver(server, envelope, mails);
                yield done();
            }
        };
    }

    private void deliver(Courier server, Envelope envelope, List<UUID> mails) throws Courier.NotTaken {
        try {
            server.deliver(envelope, () -> record(mails));
            counters.sent();
        } catch (Courier.NotTaken fault) {
            var why = MailFault.of(fault);
            counters.notTaken(why.forGood());
            dispatch.failed(mails, why);
            // What the mail server says can quote the address; the log gets the kind of fault alone.
            log.warn(
                    "Mail {} was not taken{}: {}",
                    mails.getFirst(),
                    why.forGood() ? ", refused for good" : "",
                    fault.getMessage());
            if (!why.forGood()) {
                throw fault;
            }
        }
        hurry(dispatch.released(mails));
    }

    /**
     * Writes down that the server took these. Where the database is away just now, this process knows alone, so it keeps
     * at it: meanwhile nothing else is handed over, which could not be written down either.
     */
    private void record(List<UUID> mails) {
        try {
            dispatch.sent(mails);
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "Mail {} was taken, which cannot be written down yet: {}",
                    mails.getFirst(),
                    away.getClass().getSimpleName());
            patience.invoke(() -> dispatch.sent(mails));
        }
    }

    private static CompletionHandler<Void> done() {
        return (execution, operations) -> operations.remove();
    }

    private static CompletionHandler<Void> later(Duration wait) {
        return (execution, operations) ->
                operations.reschedule(execution, execution.getTimeDone().plus(wait));
    }

    private void gaveUp(ExecutionComplete execution) {
        var mail = execution.getExecution().taskInstance.getId();
        log.warn("Mail {} is given up", mail);
        dispatch.giveUp(UUID.fromString(mail));
        counters.givenUp();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> sendMailTask(MailTask mail, @Value("${waymark.mail.retry-after:PT30S}") Duration retryAfter) {
            var backOff = new ExponentialBackoffFailureHandler<Void>(retryAfter, 2.0);
            var retries = new MaxRetriesFailureHandler<Void>(
                    TRIES, backOff, (execution, operations) -> mail.gaveUp(execution));
            return Tasks.custom(NAME, Void.class)
                    .onFailure(retries)
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> mail.tried(UUID.fromString(instance.getId())));
        }
    }
}
