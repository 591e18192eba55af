package app.waymark.recognition.internal;

import app.waymark.shared.AccountClosed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who closes their account shows their portfolio to nobody any more. */
@Component
class PortfolioLinksEnd {

    private final LinkRows rows;
    private final Clock clock;

    PortfolioLinksEnd(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void closed(AccountClosed event) {
        rows.endAll(event.account(), clock.instant());
    }
}
