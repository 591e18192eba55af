package app.waymark.account.internal;

import app.waymark.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody can be invited before somebody can invite: as long as there is no account at all, each start prints a one-time
 * link that makes the administrator. Only who can read the console gets it. A start with demo data brings its own.
 */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final AccountRepository accounts;
    private final LinkIssuer links;
    private final Transactions transactions;
    private final boolean demo;

    FirstStart(
            AccountRepository accounts,
            LinkIssuer links,
            Transactions transactions,
            @Value("${waymark.demo}") boolean demo) {
        this.accounts = accounts;
        this.links = links;
        this.transactions = transactions;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offerTheFirstAccount() {
        if (!demo) {
            transactions.run(() -> {
                if (accounts.any() == 0) {
                    LOG.info(
                            "There is no account yet. Open this link to make the administrator's;"
                                    + " it works once, for a day: {}",
                            links.administrator());
                }
            });
        }
    }
}
