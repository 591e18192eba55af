package app.waymark.startup.internal;

import app.waymark.shared.StartupNotice;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends a start with where Waymark is and what its modules have to tell. */
@Component
class Announcement {

    private final List<StartupNotice> notices;

    Announcement(List<StartupNotice> notices) {
        this.notices = notices;
    }

    // The terminal, not the log: a notice may hold a one-time link, which no log should keep.
    @SuppressWarnings("SystemOut")
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var text = new StringBuilder("\nWaymark is running at http://localhost:")
                .append(port)
                .append('\n');
        for (var notice : notices) {
            var lines = notice.lines();
            if (!lines.isEmpty()) {
                text.append('\n');
                lines.forEach(line -> text.append("  ").append(line).append('\n'));
            }
        }
        System.out.println(text);
    }
}
