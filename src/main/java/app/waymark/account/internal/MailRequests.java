package app.waymark.account.internal;

import app.waymark.audit.Audit;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Secrets;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Requests for mail by people who are not signed in. They are written into the queue as they come and looked at
 * afterwards, so that the answer takes as long for an address without an account as for one with.
 */
@Component
public class MailRequests {

    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("account-mail-request", String.class);

    private final AccountRepository accounts;
    private final LinkIssuer links;
    private final Audit audit;
    private final Transactions transactions;
    private final ObjectProvider<SchedulerClient> queue;
    private final Clock clock;

    MailRequests(
            AccountRepository accounts,
            LinkIssuer links,
            Audit audit,
            Transactions transactions,
            ObjectProvider<SchedulerClient> queue,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
        this.queue = queue;
        this.clock = clock;
    }

    /** Looks at this request as soon as the queue comes to it; what is too long to be an address is not kept. */
    public void later(String email) {
        if (email.length() > EmailAddress.MAX_LENGTH) {
            return;
        }
        var request = TASK.instance(Secrets.next()).data(email).scheduledTo(clock.instant());
        transactions.run(() -> queue.getObject().scheduleIfNotExists(request));
    }

    /** Sends the mail that this address is due: for a new password, the invitation again, or none. */
    public void answer(String email) {
        transactions.run(() -> EmailAddress.parse(email)
                .flatMap(address -> accounts.lockByEmail(address.value()))
                .flatMap(accounts::findById)
                .filter(account -> !account.closed())
                .filter(account -> !links.sentEnough(account.id().value()))
                .ifPresent(account -> {
                    if (account.hasPassword()) {
                        links.reset(account.id().value());
                    } else {
                        links.invite(List.of(account.id().value()));
                    }
                    audit.record(
                            "account.mail-requested", "account", account.id().value());
                }));
    }

    @Configuration(proxyBeanMethods = false)
    static class Queue {

        @Bean
        OneTimeTask<String> accountMailRequest(MailRequests requests) {
            return Tasks.oneTime(TASK)
                    .execute((request, context) -> SystemActor.run(() -> requests.answer(request.getData())));
        }
    }
}
