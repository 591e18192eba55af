package app.waymark.learning.internal;

import app.waymark.shared.AccountClosed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whoever closed their account has nothing to offer any more, and asks nobody to take something over. */
@Component
class LearningOfClosedAccounts {

    private final OpportunityRows opportunities;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LearningOfClosedAccounts(OpportunityRows opportunities, JdbcTemplate jdbc, Clock clock) {
        this.opportunities = opportunities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void closed(AccountClosed event) {
        opportunities.takeAllOf(event.account(), clock.instant());
        jdbc.update(
                "update learning_resource set handed_to = null, handed_at = null where added_by = ? and handed_to is not null",
                event.account().value());
    }
}
