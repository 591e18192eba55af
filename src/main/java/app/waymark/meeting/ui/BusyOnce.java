package app.waymark.meeting.ui;

import app.waymark.meeting.SharedTimes;
import app.waymark.shared.TimeWindow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When one has no time: the first time from what the page has read already, then asked anew. */
final class BusyOnce implements Function<TimeWindow, List<TimeWindow>> {

    private @Nullable SharedTimes read;
    private final Function<TimeWindow, List<TimeWindow>> ask;

    BusyOnce(SharedTimes read, Function<TimeWindow, List<TimeWindow>> ask) {
        this.read = read;
        this.ask = ask;
    }

    @Override
    public List<TimeWindow> apply(TimeWindow window) {
        var known = read;
        read = null;
        boolean covered = known != null
                && !window.start().isBefore(known.read().start())
                && !window.end().isAfter(known.read().end());
        return known != null && covered ? known.mineBusy() : ask.apply(window);
    }
}
