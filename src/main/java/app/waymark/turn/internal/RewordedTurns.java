package app.waymark.turn.internal;

import app.waymark.shared.Reworded;
import app.waymark.shared.WordsWrittenDown;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits says what was said as it reads now. */
@Component
class RewordedTurns {

    private final WordsWrittenDown written;

    RewordedTurns(WordsWrittenDown written) {
        this.written = written;
    }

    @EventListener
    void on(Reworded reworded) {
        written.reword("turn", "holder", reworded);
    }
}
