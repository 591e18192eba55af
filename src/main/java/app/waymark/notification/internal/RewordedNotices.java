package app.waymark.notification.internal;

import app.waymark.shared.Reworded;
import app.waymark.shared.WordsWrittenDown;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The inbox says what was said as it reads now. What went by mail has gone. */
@Component
class RewordedNotices {

    private final WordsWrittenDown written;

    RewordedNotices(WordsWrittenDown written) {
        this.written = written;
    }

    @EventListener
    void on(Reworded reworded) {
        written.reword("notice", "recipient", reworded);
    }
}
