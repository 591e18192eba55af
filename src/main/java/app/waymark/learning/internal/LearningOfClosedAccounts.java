package app.waymark.learning.internal;

import app.waymark.shared.AccountClosed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever closed their account has nothing to offer any more, and asks nobody to take something over. */
@Component
class LearningOfClosedAccounts {

    private final OpportunityRows opportunities;
    private final ResourceRows resources;
    private final Clock clock;

    LearningOfClosedAccounts(OpportunityRows opportunities, ResourceRows resources, Clock clock) {
        this.opportunities = opportunities;
        this.resources = resources;
        this.clock = clock;
    }

    @EventListener
    void closed(AccountClosed event) {
        opportunities.takeAllOf(event.account(), clock.instant());
        resources.handNothingOf(event.account());
    }
}
